package io.github.losstck.tensorflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tensorflow.Operand;
import org.tensorflow.exceptions.TFInvalidArgumentException;
import org.tensorflow.exceptions.TensorFlowException;
import org.tensorflow.framework.losses.Losses;
import org.tensorflow.framework.losses.SparseCategoricalCrossentropy;
import org.tensorflow.framework.op.FrameworkOps;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TFloat64;

/** What gradients do in TensorFlow Java 1.1.0, as in FINDINGS.md. A test that fails here says that they changed. */
class GradientDefectsTest {

    private static final Shape ONE_ROW = Shape.of(1, 2);

    private final SmallGraph graph = new SmallGraph();

    @AfterEach
    void close() {
        graph.close();
    }

    @Test
    void f1_classIndicesHaveNoGradient() {
        Operand<TFloat64> logits = graph.shaped(ONE_ROW, 1, 2);
        Operand<TFloat64> loss =
                new SparseCategoricalCrossentropy(true).call(graph.tf, graph.tf.constant(new int[] {0}), logits);
        assertThat(graph.element(loss)).isEqualTo(Math.log1p(Math.exp(1)), within(1e-12));
        assertThat(catchThrowableOfType(TensorFlowException.class, () -> graph.gradient(loss, logits)))
                .hasMessageContaining("No gradient defined for op: SparseSoftmaxCrossEntropyWithLogits");
    }

    /** It ends the virtual machine, which therefore is another one. */
    @Test
    void f2_anUpstreamGradientOfAnotherShapeEndsTheVirtualMachine(@TempDir Path folder) throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        UpstreamShapeCrash.class.getName())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output").toFile())
                .start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        // 128 + SIGABRT, which the virtual machine raises on SIGSEGV.
        assertThat(process.exitValue()).isEqualTo(134);
    }

    @Test
    void f3_theGradientOfSoftmaxIsOfFloat32Alone() {
        Operand<TFloat32> single = graph.tf.constant(new float[][] {{1, 2}});
        Operand<TFloat32> singles = graph.tf.constant(new float[][] {{1, 0}});
        double share = 1 / (1 + Math.exp(1));
        assertThat(graph.gradient(
                                FrameworkOps.create(graph.tf).nn.softmaxCrossEntropyWithLogits(singles, single, -1),
                                single)
                        .get(0))
                .isEqualTo(share - 1, within(1e-6));
        Operand<TFloat64> wide = graph.shaped(ONE_ROW, 1, 2);
        Operand<TFloat64> loss =
                FrameworkOps.create(graph.tf).nn.softmaxCrossEntropyWithLogits(graph.shaped(ONE_ROW, 1, 0), wide, -1);
        assertThat(catchThrowableOfType(TFInvalidArgumentException.class, () -> graph.gradient(loss, wide)))
                .hasMessageContaining("DT_DOUBLE vs. DT_FLOAT");
    }

    @Test
    void f13_theSlopeOfASmallErrorIsRoundedToDelta() {
        Operand<TFloat64> error = graph.row(0x1p-60);
        assertThat(graph.gradient(Losses.huber(graph.tf, graph.row(0), error, 1), error))
                .isEqualTo(List.of(0.0));
    }

    @Test
    void f22_theSlopeAtTheMarginIsZero() {
        Operand<TFloat64> scores = graph.shaped(ONE_ROW, 2, 1);
        Operand<TFloat64> loss = Losses.categoricalHinge(graph.tf, graph.shaped(ONE_ROW, 1, 0), scores);
        assertThat(graph.element(loss)).isZero();
        assertThat(graph.gradient(loss, scores)).allMatch(slope -> slope == 0);
    }

    @Test
    void f23_theGradientOfLogSoftmaxSumsTheSecondAxis() {
        Operand<TFloat64> cube = graph.shaped(Shape.of(1, 1, 2), 0, 0);
        Operand<TFloat64> first = graph.tf.slice(
                graph.tf.nn.logSoftmax(cube),
                graph.tf.constant(new int[] {0, 0, 0}),
                graph.tf.constant(new int[] {1, 1, 1}));
        // 1 - 1/2 and -1/2 are right: the sum of the upstream gradient over the classes is 1, not 1 and 0.
        assertThat(graph.gradient(first, cube)).isEqualTo(List.of(0.5, 0.0));
    }
}
