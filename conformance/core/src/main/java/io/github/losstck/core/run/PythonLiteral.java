package io.github.losstck.core.run;

import io.github.losstck.spi.DType;
import io.github.losstck.spi.Shape;
import io.github.losstck.spi.Tensor;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Values as Python writes them, floats so that they give the same bits back. */
final class PythonLiteral {

    private PythonLiteral() {}

    /** An option's value. */
    static String of(Object value) {
        if (value instanceof String text) {
            return "'" + text.replace("\\", "\\\\").replace("'", "\\'").replace("\n", "\\n") + "'";
        }
        if (value instanceof Boolean flag) {
            return flag ? "True" : "False";
        }
        if (value instanceof Double number) {
            return of(number.doubleValue());
        }
        if (value instanceof List<?> list) {
            return list.stream().map(PythonLiteral::of).collect(Collectors.joining(", ", "[", "]"));
        }
        return String.valueOf(value);
    }

    static String of(double value) {
        if (Double.isNaN(value)) {
            return "float('nan')";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "float('inf')" : "-float('inf')";
        }
        return Double.toString(value);
    }

    /** The elements as lists in lists; a plain value for a scalar. */
    static String elements(Tensor tensor) {
        return nested(tensor, 0, 0, tensor.elements());
    }

    private static String nested(Tensor tensor, int dimension, int from, int count) {
        Shape shape = tensor.shape();
        if (dimension == shape.rank()) {
            return element(tensor, from);
        }
        int extent = shape.extent(dimension);
        int step = extent == 0 ? 0 : count / extent;
        return IntStream.range(0, extent)
                .mapToObj(i -> nested(tensor, dimension + 1, from + i * step, step))
                .collect(Collectors.joining(", ", "[", "]"));
    }

    private static String element(Tensor tensor, int position) {
        if (tensor.dtype().isFloating()) {
            return of(tensor.doubleAt(position));
        }
        return tensor.dtype() == DType.BOOL
                ? of((Object) (tensor.longAt(position) == 1))
                : Long.toString(tensor.longAt(position));
    }
}
