package io.github.losstck.kernels;

/** The focal loss of any gamma, element by element in double precision. */
final class FloatFocal {

    private FloatFocal() {}

    static void run(
            SigmoidFocalLoss of,
            float[] input,
            float[] target,
            int at,
            float[] loss,
            int lossAt,
            float[] grad,
            int gradAt,
            int n,
            double scale,
            double[] lanes) {
        for (int i = 0; i < n; i++) {
            double x = input[at + i];
            double y = target[at + i];
            double e = StrictMath.exp(-Math.abs(x));
            double positive = (x >= 0 ? 1 : e) / (1 + e);
            double negative = (x >= 0 ? e : 1) / (1 + e);
            double tail = StrictMath.log1p(e);
            double bce = (1 - y) * (Math.max(x, 0) + tail) + y * (Math.max(-x, 0) + tail);
            double slope = x >= 0 ? (1 - y) - negative : positive - y;
            double miss = y * negative + (1 - y) * positive;
            double focus = StrictMath.pow(miss, of.gamma());
            double focusSlope = of.gamma() == 0 ? 0 : of.gamma() * StrictMath.pow(miss, of.gamma() - 1);
            double balance = of.alpha() < 0 ? 1 : of.alpha() * y + (1 - of.alpha()) * (1 - y);
            double missSlope = positive * negative * (1 - 2 * y);
            loss[lossAt + i] = (float) (balance * focus * bce);
            lanes[i % FloatLoops.COUNT] += loss[lossAt + i];
            grad[gradAt + i] = (float) (scale * (balance * (focus * slope + bce * focusSlope * missSlope)));
        }
    }
}
