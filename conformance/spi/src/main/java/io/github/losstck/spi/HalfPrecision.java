package io.github.losstck.spi;

/** Widens float16 and bfloat16 bits to float (exact) and rounds floats to them (to nearest, ties to even). */
final class HalfPrecision {

    private static final int EXPONENT_OF_FLOAT = 127;
    private static final int EXPONENT_OF_HALF = 15;

    /** One NaN without a sign: which one an operation gives depends on who compiled it. */
    private static final short NAN_OF_FLOAT16 = 0x7e00;

    private static final short NAN_OF_BFLOAT16 = 0x7fc0;

    private HalfPrecision() {}

    static float float16ToFloat(short bits) {
        int sign = (bits & 0x8000) << 16;
        int exponent = (bits >> 10) & 0x1f;
        int fraction = bits & 0x3ff;
        if (exponent == 0x1f) {
            return Float.intBitsToFloat(sign | 0x7f800000 | (fraction << 13));
        }
        if (exponent == 0) {
            float magnitude = fraction * 0x1p-24f;
            return sign == 0 ? magnitude : -magnitude;
        }
        return Float.intBitsToFloat(
                sign | ((exponent - EXPONENT_OF_HALF + EXPONENT_OF_FLOAT) << 23) | (fraction << 13));
    }

    /** Rounds once from double, so that a double never suffers two roundings on its way to float16. */
    static short doubleToFloat16(double value) {
        short sign = (short) (Math.copySign(1, value) < 0 ? 0x8000 : 0);
        double magnitude = Math.abs(value);
        if (Double.isNaN(value)) {
            return NAN_OF_FLOAT16;
        }
        if (magnitude >= 65520) {
            return (short) (sign | 0x7c00);
        }
        int exponent = Math.max(Math.getExponent(magnitude), -14);
        int units = (int) Math.rint(Math.scalb(magnitude, 10 - exponent));
        // 1.0 is 1024 units at its exponent, so a carry out of the fraction moves into the exponent by itself.
        return (short) (sign | (units < 1024 ? units : ((exponent + 14) << 10) + units));
    }

    static float bfloat16ToFloat(short bits) {
        return Float.intBitsToFloat(bits << 16);
    }

    static short doubleToBfloat16(double value) {
        short sign = (short) (Math.copySign(1, value) < 0 ? 0x8000 : 0);
        double magnitude = Math.abs(value);
        if (Double.isNaN(value)) {
            return NAN_OF_BFLOAT16;
        }
        if (magnitude >= 0x1.ffp127) {
            return (short) (sign | 0x7f80);
        }
        int exponent = Math.max(Math.getExponent(magnitude), -126);
        int units = (int) Math.rint(Math.scalb(magnitude, 7 - exponent));
        return (short) (sign | (units < 128 ? units : ((exponent + 126) << 7) + units));
    }
}
