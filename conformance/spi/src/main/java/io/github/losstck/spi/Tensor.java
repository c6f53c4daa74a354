package io.github.losstck.spi;

import java.util.Arrays;
import java.util.Objects;

/**
 * A dense, row-major, immutable array of numbers with a dtype and a shape. Equality is on dtype, shape and bits, so that
 * -0.0 differs from 0.0 and a NaN equals itself.
 */
public final class Tensor {

    private final DType dtype;
    private final Shape shape;
    /** double[], float[], short[] (float16 and bfloat16 bits), long[], int[], byte[] (uint8) or boolean[]. */
    private final Object data;

    private Tensor(DType dtype, Shape shape, Object data, int length) {
        if (length != shape.elements()) {
            throw new IllegalArgumentException(
                    "shape " + shape + " has " + shape.elements() + " elements but the data has " + length);
        }
        this.dtype = dtype;
        this.shape = shape;
        this.data = data;
    }

    public static Tensor ofDoubles(Shape shape, double... data) {
        return new Tensor(DType.FLOAT64, shape, data.clone(), data.length);
    }

    public static Tensor ofFloats(Shape shape, float... data) {
        return new Tensor(DType.FLOAT32, shape, data.clone(), data.length);
    }

    public static Tensor ofLongs(Shape shape, long... data) {
        return new Tensor(DType.INT64, shape, data.clone(), data.length);
    }

    /**
     * Make a floating tensor of any floating dtype, each value rounded to it (to nearest, ties to even).
     *
     * @throws IllegalArgumentException if the dtype is not a floating one
     */
    public static Tensor rounded(DType dtype, Shape shape, double... values) {
        int n = values.length;
        return switch (dtype) {
            case FLOAT64 -> ofDoubles(shape, values);
            case FLOAT32 -> {
                float[] floats = new float[n];
                for (int i = 0; i < n; i++) {
                    floats[i] = (float) values[i];
                }
                yield new Tensor(dtype, shape, floats, n);
            }
            case FLOAT16, BFLOAT16 -> {
                short[] halves = new short[n];
                for (int i = 0; i < n; i++) {
                    halves[i] = dtype == DType.FLOAT16
                            ? HalfPrecision.doubleToFloat16(values[i])
                            : HalfPrecision.doubleToBfloat16(values[i]);
                }
                yield new Tensor(dtype, shape, halves, n);
            }
            default -> throw new IllegalArgumentException(dtype + " is not a floating dtype");
        };
    }

    /**
     * Make an integer or bool tensor from longs (bool: 0 or 1).
     *
     * @throws IllegalArgumentException if the dtype is floating or a value is outside its range
     */
    public static Tensor ofIntegers(DType dtype, Shape shape, long... values) {
        int n = values.length;
        return switch (dtype) {
            case INT64 -> ofLongs(shape, values);
            case INT32 ->
                new Tensor(
                        dtype,
                        shape,
                        Arrays.stream(values).mapToInt(Math::toIntExact).toArray(),
                        n);
            case UINT8 -> {
                byte[] bytes = new byte[n];
                for (int i = 0; i < n; i++) {
                    bytes[i] = (byte) inRange(values[i], 255, dtype);
                }
                yield new Tensor(dtype, shape, bytes, n);
            }
            case BOOL -> {
                boolean[] flags = new boolean[n];
                for (int i = 0; i < n; i++) {
                    flags[i] = inRange(values[i], 1, dtype) == 1;
                }
                yield new Tensor(dtype, shape, flags, n);
            }
            default -> throw new IllegalArgumentException(dtype + " is not an integer dtype");
        };
    }

    private static long inRange(long value, long max, DType dtype) {
        if (value < 0 || value > max) {
            throw new IllegalArgumentException(value + " is outside the range of " + dtype + ", 0 to " + max);
        }
        return value;
    }

    public DType dtype() {
        return dtype;
    }

    public Shape shape() {
        return shape;
    }

    public int elements() {
        return shape.elements();
    }

    /** One element widened to double: exact for every dtype but int64 beyond 2^53. */
    public double doubleAt(int position) {
        return switch (dtype) {
            case FLOAT64 -> ((double[]) data)[position];
            case FLOAT32 -> ((float[]) data)[position];
            case FLOAT16 -> HalfPrecision.float16ToFloat(((short[]) data)[position]);
            case BFLOAT16 -> HalfPrecision.bfloat16ToFloat(((short[]) data)[position]);
            default -> longAt(position);
        };
    }

    /**
     * One element of an integer or bool tensor (false is 0, true is 1).
     *
     * @throws IllegalStateException if the tensor is a floating one
     */
    public long longAt(int position) {
        return switch (dtype) {
            case INT64 -> ((long[]) data)[position];
            case INT32 -> ((int[]) data)[position];
            case UINT8 -> Byte.toUnsignedInt(((byte[]) data)[position]);
            case BOOL -> ((boolean[]) data)[position] ? 1 : 0;
            default -> throw new IllegalStateException("a " + dtype + " tensor has no integer elements");
        };
    }

    /** All elements widened to double, row-major; a fresh array. */
    public double[] toDoubles() {
        double[] values = new double[elements()];
        for (int i = 0; i < values.length; i++) {
            values[i] = doubleAt(i);
        }
        return values;
    }

    /** All elements of a float32, float16 or bfloat16 tensor (exact), or of any other rounded to float; a fresh array. */
    public float[] toFloats() {
        float[] values = new float[elements()];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) doubleAt(i);
        }
        return values;
    }

    /** All elements of an integer or bool tensor; a fresh array. */
    public long[] toLongs() {
        long[] values = new long[elements()];
        for (int i = 0; i < values.length; i++) {
            values[i] = longAt(i);
        }
        return values;
    }

    /** The raw bits of a float16 or bfloat16 tensor; a fresh array. */
    public short[] toHalfBits() {
        if (dtype != DType.FLOAT16 && dtype != DType.BFLOAT16) {
            throw new IllegalStateException("a " + dtype + " tensor has no 16-bit elements");
        }
        return ((short[]) data).clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Tensor that
                && dtype == that.dtype
                && shape.equals(that.shape)
                && Objects.deepEquals(data, that.data);
    }

    @Override
    public int hashCode() {
        return Objects.hash(dtype, shape, Arrays.deepHashCode(new Object[] {data}));
    }

    /** Dtype, shape and up to eight elements, for messages. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(dtype.id()).append(shape).append(" {");
        for (int i = 0; i < Math.min(8, elements()); i++) {
            text.append(i == 0 ? "" : ", ")
                    .append(dtype.isFloating() ? Double.toString(doubleAt(i)) : Long.toString(longAt(i)));
        }
        return text.append(elements() > 8 ? ", ...}" : "}").toString();
    }
}
