package io.github.losstck.tensorflow;

import io.github.losstck.spi.Tensor;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Writes tensors as Java. */
final class JavaSource {

    private JavaSource() {}

    /** The simple name of Java's type of the tensor, such as {@code TFloat32}. */
    static String type(Tensor tensor) {
        return TensorFlowTensors.type(tensor.dtype()).getSimpleName();
    }

    static String shape(Tensor tensor) {
        String extents = tensor.shape().toString();
        return "Shape.of(" + extents.substring(1, extents.length() - 1) + ")";
    }

    /** An expression that makes the tensor; every element is exact. */
    static String of(Tensor tensor) {
        String elements = IntStream.range(0, tensor.elements())
                .mapToObj(i -> element(tensor, i))
                .collect(Collectors.joining(", "));
        return type(tensor) + ".tensorOf(" + shape(tensor) + ", DataBuffers.of(new " + carrier(tensor) + "[] {"
                + elements + "}, true, false))";
    }

    private static String element(Tensor tensor, int position) {
        return switch (tensor.dtype()) {
            case FLOAT64 -> number("Double", tensor.doubleAt(position), "");
            case FLOAT32, FLOAT16, BFLOAT16 -> number("Float", (float) tensor.doubleAt(position), "f");
            case INT64 -> tensor.longAt(position) + "L";
            case INT32 -> Long.toString(tensor.longAt(position));
            case UINT8 -> "(byte) " + tensor.longAt(position);
            case BOOL -> Boolean.toString(tensor.longAt(position) == 1);
        };
    }

    static String of(double number) {
        return number("Double", number, "");
    }

    private static String number(String type, Number number, String suffix) {
        double value = number.doubleValue();
        if (Double.isNaN(value)) {
            return type + ".NaN";
        }
        if (Double.isInfinite(value)) {
            return type + (value > 0 ? ".POSITIVE_INFINITY" : ".NEGATIVE_INFINITY");
        }
        return number + suffix;
    }

    private static String carrier(Tensor tensor) {
        return switch (tensor.dtype()) {
            case FLOAT64 -> "double";
            case FLOAT32, FLOAT16, BFLOAT16 -> "float";
            case INT64 -> "long";
            case INT32 -> "int";
            case UINT8 -> "byte";
            case BOOL -> "boolean";
        };
    }
}
