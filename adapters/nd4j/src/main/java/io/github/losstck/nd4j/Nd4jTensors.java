package io.github.losstck.nd4j;

import io.github.losstck.spi.DType;
import io.github.losstck.spi.Shape;
import io.github.losstck.spi.Tensor;
import java.util.Arrays;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Carries tensors to ND4J and back, bit for bit. */
final class Nd4jTensors {

    private Nd4jTensors() {}

    static DataType dataType(DType dtype) {
        return switch (dtype) {
            case FLOAT64 -> DataType.DOUBLE;
            case FLOAT32 -> DataType.FLOAT;
            case FLOAT16 -> DataType.FLOAT16;
            case BFLOAT16 -> DataType.BFLOAT16;
            case INT64 -> DataType.INT64;
            case INT32 -> DataType.INT32;
            case UINT8 -> DataType.UINT8;
            case BOOL -> DataType.BOOL;
        };
    }

    private static DType dtype(DataType type) {
        return Arrays.stream(DType.values())
                .filter(dtype -> dataType(dtype) == type)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("ND4J answered with an array of dtype " + type));
    }

    /** A fresh array with the tensor's elements. */
    static INDArray toArray(Tensor tensor) {
        long[] shape = extents(tensor.shape());
        DataType type = dataType(tensor.dtype());
        if (tensor.elements() == 0) {
            return Nd4j.create(type, shape);
        }
        // Casts from double are exact: every element is one of the narrower dtype.
        INDArray flat = tensor.dtype().isFloating()
                ? Nd4j.createFromArray(tensor.toDoubles())
                : Nd4j.createFromArray(tensor.toLongs());
        INDArray cast = flat.castTo(type);
        return shape.length == 0 ? cast.getScalar(0) : cast.reshape(shape);
    }

    private static long[] extents(Shape shape) {
        return Arrays.stream(shape.extents()).asLongStream().toArray();
    }

    /** A tensor of the array's dtype, shape and elements. */
    static Tensor toTensor(INDArray array) {
        DType dtype = dtype(array.dataType());
        Shape shape =
                Shape.of(Arrays.stream(array.shape()).mapToInt(Math::toIntExact).toArray());
        if (shape.elements() == 0) {
            return dtype.isFloating() ? Tensor.rounded(dtype, shape) : Tensor.ofIntegers(dtype, shape);
        }
        INDArray flat = array.dup('c').reshape(new long[] {array.length()});
        return dtype.isFloating()
                ? Tensor.rounded(dtype, shape, flat.castTo(DataType.DOUBLE).toDoubleVector())
                : Tensor.ofIntegers(dtype, shape, flat.castTo(DataType.INT64).toLongVector());
    }
}
