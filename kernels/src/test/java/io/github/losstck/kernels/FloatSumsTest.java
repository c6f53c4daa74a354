package io.github.losstck.kernels;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sums with vectors have every bit of those in plain Java, also the bits that a loss of float32 does not show. */
class FloatSumsTest {

    private static final FloatSums EXPECTED = Backend.scalar().floatSums();
    private static final List<Backend> OTHERS = List.of(Backend.ofBits(128), Backend.ofBits(256), Backend.ofBits(512));

    private final double[] lanes = Lanes.fresh();
    private final double[] others = Lanes.fresh();
    private final double[] products = Lanes.fresh();

    private interface Sums {
        void of(FloatSums of, float[] a, float[] b, int n);
    }

    /** Ranges that fill vectors and such that do not, with elements behind them and, of as many as are read, without. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 31, 32, 33, 63, 64, 128, 1000, 1024})
    void haveTheBitsOfPlainJava(int n) {
        Random random = new Random(n);
        for (int trial = 0; trial < 10; trial++) {
            int behind = trial % 2 * 40 + trial % 3;
            float[] a = scores(random, 3 + n + behind);
            float[] b = scores(random, 3 + n + behind);
            compare("sum", (r, x, y, m) -> r.sum(x, 3, m, lanes), a, b, n);
            compare("products", (r, x, y, m) -> r.sumOfProducts(x, 3, y, 3, m, lanes), a, b, n);
            compare("squares", (r, x, y, m) -> r.sumOfSquares(x, 3, m, lanes), a, b, n);
            compare("all", (r, x, y, m) -> r.squaresAndProducts(x, 3, y, 3, m, lanes, others, products), a, b, n);
            compare("masses", (r, x, y, m) -> r.masses(9, x, 3, y, 3, m, lanes, products), a, b, n);
        }
    }

    private static float[] scores(Random random, int n) {
        float[] scores = new float[n];
        for (int i = 0; i < n; i++) {
            scores[i] = (float) (random.nextGaussian() * Math.exp(random.nextGaussian()));
        }
        return scores;
    }

    private void compare(String name, Sums sums, float[] a, float[] b, int n) {
        sums.of(EXPECTED, a, b, n);
        double[] expected = sums();
        for (Backend backend : OTHERS) {
            sums.of(backend.floatSums(), a, b, n);
            assertThat(sums())
                    .as("%s of %d, vectors of %d bits", name, n, backend.bits())
                    .isEqualTo(expected);
        }
    }

    private double[] sums() {
        return new double[] {
            lanes[0], lanes[Lanes.COUNT], others[0], others[Lanes.COUNT], products[0], products[Lanes.COUNT]
        };
    }
}
