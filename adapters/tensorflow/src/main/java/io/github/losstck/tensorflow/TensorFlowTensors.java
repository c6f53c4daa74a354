package io.github.losstck.tensorflow;

import io.github.losstck.spi.DType;
import io.github.losstck.spi.Shape;
import io.github.losstck.spi.Tensor;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.types.TBfloat16;
import org.tensorflow.types.TBool;
import org.tensorflow.types.TFloat16;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TFloat64;
import org.tensorflow.types.TInt32;
import org.tensorflow.types.TInt64;
import org.tensorflow.types.TUint8;
import org.tensorflow.types.family.TNumber;
import org.tensorflow.types.family.TType;

/** Carries tensors to TensorFlow and back, bit for bit: its memory is row-major and in the machine's byte order. */
final class TensorFlowTensors {

    private TensorFlowTensors() {}

    static Class<? extends TType> type(DType dtype) {
        return switch (dtype) {
            case FLOAT64 -> TFloat64.class;
            case FLOAT32 -> TFloat32.class;
            case FLOAT16 -> TFloat16.class;
            case BFLOAT16 -> TBfloat16.class;
            case INT64 -> TInt64.class;
            case INT32 -> TInt32.class;
            case UINT8 -> TUint8.class;
            case BOOL -> TBool.class;
        };
    }

    /** The type of a dtype of numbers. */
    static Class<? extends TNumber> number(DType dtype) {
        return type(dtype).asSubclass(TNumber.class);
    }

    private static int bytes(DType dtype) {
        return switch (dtype) {
            case FLOAT64, INT64 -> Long.BYTES;
            case FLOAT32, INT32 -> Integer.BYTES;
            case FLOAT16, BFLOAT16 -> Short.BYTES;
            case UINT8, BOOL -> Byte.BYTES;
        };
    }

    static org.tensorflow.ndarray.Shape shape(Shape shape) {
        return org.tensorflow.ndarray.Shape.of(
                Arrays.stream(shape.extents()).asLongStream().toArray());
    }

    /** A fresh tensor, which the caller closes. */
    static TType toTensorFlow(Tensor tensor) {
        byte[] memory = new byte[tensor.elements() * bytes(tensor.dtype())];
        ByteBuffer bytes = ByteBuffer.wrap(memory).order(ByteOrder.nativeOrder());
        for (int i = 0; i < tensor.elements(); i++) {
            put(bytes, tensor, i);
        }
        return org.tensorflow.Tensor.of(
                type(tensor.dtype()), shape(tensor.shape()), DataBuffers.of(memory, true, false));
    }

    private static void put(ByteBuffer bytes, Tensor tensor, int position) {
        switch (tensor.dtype()) {
            case FLOAT64 -> bytes.putDouble(tensor.doubleAt(position));
            case FLOAT32 -> bytes.putFloat((float) tensor.doubleAt(position));
            case FLOAT16, BFLOAT16 -> bytes.putShort(tensor.toHalfBits()[position]);
            case INT64 -> bytes.putLong(tensor.longAt(position));
            case INT32 -> bytes.putInt((int) tensor.longAt(position));
            case UINT8, BOOL -> bytes.put((byte) tensor.longAt(position));
        }
    }

    /** A tensor of the same dtype, shape and elements. */
    static Tensor toTensor(org.tensorflow.Tensor tensor) {
        DType dtype = dtype(tensor);
        int[] extents = Arrays.stream(tensor.shape().asArray())
                .mapToInt(Math::toIntExact)
                .toArray();
        Shape shape = Shape.of(extents);
        byte[] memory = new byte[shape.elements() * bytes(dtype)];
        tensor.asRawTensor().data().copyTo(DataBuffers.of(memory, false, false), memory.length);
        ByteBuffer bytes = ByteBuffer.wrap(memory).order(ByteOrder.nativeOrder());
        return dtype.isFloating() ? floating(dtype, shape, bytes) : integers(dtype, shape, bytes);
    }

    private static DType dtype(org.tensorflow.Tensor tensor) {
        return switch (tensor.dataType()) {
            case DT_DOUBLE -> DType.FLOAT64;
            case DT_FLOAT -> DType.FLOAT32;
            case DT_HALF -> DType.FLOAT16;
            case DT_BFLOAT16 -> DType.BFLOAT16;
            case DT_INT64 -> DType.INT64;
            case DT_INT32 -> DType.INT32;
            case DT_UINT8 -> DType.UINT8;
            case DT_BOOL -> DType.BOOL;
            default ->
                throw new IllegalStateException("TensorFlow answered with a tensor of dtype " + tensor.dataType());
        };
    }

    private static Tensor floating(DType dtype, Shape shape, ByteBuffer bytes) {
        double[] values = new double[shape.elements()];
        for (int i = 0; i < values.length; i++) {
            values[i] = switch (dtype) {
                case FLOAT64 -> bytes.getDouble();
                case FLOAT32 -> bytes.getFloat();
                case FLOAT16 -> halfToDouble(bytes.getShort());
                default -> Float.intBitsToFloat(bytes.getShort() << 16);
            };
        }
        return Tensor.rounded(dtype, shape, values);
    }

    /** The number that an IEEE half stands for. */
    private static double halfToDouble(short bits) {
        int exponent = bits >> 10 & 0x1f;
        int fraction = bits & 0x3ff;
        double magnitude;
        if (exponent == 0x1f) {
            magnitude = fraction == 0 ? Double.POSITIVE_INFINITY : Double.NaN;
        } else {
            magnitude = exponent == 0 ? fraction * 0x1p-24 : Math.scalb(1 + fraction * 0x1p-10, exponent - 15);
        }
        return bits < 0 ? -magnitude : magnitude;
    }

    private static Tensor integers(DType dtype, Shape shape, ByteBuffer bytes) {
        long[] values = new long[shape.elements()];
        for (int i = 0; i < values.length; i++) {
            values[i] = switch (dtype) {
                case INT64 -> bytes.getLong();
                case INT32 -> bytes.getInt();
                default -> Byte.toUnsignedLong(bytes.get());
            };
        }
        return Tensor.ofIntegers(dtype, shape, values);
    }
}
