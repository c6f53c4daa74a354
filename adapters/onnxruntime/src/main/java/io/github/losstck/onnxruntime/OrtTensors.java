package io.github.losstck.onnxruntime;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import io.github.losstck.spi.DType;
import io.github.losstck.spi.Shape;
import io.github.losstck.spi.Tensor;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.nio.ShortBuffer;
import java.util.Arrays;

/** Carries tensors to ONNX Runtime and back, bit for bit. */
final class OrtTensors {

    private OrtTensors() {}

    /** A tensor of the session's; whoever asks for it closes it. */
    static OnnxTensor toOrt(OrtEnvironment environment, Tensor tensor) throws OrtException {
        long[] shape = Arrays.stream(tensor.shape().extents()).asLongStream().toArray();
        return switch (tensor.dtype()) {
            case FLOAT64 -> OnnxTensor.createTensor(environment, DoubleBuffer.wrap(tensor.toDoubles()), shape);
            case FLOAT32 -> OnnxTensor.createTensor(environment, FloatBuffer.wrap(tensor.toFloats()), shape);
            case FLOAT16, BFLOAT16 ->
                OnnxTensor.createTensor(
                        environment,
                        ShortBuffer.wrap(tensor.toHalfBits()),
                        shape,
                        ElementType.of(tensor.dtype()).inJava());
            case INT64 -> OnnxTensor.createTensor(environment, LongBuffer.wrap(tensor.toLongs()), shape);
            case INT32 -> OnnxTensor.createTensor(environment, IntBuffer.wrap(ints(tensor)), shape);
            case UINT8, BOOL ->
                OnnxTensor.createTensor(
                        environment,
                        ByteBuffer.wrap(bytes(tensor)),
                        shape,
                        ElementType.of(tensor.dtype()).inJava());
        };
    }

    private static int[] ints(Tensor tensor) {
        return Arrays.stream(tensor.toLongs()).mapToInt(Math::toIntExact).toArray();
    }

    /** The elements as models have them: little-endian, one after the other. */
    static byte[] bytes(Tensor tensor) {
        ByteBuffer bytes = ByteBuffer.allocate(8 * tensor.elements()).order(ByteOrder.LITTLE_ENDIAN);
        switch (tensor.dtype()) {
            case FLOAT64 -> bytes.asDoubleBuffer().put(tensor.toDoubles());
            case FLOAT32 -> bytes.asFloatBuffer().put(tensor.toFloats());
            case FLOAT16, BFLOAT16 -> bytes.asShortBuffer().put(tensor.toHalfBits());
            case INT64 -> bytes.asLongBuffer().put(tensor.toLongs());
            case INT32 -> bytes.asIntBuffer().put(ints(tensor));
            case UINT8, BOOL -> {
                for (long element : tensor.toLongs()) {
                    bytes.put((byte) element);
                }
            }
        }
        return Arrays.copyOf(
                bytes.array(),
                tensor.elements() * ElementType.of(tensor.dtype()).inJava().size);
    }

    /** A copy of the tensor's type, shape and elements. */
    static Tensor toTensor(OnnxTensor tensor) {
        DType dtype = ElementType.of(tensor.getInfo().type).dtype();
        Shape shape = Shape.of(Arrays.stream(tensor.getInfo().getShape())
                .mapToInt(Math::toIntExact)
                .toArray());
        int n = shape.elements();
        double[] values = new double[n];
        long[] integers = new long[n];
        if (n > 0) {
            read(tensor, dtype, values, integers);
        }
        return dtype.isFloating() ? Tensor.rounded(dtype, shape, values) : Tensor.ofIntegers(dtype, shape, integers);
    }

    private static void read(OnnxTensor tensor, DType dtype, double[] values, long[] integers) {
        switch (dtype) {
            case FLOAT64 -> tensor.getDoubleBuffer().get(values);
            case FLOAT32, FLOAT16, BFLOAT16 -> {
                FloatBuffer floats = tensor.getFloatBuffer(); // which widens halves, exactly
                Arrays.setAll(values, floats::get);
            }
            case INT64 -> tensor.getLongBuffer().get(integers);
            case INT32 -> {
                IntBuffer ints = tensor.getIntBuffer();
                Arrays.setAll(integers, ints::get);
            }
            case UINT8, BOOL -> {
                ByteBuffer bytes = tensor.getByteBuffer();
                Arrays.setAll(integers, i -> Byte.toUnsignedInt(bytes.get(i)));
            }
        }
    }
}
