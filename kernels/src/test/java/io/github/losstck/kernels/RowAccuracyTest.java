package io.github.losstck.kernels;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How far cross entropies over rows are from the truth, as {@link SumAccuracyTest} asks it of elements. */
class RowAccuracyTest {

    private static final int CLASSES = 1000;
    private static final int ROWS = Integer.getInteger("kernels.elements", 100_000) / CLASSES;
    private static final int TRIALS = Integer.getInteger("kernels.trials", 100);

    private final CrossEntropyLoss loss = new CrossEntropyLoss();
    private final double[] x = new double[ROWS * CLASSES];
    private final double[] masses = new double[x.length];
    private final int[] target = new int[ROWS];

    private void draw(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < x.length; i++) {
            x[i] = (float) (3 * random.nextGaussian());
            masses[i] = random.nextFloat() * 2 / CLASSES;
        }
        for (int row = 0; row < ROWS; row++) {
            target[row] = random.nextInt(CLASSES);
        }
    }

    /** The mean over the rows: Σ m[c] (top - x[c]) + ln(Σ e^(x[c] - top)) Σ m[c], or of the one class that counts. */
    private double truth(boolean ofMasses) {
        Total all = new Total();
        for (int row = 0; row < ROWS; row++) {
            int at = row * CLASSES;
            double top = Double.NEGATIVE_INFINITY;
            for (int c = 0; c < CLASSES; c++) {
                top = Math.max(top, x[at + c]);
            }
            Total exponentials = new Total();
            for (int c = 0; c < CLASSES; c++) {
                exponentials.add(x[at + c] == top ? 0 : StrictMath.exp(x[at + c] - top), 0);
            }
            double logOfSum = StrictMath.log1p(exponentials.value());
            for (int c = 0; c < CLASSES; c++) {
                double mass = ofMasses ? masses[at + c] : c == target[row] ? 1 : 0;
                double fall = top - x[at + c];
                all.add(mass * fall, Math.fma(mass, fall, -(mass * fall)));
                all.add(mass * logOfSum, Math.fma(mass, logOfSum, -(mass * logOfSum)));
            }
        }
        return all.value() / ROWS;
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void float64IsWithinTwoUnitsInTheLastPlace(boolean ofMasses) {
        draw(1);
        DoubleLosses losses = Kernels.preferred().doubles();
        double got = ofMasses
                ? losses.loss(loss, x, CLASSES, masses, null, null, Reduction.MEAN, 1)
                : losses.loss(loss, x, CLASSES, target, null, Reduction.MEAN);
        double truth = truth(ofMasses);
        assertThat((got - truth) / Math.ulp(truth)).isBetween(-2.0, 2.0);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void float32IsTheCorrectlyRoundedLossInNinetyNineOfAHundred(boolean ofMasses) {
        FloatLosses losses = Kernels.preferred().floats();
        float[] logits = new float[x.length];
        float[] shares = new float[x.length];
        int right = 0;
        for (int trial = 0; trial < TRIALS; trial++) {
            draw(trial);
            for (int i = 0; i < x.length; i++) {
                logits[i] = (float) x[i];
                shares[i] = (float) masses[i];
                masses[i] = shares[i];
            }
            float got = ofMasses
                    ? losses.loss(loss, logits, CLASSES, shares, null, null, Reduction.MEAN, 1)
                    : losses.loss(loss, logits, CLASSES, target, null, Reduction.MEAN);
            right += got == (float) truth(ofMasses) ? 1 : 0;
        }
        System.out.println("cross entropy" + (ofMasses ? " of probabilities" : "") + " float32, " + x.length
                + " elements: " + right + " of " + TRIALS + " correctly rounded");
        assertThat(right).isGreaterThanOrEqualTo(TRIALS * 99 / 100);
    }
}
