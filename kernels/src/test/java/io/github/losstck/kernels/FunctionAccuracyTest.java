package io.github.losstck.kernels;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

/** How far exp, log and their kin are from the truth, in units in the last place: as docs/kernels.md says. */
class FunctionAccuracyTest {

    private static final int N = 1 << 20;

    /** From inputs to results. */
    private interface FloatFunction {
        void apply(float[] x, float[] result);
    }

    private final FloatLoops loops = Kernels.preferred().bits() == 0
            ? Backend.scalar().floatLoops()
            : Backend.ofBits(Kernels.preferred().bits()).floatLoops();
    private final float[] ones = filled(1);
    private final float[] zeros = filled(0);
    private final float[] other = new float[N];
    private final double[] lanes = Lanes.fresh();

    private static float[] filled(float value) {
        float[] filled = new float[N];
        java.util.Arrays.fill(filled, value);
        return filled;
    }

    private static double worst(FloatFunction function, DoubleUnaryOperator exact, DoubleUnaryOperator draw) {
        float[] x = new float[N];
        float[] result = new float[N];
        Random random = new Random(7);
        double worst = 0;
        double bias = 0;
        for (int i = 0; i < N; i++) {
            x[i] = (float) draw.applyAsDouble(random.nextDouble());
        }
        function.apply(x, result);
        for (int i = 0; i < N; i++) {
            double expected = exact.applyAsDouble(x[i]);
            double error = (result[i] - expected) / Math.ulp((float) expected);
            worst = Math.max(worst, Math.abs(error));
            bias += error / N;
        }
        assertThat(Math.abs(bias)).as("bias").isLessThan(0.02);
        return worst;
    }

    @Test
    void exponentialOfWhatIsNotPositive() {
        assertThat(worst((x, r) -> loops.expBelow(x, 0, r, 0, N, 0, lanes), StrictMath::exp, u -> -110 * u))
                .isLessThan(1);
        assertThat(worst((x, r) -> loops.expBelow(x, 0, r, 0, N, 0, lanes), StrictMath::exp, u -> -4 * u))
                .isLessThan(1);
    }

    @Test
    void logarithm() {
        // ln v / 2, as the Gaussian likelihood has it without a difference.
        FloatFunction half =
                (x, r) -> loops.gaussianNll(ones, 0, ones, 0, x, 0, r, 0, other, 0, other, 0, N, 1, 0, 0, lanes);
        assertThat(worst(half, x -> StrictMath.log(x) / 2, u -> 3 * u + 1e-3)).isLessThan(0.9);
        assertThat(worst(half, x -> StrictMath.log(x) / 2, u -> StrictMath.pow(10, 76 * u - 38)))
                .isLessThan(0.9);
    }

    @Test
    void logarithmOfAComplement() {
        FloatFunction ofZeros = (x, r) -> loops.bce(x, 0, zeros, 0, r, 0, other, 0, N, 1, lanes);
        assertThat(worst(ofZeros, x -> -StrictMath.log1p(-x), u -> u)).isLessThan(1.5);
        assertThat(worst(ofZeros, x -> -StrictMath.log1p(-x), u -> StrictMath.pow(10, -20 * u)))
                .isLessThan(1.5);
    }

    @Test
    void softplusAndTheLogisticFunction() {
        assertThat(worst(
                        (x, r) -> loops.softMargin(x, 0, ones, 0, r, 0, other, 0, N, 1, lanes),
                        x -> StrictMath.log1p(StrictMath.exp(-x)),
                        u -> 60 * u))
                .isLessThan(1.7);
        assertThat(worst(
                        (x, r) -> loops.softMargin(x, 0, ones, 0, other, 0, r, 0, N, 1, lanes),
                        x -> -1 / (1 + StrictMath.exp(x)),
                        u -> 60 * u))
                .isLessThan(4);
    }

    @Test
    void whatRoundsToASubnormalIsRoundedOnce() {
        float[] x = filled((float) (-100 * StrictMath.log(2)));
        x[1] = (float) (-140.3 * StrictMath.log(2));
        x[2] = -104;
        float[] result = new float[N];
        loops.expBelow(x, 0, result, 0, 3, 0, lanes);
        for (int i = 0; i < 3; i++) {
            assertThat(result[i]).isEqualTo((float) StrictMath.exp(x[i]));
        }
    }
}
