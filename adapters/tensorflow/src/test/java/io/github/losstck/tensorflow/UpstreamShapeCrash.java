package io.github.losstck.tensorflow;

import java.util.List;
import org.tensorflow.Graph;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Gradients;

/** FINDINGS.md F2 as a program; {@link GradientDefectsTest} runs it in a virtual machine of its own. */
final class UpstreamShapeCrash {

    private UpstreamShapeCrash() {}

    public static void main(String[] args) {
        try (Graph graph = new Graph()) {
            Ops tf = Ops.create(graph);
            var x = tf.constant(new double[][] {{1, 2}, {3, 4}});
            var mean = tf.math.mean(x, tf.constant(-1));
            tf.gradients(mean, List.of(x), Gradients.dx(List.of(tf.constant(new double[] {1, 1, 1}))));
        }
    }
}
