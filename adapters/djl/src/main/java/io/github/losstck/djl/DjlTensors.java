package io.github.losstck.djl;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import io.github.losstck.spi.DType;
import io.github.losstck.spi.Shape;
import io.github.losstck.spi.Tensor;
import java.util.Arrays;

/** Carries tensors to DJL and back, bit for bit. */
final class DjlTensors {

    private DjlTensors() {}

    static DataType dataType(DType dtype) {
        return DataType.valueOf(dtype == DType.BOOL ? "BOOLEAN" : dtype.name());
    }

    private static DType dtype(DataType type) {
        return switch (type) {
            case FLOAT64 -> DType.FLOAT64;
            case FLOAT32 -> DType.FLOAT32;
            case FLOAT16 -> DType.FLOAT16;
            case INT64 -> DType.INT64;
            case INT32 -> DType.INT32;
            case UINT8 -> DType.UINT8;
            case BOOLEAN -> DType.BOOL;
            default -> throw new IllegalStateException("DJL answered with an array of dtype " + type);
        };
    }

    /** A fresh array with the tensor's elements; not for bfloat16, which ends the JVM. */
    static NDArray toArray(NDManager manager, Tensor tensor) {
        ai.djl.ndarray.types.Shape shape = new ai.djl.ndarray.types.Shape(
                Arrays.stream(tensor.shape().extents()).asLongStream().toArray());
        return switch (tensor.dtype()) {
            case FLOAT64 -> manager.create(tensor.toDoubles(), shape);
            case FLOAT32 -> manager.create(tensor.toFloats(), shape);
            case FLOAT16 -> manager.create(tensor.toFloats(), shape).toType(DataType.FLOAT16, true);
            case INT64 -> manager.create(tensor.toLongs(), shape);
            case INT32 -> manager.create(toInts(tensor), shape);
            case UINT8 -> manager.create(toInts(tensor), shape).toType(DataType.UINT8, true);
            case BOOL -> manager.create(toBooleans(tensor), shape);
            case BFLOAT16 -> throw new IllegalArgumentException("DJL ends the JVM on a bfloat16 array");
        };
    }

    private static int[] toInts(Tensor tensor) {
        return Arrays.stream(tensor.toLongs()).mapToInt(Math::toIntExact).toArray();
    }

    private static boolean[] toBooleans(Tensor tensor) {
        boolean[] flags = new boolean[tensor.elements()];
        for (int i = 0; i < flags.length; i++) {
            flags[i] = tensor.longAt(i) == 1;
        }
        return flags;
    }

    /** A tensor of the array's dtype, shape and elements. */
    static Tensor toTensor(NDArray array) {
        DType dtype = dtype(array.getDataType());
        Shape shape = Shape.of(Arrays.stream(array.getShape().getShape())
                .mapToInt(Math::toIntExact)
                .toArray());
        return dtype.isFloating()
                ? Tensor.rounded(
                        dtype, shape, array.toType(DataType.FLOAT64, false).toDoubleArray())
                : Tensor.ofIntegers(
                        dtype, shape, array.toType(DataType.INT64, false).toLongArray());
    }
}
