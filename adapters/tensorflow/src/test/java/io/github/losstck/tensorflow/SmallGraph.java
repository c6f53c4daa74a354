package io.github.losstck.tensorflow;

import java.util.ArrayList;
import java.util.List;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat64;
import org.tensorflow.types.family.TNumber;

/** A graph of constants, as a snippet of FINDINGS.md has it. */
final class SmallGraph implements AutoCloseable {

    private final Graph graph = new Graph();
    final Ops tf = Ops.create(graph);

    Operand<TFloat64> row(double... values) {
        return tf.constant(values);
    }

    Operand<TFloat64> shaped(Shape shape, double... values) {
        return tf.reshape(tf.constant(values), tf.constant(shape));
    }

    /** The elements of an operand, which is computed for it. */
    List<Double> elements(Operand<? extends TNumber> operand) {
        Operand<TFloat64> wide = tf.dtypes.cast(operand, TFloat64.class);
        try (Session session = new Session(graph);
                Result result = session.runner().fetch(wide).run()) {
            List<Double> elements = new ArrayList<>();
            ((TFloat64) result.get(0)).scalars().forEach(element -> elements.add(element.getDouble()));
            return elements;
        }
    }

    double element(Operand<? extends TNumber> operand) {
        return elements(operand).get(0);
    }

    /** The gradient of the sum of a loss by an input. */
    List<Double> gradient(Operand<? extends TNumber> loss, Operand<? extends TNumber> input) {
        return elements(tf.gradients(loss, List.of(input)).<TNumber>dy(0));
    }

    @Override
    public void close() {
        graph.close();
    }
}
