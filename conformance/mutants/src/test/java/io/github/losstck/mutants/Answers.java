package io.github.losstck.mutants;

import io.github.losstck.spi.DType;
import io.github.losstck.spi.Outcome.Computed;
import io.github.losstck.spi.Shape;
import io.github.losstck.spi.Tensor;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** An answer with something changed. */
final class Answers {

    private Answers() {}

    static Computed scaled(Computed right, double factor) {
        return factor == 1 ? right : mapped(right, x -> x * factor);
    }

    /** Each element of the output and of the gradients changed; integers stay. */
    static Computed mapped(Computed right, DoubleUnaryOperator change) {
        return gradients(values(right, change), tensor -> mapped(tensor, change));
    }

    /** Each element of the output changed. */
    static Computed values(Computed right, DoubleUnaryOperator change) {
        return output(right, mapped(right.output(), change));
    }

    static Computed output(Computed right, Tensor output) {
        return new Computed(output, right.gradients());
    }

    static Computed gradients(Computed right, UnaryOperator<Tensor> change) {
        return gradients(right, (name, tensor) -> change.apply(tensor));
    }

    /** How a gradient is changed, given the name of its input. */
    interface GradientChange {
        Tensor apply(String name, Tensor gradient);
    }

    static Computed gradients(Computed right, GradientChange change) {
        Map<String, Tensor> gradients = new LinkedHashMap<>();
        right.gradients().forEach((name, tensor) -> gradients.put(name, change.apply(name, tensor)));
        return new Computed(right.output(), gradients);
    }

    /** Without the gradients of some inputs. */
    static Computed without(Computed right, Predicate<String> names) {
        Map<String, Tensor> gradients = new LinkedHashMap<>(right.gradients());
        gradients.keySet().removeIf(names);
        return new Computed(right.output(), gradients);
    }

    static Tensor mapped(Tensor tensor, DoubleUnaryOperator change) {
        return tensor.dtype().isFloating() ? Calls.mapped(tensor, change) : tensor;
    }

    static Tensor shaped(Tensor tensor, Shape shape) {
        return tensor.dtype().isFloating()
                ? Tensor.rounded(tensor.dtype(), shape, tensor.toDoubles())
                : Tensor.ofIntegers(tensor.dtype(), shape, tensor.toLongs());
    }

    static Tensor cast(Tensor tensor, DType dtype) {
        return tensor.dtype().isFloating() ? Tensor.rounded(dtype, tensor.shape(), tensor.toDoubles()) : tensor;
    }

    /** Two tensors of one shape, element by element. */
    static Tensor both(Tensor a, Tensor b, BinaryOperator<Double> change) {
        double[] values = a.toDoubles();
        for (int i = 0; i < values.length; i++) {
            values[i] = change.apply(values[i], b.doubleAt(i));
        }
        return Tensor.rounded(a.dtype(), a.shape(), values);
    }

    /** A matrix with its data in the order of columns. */
    static Tensor byColumns(Tensor matrix) {
        int rows = matrix.shape().extent(0);
        int columns = matrix.shape().extent(1);
        double[] values = matrix.toDoubles();
        double[] other = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            other[i] = values[(i % rows) * columns + i / rows];
        }
        return Tensor.rounded(matrix.dtype(), matrix.shape(), other);
    }

    /** One element replaced. */
    static Tensor at(Tensor tensor, int position, double value) {
        double[] values = tensor.toDoubles();
        values[position] = value;
        return Tensor.rounded(tensor.dtype(), tensor.shape(), values);
    }

    static double sum(double[] values) {
        return Arrays.stream(values).sum();
    }
}
