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

    /** As arguments of a varargs method. */
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

    /** An expression that makes the tensor on the CPU; every element is exact. */
    static String of(Tensor tensor) {
        String shape = "new long[] {" + of(LibtorchTensors.shape(tensor)) + "}";
        if (tensor.elements() == 0) {
            return "torch.empty(" + shape + ").to(" + type(tensor.dtype()) + ")";
        }
        String elements = IntStream.range(0, tensor.elements())
                .mapToObj(i -> element(tensor, i))
                .collect(Collectors.joining(", "));
        Carrier carrier = Carrier.of(tensor.dtype());
        String blob = "torch.from_blob(new " + carrier.pointer() + "(new " + carrier.array() + "[] {" + elements
                + "}), " + shape + ", new TensorOptions(" + type(carrier.dtype()) + ")).clone()";
        return carrier.dtype() == tensor.dtype() ? blob : blob + ".to(" + type(tensor.dtype()) + ")";
    }

    static String type(DType dtype) {
        return "torch.ScalarType." + LibtorchTensors.scalarType(dtype).name();
    }

    private static String element(Tensor tensor, int position) {
        return switch (Carrier.of(tensor.dtype())) {
            case DOUBLE -> of(tensor.doubleAt(position));
            case FLOAT -> of((float) tensor.doubleAt(position));
            case LONG -> tensor.longAt(position) + "L";
        };
    }

    /** The types of Java in which elements are written; libtorch casts from them without loss. */
    private enum Carrier {
        DOUBLE("double", "DoublePointer", DType.FLOAT64),
        FLOAT("float", "FloatPointer", DType.FLOAT32),
        LONG("long", "LongPointer", DType.INT64);

        private final String array;
        private final String pointer;
        private final DType dtype;

        Carrier(String array, String pointer, DType dtype) {
            this.array = array;
            this.pointer = pointer;
            this.dtype = dtype;
        }

        static Carrier of(DType dtype) {
            if (!dtype.isFloating()) {
                return LONG;
            }
            return dtype == DType.FLOAT64 ? DOUBLE : FLOAT;
        }

        String array() {
            return array;
        }

        String pointer() {
            return pointer;
        }

        DType dtype() {
            return dtype;
        }
    }
}
