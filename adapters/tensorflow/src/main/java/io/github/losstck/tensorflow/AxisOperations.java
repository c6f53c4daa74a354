package io.github.losstck.tensorflow;

import static io.github.losstck.tensorflow.TensorFlowDialect.numbers;
import static io.github.losstck.tensorflow.TensorFlowDialect.typed;

import io.github.losstck.recipes.MissingOperationException;
import io.github.losstck.recipes.Operation;
import io.github.losstck.recipes.Step;
import io.github.losstck.recipes.Term;
import io.github.losstck.spi.DType;
import io.github.losstck.spi.Shape;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Stack;
import org.tensorflow.types.TBool;
import org.tensorflow.types.TInt64;
import org.tensorflow.types.family.TNumber;
import org.tensorflow.types.family.TType;

/** Operations over axes, of shapes and of dtypes. */
final class AxisOperations {

    Step<Ops, Operand<? extends TType>> step(Operation operation, Term term) {
        if (operation instanceof Operation.Cast) {
            return cast(term.dtype());
        }
        if (operation instanceof Operation.Power power) {
            Step<Ops, Operand<? extends TType>> exponent = constant(power.exponent(), term.dtype());
            return new Step<>(
                    "tf.math.pow($0, " + exponent.source() + ")",
                    (tf, x) -> tf.math.<TNumber>pow(
                            typed(x, 0), typed(List.of(exponent.run().apply(tf, List.of())), 0)));
        }
        if (operation instanceof Operation.Where) {
            return new Step<>("tf.select($0, $1, $2)", (tf, x) -> {
                Operand<TBool> condition = typed(x, 0);
                return tf.select(condition, typed(x, 1), typed(x, 2));
            });
        }
        if (operation instanceof Operation.Total total) {
            return total(total, term.operands().get(0).shape());
        }
        if (operation instanceof Operation.Sum sum) {
            int axis = sum.axis();
            return numbers(
                    "tf.reduceSum($0, tf.constant(" + axis + "))", (tf, x, y) -> tf.reduceSum(x, tf.constant(axis)));
        }
        if (operation instanceof Operation.LogSoftmax softmax) {
            return logSoftmax(softmax.axis(), term.shape());
        }
        if (operation instanceof Operation.MatMul) {
            return numbers("tf.linalg.matMul($0, $1)", (tf, x, y) -> tf.linalg.matMul(x, y));
        }
        return ofIndices(operation, term);
    }

    /** A scalar, by way of a float64: exact, and one spelling for every dtype. */
    Step<Ops, Operand<? extends TType>> constant(double value, DType dtype) {
        String number = JavaSource.of(value);
        if (dtype == DType.FLOAT64) {
            return new Step<>("tf.constant(" + number + ")", (tf, none) -> tf.constant(value));
        }
        if (dtype == DType.BOOL) {
            return new Step<>("tf.constant(" + (value != 0) + ")", (tf, none) -> tf.constant(value != 0));
        }
        Class<? extends TNumber> type = TensorFlowTensors.number(dtype);
        return new Step<>(
                "tf.dtypes.cast(tf.constant(" + number + "), " + type.getSimpleName() + ".class)",
                (tf, none) -> tf.dtypes.cast(tf.constant(value), type));
    }

    private static Step<Ops, Operand<? extends TType>> cast(DType to) {
        Class<? extends TType> type = TensorFlowTensors.type(to);
        return new Step<>(
                "tf.dtypes.cast($0, " + type.getSimpleName() + ".class)", (tf, x) -> tf.dtypes.cast(x.get(0), type));
    }

    /** Over the axes one by one by name, since TensorFlow has no word for all of them. */
    private static Step<Ops, Operand<? extends TType>> total(Operation.Total total, Shape shape) {
        int[] axes = IntStream.range(0, shape.rank()).toArray();
        String all = ", tf.constant(" + source(axes) + "))";
        return total == Operation.Total.SUM
                ? numbers("tf.reduceSum($0" + all, (tf, x, y) -> tf.reduceSum(x, tf.constant(axes)))
                : numbers("tf.math.mean($0" + all, (tf, x, y) -> tf.math.mean(x, tf.constant(axes)));
    }

