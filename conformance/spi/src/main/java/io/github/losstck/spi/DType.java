package io.github.losstck.spi;

import java.util.Arrays;
import java.util.Locale;

/** Element types of a {@link Tensor}, under PyTorch's names. */
public enum DType {
    FLOAT64(53, -1022),
    FLOAT32(24, -126),
    FLOAT16(11, -14),
    BFLOAT16(8, -126),
    INT64(0, 0),
    INT32(0, 0),
    UINT8(0, 0),
    BOOL(0, 0);

    private final int precision;
    private final int minExponent;

    DType(int precision, int minExponent) {
        this.precision = precision;
        this.minExponent = minExponent;
    }

    /** The name used in fixtures, for example {@code float32}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether elements are floating point numbers. */
    public boolean isFloating() {
        return precision > 0;
    }

    /** Significand bits with the implicit one (53, 24, 11, 8); 0 for integers and bool. */
    public int precision() {
        return precision;
    }

    /** Exponent of the smallest normal number (-1022, -126, -14, -126); 0 for integers and bool. */
    public int minExponent() {
        return minExponent;
    }

    /**
     * Find a type by its fixture name.
     *
     * @throws IllegalArgumentException if there is none; the message lists those there are
     */
    public static DType of(String id) {
        for (DType dtype : values()) {
            if (dtype.id().equals(id)) {
                return dtype;
            }
        }
        throw new IllegalArgumentException("unknown dtype '" + id + "'; known are "
                + Arrays.stream(values()).map(DType::id).toList());
    }

    @Override
    public String toString() {
        return id();
    }
}
