package io.github.losstck.libtorch;

import io.github.losstck.spi.DType;
import io.github.losstck.spi.Shape;
import io.github.losstck.spi.Tensor;
import java.util.Arrays;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.LongPointer;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.javacpp.ShortPointer;
import org.bytedeco.pytorch.Device;
import org.bytedeco.pytorch.LongArrayRef;
import org.bytedeco.pytorch.TensorOptions;
import org.bytedeco.pytorch.global.torch;

/** Carries tensors to libtorch and back, bit for bit. */
final class LibtorchTensors {

    private LibtorchTensors() {}

    static torch.ScalarType scalarType(DType dtype) {
        return switch (dtype) {
            case FLOAT64 -> torch.ScalarType.Double;
            case FLOAT32 -> torch.ScalarType.Float;
            case FLOAT16 -> torch.ScalarType.Half;
            case BFLOAT16 -> torch.ScalarType.BFloat16;
            case INT64 -> torch.ScalarType.Long;
            case INT32 -> torch.ScalarType.Int;
            case UINT8 -> torch.ScalarType.Byte;
            case BOOL -> torch.ScalarType.Bool;
        };
    }

    private static DType dtype(torch.ScalarType type) {
        return Arrays.stream(DType.values())
                .filter(dtype -> scalarType(dtype) == type)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("libtorch answered with a tensor of dtype " + type));
    }

    static long[] shape(Tensor tensor) {
        return Arrays.stream(tensor.shape().extents()).asLongStream().toArray();
    }

    /** A fresh tensor on a device. */
    static org.bytedeco.pytorch.Tensor toTorch(Tensor tensor, Device device) {
        torch.ScalarType type = scalarType(tensor.dtype());
        // What libtorch makes of memory of ours ends with it: clone has memory of its own.
        org.bytedeco.pytorch.Tensor here = tensor.elements() == 0
                ? torch.empty(shape(tensor)).to(type)
                : torch.from_blob(elements(tensor), shape(tensor), new TensorOptions(type))
                        .clone();
        return here.to(device, type);
    }

    private static Pointer elements(Tensor tensor) {
        return switch (tensor.dtype()) {
            case FLOAT64 -> new DoublePointer(tensor.toDoubles());
            case FLOAT32 -> new FloatPointer(tensor.toFloats());
            case FLOAT16, BFLOAT16 -> new ShortPointer(tensor.toHalfBits());
            case INT64 -> new LongPointer(tensor.toLongs());
            case INT32 ->
                new IntPointer(Arrays.stream(tensor.toLongs())
                        .mapToInt(Math::toIntExact)
                        .toArray());
            case UINT8, BOOL -> new BytePointer(bytes(tensor));
        };
    }

    private static byte[] bytes(Tensor tensor) {
        byte[] bytes = new byte[tensor.elements()];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) tensor.longAt(i);
        }
        return bytes;
    }

    /** A tensor of the same dtype, shape and elements. */
    static Tensor fromTorch(org.bytedeco.pytorch.Tensor tensor) {
        DType dtype = dtype(tensor.scalar_type().intern());
        Shape shape = shape(tensor.sizes());
        // The halves are exact in float64, and uint8 and bool in int64.
        org.bytedeco.pytorch.Tensor here = tensor.detach()
                .cpu()
                .to(dtype.isFloating() ? torch.ScalarType.Double : torch.ScalarType.Long)
                .contiguous();
        if (dtype.isFloating()) {
            double[] values = new double[shape.elements()];
            if (values.length > 0) {
                new DoublePointer(here.data_ptr()).get(values);
            }
            return Tensor.rounded(dtype, shape, values);
        }
        long[] values = new long[shape.elements()];
        if (values.length > 0) {
            new LongPointer(here.data_ptr()).get(values);
        }
        return Tensor.ofIntegers(dtype, shape, values);
    }

    private static Shape shape(LongArrayRef sizes) {
        int[] extents = new int[(int) sizes.size()];
        for (int i = 0; i < extents.length; i++) {
            extents[i] = Math.toIntExact(sizes.at(i));
        }
        return Shape.of(extents);
    }
}
