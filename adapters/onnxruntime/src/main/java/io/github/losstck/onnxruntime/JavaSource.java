package io.github.losstck.onnxruntime;

import io.github.losstck.spi.Tensor;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Writes tensors as Java. */
final class JavaSource {

    private JavaSource() {}

    /** Buffer, shape and, where the buffer does not tell it, type: arguments of {@code OnnxTensor.createTensor}. */
    static String arguments(Tensor tensor) {
        String shape = tensor.shape().toString();
        String type =
                switch (tensor.dtype()) {
                    case FLOAT16, BFLOAT16, UINT8, BOOL ->
                        ", OnnxJavaType." + ElementType.of(tensor.dtype()).inJava();
                    default -> "";
                };
        return buffer(tensor) + ", new long[] {" + shape.substring(1, shape.length() - 1) + "}" + type;
    }

    private static String buffer(Tensor tensor) {
        return switch (tensor.dtype()) {
            case FLOAT64 ->
                wrapped("Double", tensor, i -> number("Double", tensor.doubleAt(i), "" + tensor.doubleAt(i)));
            case FLOAT32 ->
                wrapped("Float", tensor, i -> number("Float", tensor.doubleAt(i), (float) tensor.doubleAt(i) + "f"));
            case FLOAT16, BFLOAT16 -> {
                short[] bits = tensor.toHalfBits();
                yield wrapped("Short", tensor, i -> Short.toString(bits[i]));
            }
            case INT64 -> wrapped("Long", tensor, i -> tensor.longAt(i) + "L");
            case INT32 -> wrapped("Int", tensor, i -> Long.toString(tensor.longAt(i)));
            case UINT8, BOOL -> wrapped("Byte", tensor, i -> Byte.toString((byte) tensor.longAt(i)));
        };
    }

    private static String wrapped(String type, Tensor tensor, IntFunction<String> element) {
        String elements =
                IntStream.range(0, tensor.elements()).mapToObj(element).collect(Collectors.joining(", "));
        return type + "Buffer.wrap(new " + type.toLowerCase(Locale.ROOT) + "[] {" + elements + "})";
    }

    private static String number(String type, double value, String otherwise) {
        if (Double.isNaN(value)) {
            return type + ".NaN";
        }
        return Double.isInfinite(value) ? type + (value > 0 ? ".POSITIVE" : ".NEGATIVE") + "_INFINITY" : otherwise;
    }
}
