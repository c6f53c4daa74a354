package io.github.losstck.djl;

import io.github.losstck.spi.DType;
import io.github.losstck.spi.Tensor;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Writes numbers and tensors as Java. */
final class JavaSource {

    private JavaSource() {}

    static String of(Number n) {
        if (n instanceof Double d) {
            return special("Double", d, Double.toString(d));
        }
        if (n instanceof Float f) {
            return special("Float", f, f + "f");
        }
        return n instanceof Long ? n + "L" : n.toString();
    }

    private static String special(String type, double value, String otherwise) {
        if (Double.isNaN(value)) {
            return type + ".NaN";
        }
        if (Double.isInfinite(value)) {
            return type + (value > 0 ? ".POSITIVE_INFINITY" : ".NEGATIVE_INFINITY");
        }
        return otherwise;
    }

    /** An expression that makes the tensor, given a {@code manager}; every element is exact. */
    static String of(Tensor tensor) {
        String elements = IntStream.range(0, tensor.elements())
                .mapToObj(i -> element(tensor, i))
                .collect(Collectors.joining(", "));
        String shape = tensor.shape().toString();
        return "manager.create(new " + carrier(tensor.dtype()) + "[] {" + elements + "}, new Shape("
                + shape.substring(1, shape.length() - 1) + "))" + cast(tensor.dtype());
    }

    private static String element(Tensor tensor, int position) {
        return switch (tensor.dtype()) {
            case FLOAT64 -> of((Number) tensor.doubleAt(position));
            case FLOAT32, FLOAT16, BFLOAT16 -> of((Number) (float) tensor.doubleAt(position));
            case INT64 -> of((Number) tensor.longAt(position));
            case INT32, UINT8 -> Long.toString(tensor.longAt(position));
            case BOOL -> Boolean.toString(tensor.longAt(position) == 1);
        };
    }

    private static String carrier(DType dtype) {
        return switch (dtype) {
            case FLOAT64 -> "double";
            case FLOAT32, FLOAT16, BFLOAT16 -> "float";
            case INT64 -> "long";
            case INT32, UINT8 -> "int";
            case BOOL -> "boolean";
        };
    }

    private static String cast(DType dtype) {
        return switch (dtype) {
            case FLOAT16, BFLOAT16, UINT8 ->
                ".toType(DataType." + DjlTensors.dataType(dtype).name() + ", true)";
            default -> "";
        };
    }
}
