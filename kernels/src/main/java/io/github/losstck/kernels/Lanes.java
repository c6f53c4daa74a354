package io.github.losstck.kernels;

/**
 * The order in which a range is added up, whatever the width of the machine's vectors: element i goes to lane i mod 32, and the
 * lanes are added in pairs, half of them to the other half, until one is left.
 *
 * <p>An array of lanes holds 32 sums; in the end the sum of all stands at 0, and what is known of its error at 32.
 */
final class Lanes {

    static final int COUNT = 32;

    private Lanes() {}

    /** A fresh array of lanes. */
    static double[] fresh() {
        return new double[COUNT + 1];
    }

    /** Add the first lanes, 8, 16 or 32, in which n elements were added up. Few elements have a lane each, and lose nothing. */
    static void add(double[] lanes, int count, int n) {
        if (n <= count) {
            addFew(lanes, count);
            return;
        }
        for (int half = count / 2; half >= 8; half /= 2) {
            for (int j = 0; j < half; j++) {
                lanes[j] += lanes[j + half];
            }
        }
        addEight(lanes);
    }

    /** Add the first eight lanes, to which all others have been added. */
    static void addEight(double[] lanes) {
        double even = (lanes[0] + lanes[4]) + (lanes[2] + lanes[6]);
        double odd = (lanes[1] + lanes[5]) + (lanes[3] + lanes[7]);
        lanes[0] = even + odd;
        lanes[COUNT] = 0;
    }

    private static void addFew(double[] lanes, int count) {
        double errors = 0;
        for (int half = count / 2; half > 0; half /= 2) {
            for (int j = 0; j < half; j++) {
                double a = lanes[j];
                double b = lanes[j + half];
                double sum = a + b;
                double ofB = sum - a;
                errors += (a - (sum - ofB)) + (b - ofB);
                lanes[j] = sum;
            }
        }
        lanes[COUNT] = errors;
    }
}
