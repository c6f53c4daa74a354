package io.github.losstck.kernels;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A block without special elements has a loop of its own; one special element more changes no bit of the others. */
class FloatPlainTest {

    private static final int N = 500;
    private static final float NAN = Float.NaN;

    private final FloatLosses losses = Kernels.preferred().floats();
    private final Random random = new Random(3);

    private interface Loss {
        void of(float[] x, float[] y, float[] output, float[] grad);
    }

    private float[] drawn(int n, double low, double high) {
        float[] drawn = new float[n];
        for (int i = 0; i < n; i++) {
            drawn[i] = (float) Math.exp(Math.log(low) + random.nextDouble() * (Math.log(high) - Math.log(low)));
        }
        return drawn;
    }

    /**
     * The loss and the gradient of the first elements are the same with the special one behind them and without; and the special
     * one's are those that it has beside another for which there is surely no plain loop.
     */
    private static void check(Loss loss, float[] x, float[] y, float[] special, float[] surely) {
        float[] output = new float[N];
        float[] grad = new float[N];
        loss.of(x, y, output, grad);
        float[] moreX = Arrays.copyOf(x, N + 1);
        float[] moreY = Arrays.copyOf(y, N + 1);
        moreX[N] = special[0];
        moreY[N] = special[1];
        float[] moreOutput = new float[N + 1];
        float[] moreGrad = new float[N + 1];
        loss.of(moreX, moreY, moreOutput, moreGrad);
        assertThat(Arrays.copyOf(moreOutput, N)).isEqualTo(output);
        assertThat(Arrays.copyOf(moreGrad, N)).isEqualTo(grad);
        float[] both = new float[2];
        float[] bothGrad = new float[2];
        loss.of(new float[] {special[0], surely[0]}, new float[] {special[1], surely[1]}, both, bothGrad);
        assertThat(new float[] {moreOutput[N], moreGrad[N]}).isEqualTo(new float[] {both[0], bothGrad[0]});
    }

    @ParameterizedTest
    @ValueSource(
            floats = {
                0,
                Float.MIN_VALUE,
                Float.MIN_NORMAL / 2,
                Float.MIN_NORMAL,
                Float.MAX_VALUE,
                -1,
                Float.POSITIVE_INFINITY,
                Float.NaN
            })
    void divergence(float special) {
        check(
                (x, y, output, grad) -> losses.losses(new KlDivLoss(), x, y, null, output, grad, null),
                drawn(N, 1e-3, 1e3),
                drawn(N, 2 * Float.MIN_NORMAL, Float.MAX_VALUE / 2),
                new float[] {1, special},
                new float[] {1, -1});
    }

    @ParameterizedTest
    @ValueSource(
            floats = {
                87,
                -87,
                87.5f,
                -87.5f,
                89,
                -104,
                708,
                -708,
                708.5f,
                -708.5f,
                90,
                -90,
                800,
                -800,
                Float.POSITIVE_INFINITY,
                Float.NEGATIVE_INFINITY,
                Float.NaN
            })
    void exponentials(float special) {
        float[] x = drawn(N, 1e-4, -Math.log(Float.MIN_NORMAL) - 0.5);
        for (int i = 0; i < N; i += 2) {
            x[i] = -x[i];
        }
        for (ElementLoss loss : List.of(new PoissonNllLoss(), new KlDivLoss(true))) {
            check(
                    (a, y, output, grad) -> losses.losses(loss, a, y, null, output, grad, null),
                    x,
                    x,
                    new float[] {special, special},
                    new float[] {NAN, NAN});
        }
    }

    @ParameterizedTest
    @ValueSource(floats = {0, 1, (float) 1e-12, (float) 2e-13, Float.MIN_VALUE})
    void crossEntropyOfProbabilities(float special) {
        check(
                (x, y, output, grad) -> losses.losses(new BceLoss(), x, y, null, output, grad, null),
                drawn(N, 1.01e-11, 0.999999),
                drawn(N, 1e-9, 1),
                new float[] {special, 1},
                new float[] {0, 1});
    }

    @ParameterizedTest
    @ValueSource(floats = {0, (float) 1e-7, Float.POSITIVE_INFINITY, Float.NaN})
    void likelihood(float special) {
        check(
                (x, y, output, grad) ->
                        losses.losses(new GaussianNllLoss(), x, x, y, output, new float[x.length], grad, null),
                drawn(N, 1e-3, 1e3),
                drawn(N, 1e-6, 1e30),
                new float[] {1, special},
                new float[] {1, NAN});
    }
}
