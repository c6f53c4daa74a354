package io.github.losstck.kernels;

// Made of its twin for float by generator/generate.py.

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A block without special elements has a loop of its own; one special element more changes no bit of the others. */
class DoublePlainTest {

    private static final int N = 500;
    private static final double NAN = Double.NaN;

    private final DoubleLosses losses = Kernels.preferred().doubles();
    private final Random random = new Random(3);

    private interface Loss {
        void of(double[] x, double[] y, double[] output, double[] grad);
    }

    private double[] drawn(int n, double low, double high) {
        double[] drawn = new double[n];
        for (int i = 0; i < n; i++) {
            drawn[i] = Math.exp(Math.log(low) + random.nextFloat() * (Math.log(high) - Math.log(low)));
        }
        return drawn;
    }

    /**
     * The loss and the gradient of the first elements are the same with the special one behind them and without; and the special
     * one's are those that it has beside another for which there is surely no plain loop.
     */
    private static void check(Loss loss, double[] x, double[] y, double[] special, double[] surely) {
        double[] output = new double[N];
        double[] grad = new double[N];
        loss.of(x, y, output, grad);
        double[] moreX = Arrays.copyOf(x, N + 1);
        double[] moreY = Arrays.copyOf(y, N + 1);
        moreX[N] = special[0];
        moreY[N] = special[1];
        double[] moreOutput = new double[N + 1];
        double[] moreGrad = new double[N + 1];
        loss.of(moreX, moreY, moreOutput, moreGrad);
        assertThat(Arrays.copyOf(moreOutput, N)).isEqualTo(output);
        assertThat(Arrays.copyOf(moreGrad, N)).isEqualTo(grad);
        double[] both = new double[2];
        double[] bothGrad = new double[2];
        loss.of(new double[] {special[0], surely[0]}, new double[] {special[1], surely[1]}, both, bothGrad);
        assertThat(new double[] {moreOutput[N], moreGrad[N]}).isEqualTo(new double[] {both[0], bothGrad[0]});
    }

    @ParameterizedTest
    @ValueSource(
            doubles = {
                0,
                Double.MIN_VALUE,
                Double.MIN_NORMAL / 2,
                Double.MIN_NORMAL,
                Double.MAX_VALUE,
                -1,
                Double.POSITIVE_INFINITY,
                Double.NaN
            })
    void divergence(double special) {
        check(
                (x, y, output, grad) -> losses.losses(new KlDivLoss(), x, y, null, output, grad, null),
                drawn(N, 1e-3, 1e3),
                drawn(N, 2 * Double.MIN_NORMAL, Double.MAX_VALUE / 2),
                new double[] {1, special},
                new double[] {1, -1});
    }

    @ParameterizedTest
    @ValueSource(
            doubles = {
                87,
                -87,
                87.5,
                -87.5,
                89,
                -104,
                708,
                -708,
                708.5,
                -708.5,
                90,
                -90,
                800,
                -800,
                Double.POSITIVE_INFINITY,
                Double.NEGATIVE_INFINITY,
                Double.NaN
            })
    void exponentials(double special) {
        double[] x = drawn(N, 1e-4, -Math.log(Double.MIN_NORMAL) - 0.5);
        for (int i = 0; i < N; i += 2) {
            x[i] = -x[i];
        }
        for (ElementLoss loss : List.of(new PoissonNllLoss(), new KlDivLoss(true))) {
            check(
                    (a, y, output, grad) -> losses.losses(loss, a, y, null, output, grad, null),
                    x,
                    x,
                    new double[] {special, special},
                    new double[] {NAN, NAN});
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, 1e-12, 2e-13, Double.MIN_VALUE})
    void crossEntropyOfProbabilities(double special) {
        check(
                (x, y, output, grad) -> losses.losses(new BceLoss(), x, y, null, output, grad, null),
                drawn(N, 1.01e-11, 0.999999),
                drawn(N, 1e-9, 1),
                new double[] {special, 1},
                new double[] {0, 1});
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1e-7, Double.POSITIVE_INFINITY, Double.NaN})
    void likelihood(double special) {
        check(
                (x, y, output, grad) ->
                        losses.losses(new GaussianNllLoss(), x, x, y, output, new double[x.length], grad, null),
                drawn(N, 1e-3, 1e3),
                drawn(N, 1e-6, 1e30),
                new double[] {1, special},
                new double[] {1, NAN});
    }
}
