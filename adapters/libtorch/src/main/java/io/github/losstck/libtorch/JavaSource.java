package io.github.losstck.libtorch;

import io.github.losstck.spi.DType;
import io.github.losstck.spi.Tensor;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Writes numbers and tensors as Java. */
final class JavaSource {

    private JavaSource() {}

    static String of(double value) {
        return special("Double", value, Double.toString(value));
    }

    private static String of(float value) {
        return special("Float", value, value + "f");
    }

    /** As arguments of a varargs method, or the elements of an array. */
    static String of(long[] values) {
        return Arrays.stream(values).mapToObj(n -> n + "L").collect(Collectors.joining(", "));
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

    static String type(DType dtype) {
        return "torch.ScalarType." + LibtorchTensors.scalarType(dtype).name();
    }

    /** An expression that makes the tensor on a device; every element is exact. */
    static String of(Tensor tensor, LibtorchDevice device) {
        DType written = written(tensor.dtype());
        String elements = IntStream.range(0, tensor.elements())
                .mapToObj(i -> element(tensor, written, i))
                .collect(Collectors.joining(", "));
        String made = "Tensor.create(new " + javaType(written) + "[] {" + elements + "}, new long[] {"
                + of(LibtorchTensors.shape(tensor)) + "})";
        if (device.isGpu()) {
            return made + ".to(new Device(\"" + device.name() + "\"), " + type(tensor.dtype()) + ")";
        }
        return written == tensor.dtype() ? made : made + ".to(" + type(tensor.dtype()) + ")";
    }

    /** The dtype in which elements are written; libtorch casts from it without loss. */
    private static DType written(DType dtype) {
        if (!dtype.isFloating()) {
            return DType.INT64;
        }
        return dtype == DType.FLOAT64 ? DType.FLOAT64 : DType.FLOAT32;
    }

    private static String javaType(DType written) {
        return switch (written) {
            case FLOAT64 -> "double";
            case FLOAT32 -> "float";
            default -> "long";
        };
    }

    private static String element(Tensor tensor, DType written, int position) {
        return switch (written) {
            case FLOAT64 -> of(tensor.doubleAt(position));
            case FLOAT32 -> of((float) tensor.doubleAt(position));
            default -> tensor.longAt(position) + "L";
        };
    }
}
