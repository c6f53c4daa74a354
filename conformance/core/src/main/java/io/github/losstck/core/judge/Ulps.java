package io.github.losstck.core.judge;

import io.github.losstck.spi.DType;

/** Units in the last place of a floating dtype. */
public final class Ulps {

    private Ulps() {}

    /** The spacing of the dtype's numbers at a value; the smallest subnormal at zero and below the normals; NaN if not finite. */
    public static double spacing(DType dtype, double value) {
        if (!Double.isFinite(value)) {
            return Double.NaN;
        }
        int exponent = Math.max(Math.getExponent(value), dtype.minExponent());
        return Math.scalb(1.0, exponent - (dtype.precision() - 1));
    }

    /** A difference in units of the spacing at the reference. */
    static double count(DType dtype, double difference, double reference) {
        double spacing = spacing(dtype, reference);
        return difference == 0 ? 0 : Math.abs(difference) / spacing;
    }
}
