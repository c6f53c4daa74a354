package io.github.losstck.benchmarks.tensorflow;

import io.github.losstck.benchmarks.ArrayOperations;
import io.github.losstck.benchmarks.LossCase;
import java.util.List;
import java.util.stream.IntStream;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Stack;
import org.tensorflow.types.TInt32;
import org.tensorflow.types.family.TNumber;

/**
 * TensorFlow's, added to a graph.
 *
 * @param tf of the graph
 * @param of the case that they are for
 */
record TensorFlowOperations(Ops tf, LossCase of) implements ArrayOperations<Operand<TNumber>> {

    @Override
    @SuppressWarnings("unchecked") // Java's type is erased
    public Operand<TNumber> number(double value) {
        Operand<? extends TNumber> number = of.doubles() ? tf.constant(value) : tf.constant((float) value);
        return (Operand<TNumber>) number;
    }

    @Override
    public Operand<TNumber> add(Operand<TNumber> a, Operand<TNumber> b) {
        return tf.math.add(a, b);
    }

    @Override
    public Operand<TNumber> sub(Operand<TNumber> a, Operand<TNumber> b) {
        return tf.math.sub(a, b);
    }

    @Override
    public Operand<TNumber> mul(Operand<TNumber> a, Operand<TNumber> b) {
        return tf.math.mul(a, b);
    }

    @Override
    public Operand<TNumber> div(Operand<TNumber> a, Operand<TNumber> b) {
        return tf.math.div(a, b);
    }

    @Override
    public Operand<TNumber> max(Operand<TNumber> a, Operand<TNumber> b) {
        return tf.math.maximum(a, b);
    }

    @Override
    public Operand<TNumber> min(Operand<TNumber> a, Operand<TNumber> b) {
        return tf.math.minimum(a, b);
    }

    @Override
    public Operand<TNumber> neg(Operand<TNumber> a) {
        return tf.math.neg(a);
    }

    @Override
    public Operand<TNumber> abs(Operand<TNumber> a) {
        return tf.math.abs(a);
    }

    @Override
    public Operand<TNumber> exp(Operand<TNumber> a) {
        return tf.math.exp(a);
    }

    @Override
    public Operand<TNumber> log(Operand<TNumber> a) {
        return tf.math.log(a);
    }

    @Override
    public Operand<TNumber> sqrt(Operand<TNumber> a) {
        return tf.math.sqrt(a);
    }

    @Override
    public Operand<TNumber> square(Operand<TNumber> a) {
        return tf.math.square(a);
    }

    @Override
    public Operand<TNumber> sigmoid(Operand<TNumber> a) {
        return tf.math.sigmoid(a);
    }

    @Override
    public Operand<TNumber> softplus(Operand<TNumber> a) {
        return tf.math.softplus(a);
    }

    @Override
    public Operand<TNumber> where(Operand<TNumber> positive, Operand<TNumber> then, Operand<TNumber> otherwise) {
        return tf.select(tf.math.greater(positive, number(0)), then, otherwise);
    }

    @Override
    public Operand<TNumber> sumOfRows(Operand<TNumber> a) {
        return tf.reduceSum(a, tf.constant(1));
    }

    @Override
    public Operand<TNumber> ofClasses(Operand<TNumber> rows, Operand<TNumber> classes) {
        Operand<TInt32> each = tf.range(tf.constant(0), tf.constant(of.rows()), tf.constant(1));
        Operand<TInt32> places = tf.stack(List.of(each, indices(classes)), Stack.axis(1L));
        return tf.expandDims(tf.gatherNd(rows, places), tf.constant(1));
    }

    @SuppressWarnings("unchecked") // Java's type is erased
    private static Operand<TInt32> indices(Operand<? extends TNumber> classes) {
        return (Operand<TInt32>) classes;
    }

    @Override
    public Operand<TNumber> mean(Operand<TNumber> a) {
        int[] axes = IntStream.range(0, a.shape().numDimensions()).toArray();
        return tf.math.mean(a, tf.constant(axes));
    }
}
