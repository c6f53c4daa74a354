package io.github.losstck.recipes;

import io.github.losstck.spi.DType;
import io.github.losstck.spi.Tensor;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Writes numbers, and the elements of tensors, as Java: what is read back is the same, bit for bit but for the kind of NaN. */
public final class JavaLiterals {

    private JavaLiterals() {}

    /** A literal of the number's own type, or the constant that holds it, such as {@code Float.NaN}. */
    public static String of(Number number) {
        if (number instanceof Double d) {
            return special("Double", d, Double.toString(d));
        }
        if (number instanceof Float f) {
            return special("Float", f, f + "f");
        }
        return number instanceof Long ? number + "L" : number.toString();
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

    /**
     * The elements as an array, {@code new float[] {0.5f, Float.NaN}}. Half types are floats, which hold them; uint8 is int.
     */
    public static String array(Tensor tensor) {
        String elements = IntStream.range(0, tensor.elements())
                .mapToObj(i -> element(tensor, i))
                .collect(Collectors.joining(", "));
        return "new " + carrier(tensor.dtype()) + "[] {" + elements + "}";
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
}