    /** TensorFlow's is along the last axis, and its registered gradient is right for matrices alone (FINDINGS.md F23). */
    private static Step<Ops, Operand<? extends TType>> logSoftmax(int axis, Shape shape) {
        if (shape.rank() == 2 && axis == 1) {
            return numbers("tf.nn.logSoftmax($0)", (tf, x, y) -> tf.nn.logSoftmax(x));
        }
        Rows rows = new Rows(shape, axis);
        return numbers(
                rows.backSource("tf.nn.logSoftmax(" + rows.source("$0") + ")"),
                (tf, x, y) -> rows.back(tf, tf.nn.logSoftmax(rows.of(tf, x))));
    }

    private static Step<Ops, Operand<? extends TType>> ofIndices(Operation operation, Term term) {
        if (operation instanceof Operation.Gather gather) {
            return gather(gather.axis(), term);
        }
        if (operation instanceof Operation.Take) {
            return numbers("tf.gather($0, $1, tf.constant(0))", (tf, x, y) -> tf.gather(x, y, tf.constant(0)));
        }
        if (operation instanceof Operation.Concat concat) {
            int axis = concat.axis();
            return numbers(
                    "tf.concat(List.of($0, $1), tf.constant(" + axis + "))",
                    (tf, x, y) -> tf.concat(List.of(x, y), tf.constant(axis)));
        }
        return ofShapes(operation, term);
    }

    /** The rows of the first operand, each with its index: TensorFlow has no gather of one element for each row. */
    private static Step<Ops, Operand<? extends TType>> gather(int axis, Term term) {
        Rows rows = new Rows(term.operands().get(0).shape(), axis);
        int count = rows.count();
        int[] extents = term.shape().extents();
        String source = "tf.reshape(tf.gatherNd(" + rows.source("$0")
                + ", tf.stack(List.of(tf.range(tf.constant(0L), tf.constant("
                + count
                + "L), tf.constant(1L)), tf.reshape($1, tf.constant(new int[] {-1}))), Stack.axis(1L))), tf.constant("
                + source(extents) + "))";
        return new Step<>(source, (tf, x) -> {
            Operand<TInt64> each = tf.range(tf.constant(0L), tf.constant((long) count), tf.constant(1L));
            Operand<TInt64> index = tf.reshape(typed(x, 1), tf.constant(new int[] {-1}));
            Operand<TInt64> places = tf.stack(List.of(each, index), Stack.axis(1L));
            return tf.reshape(tf.gatherNd(rows.of(tf, typed(x, 0)), places), tf.constant(extents));
        });
    }

    private static Step<Ops, Operand<? extends TType>> ofShapes(Operation operation, Term term) {
        int[] extents = term.shape().extents();
        String shape = "tf.constant(" + source(extents) + ")";
        if (operation instanceof Operation.Transpose) {
            return numbers(
                    "tf.linalg.transpose($0, tf.constant(new int[] {1, 0}))",
                    (tf, x, y) -> tf.linalg.transpose(x, tf.constant(new int[] {1, 0})));
        }
        if (operation instanceof Operation.Reshape) {
            return new Step<>("tf.reshape($0, " + shape + ")", (tf, x) -> tf.reshape(x.get(0), tf.constant(extents)));
        }
        if (operation instanceof Operation.Broadcast) {
            return new Step<>(
                    "tf.broadcastTo($0, " + shape + ")", (tf, x) -> tf.broadcastTo(x.get(0), tf.constant(extents)));
        }
        if (operation instanceof Operation.Slice slice) {
            int[] from = new int[extents.length];
            from[slice.axis()] = slice.from();
            return numbers(
                    "tf.slice($0, tf.constant(" + source(from) + "), " + shape + ")",
                    (tf, x, y) -> tf.slice(x, tf.constant(from), tf.constant(extents)));
        }
        throw new MissingOperationException("the dialect of TensorFlow Java has no " + operation);
    }

    static String source(int... numbers) {
        return "new int[] {"
                + Arrays.stream(numbers).mapToObj(Integer::toString).collect(Collectors.joining(", ")) + "}";
    }
}
