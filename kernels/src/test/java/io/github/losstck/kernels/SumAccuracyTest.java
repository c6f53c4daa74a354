package io.github.losstck.kernels;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * How far reduced losses are from the truth: docs/kernels.md. {@code -Dkernels.elements=10000000} asks longer sums than a
 * build does.
 */
class SumAccuracyTest {

    private static final int ELEMENTS = Integer.getInteger("kernels.elements", 100_000);
    private static final int TRIALS = Integer.getInteger("kernels.trials", 100);

    /** A loss and the truth of one element: in double-double, its second part {@code rest}. */
    private enum Formula {
        MSE(new MseLoss()) {
            @Override
            double value(double x, double y) {
                return (x - y) * (x - y);
            }

            @Override
            double rest(double x, double y) {
                double d = x - y;
                double back = d - x;
                double lost = (x - (d - back)) - (y + back);
                return Math.fma(d, d, -(d * d)) + 2 * d * lost;
            }
        },
        BCE_WITH_LOGITS(new BceWithLogitsLoss()) {
            @Override
            double value(double x, double y) {
                return (1 - y) * softplus(x) + y * softplus(-x);
            }
        },
        SOFT_MARGIN(new SoftMarginLoss()) {
            @Override
            double value(double x, double y) {
                return softplus(y < 0.5 ? x : -x);
            }
        };

        private final ElementLoss loss;

        Formula(ElementLoss loss) {
            this.loss = loss;
        }

        abstract double value(double x, double y);

        /** 0 where the elements' errors, half a unit at most and of either sign, cancel in the sum. */
        double rest(double x, double y) {
            return 0;
        }

        private static double softplus(double x) {
            return Math.max(x, 0) + StrictMath.log1p(StrictMath.exp(-Math.abs(x)));
        }

        /** Labels of -1 and 1 for the margin, shares for the others. */
        double target(double share) {
            return this == SOFT_MARGIN ? (share < 0.5 ? -1 : 1) : share;
        }

        double mean(double[] x, double[] share) {
            Total total = new Total();
            for (int i = 0; i < x.length; i++) {
                total.add(value(x[i], share[i]), rest(x[i], share[i]));
            }
            return total.value() / x.length;
        }
    }

    @ParameterizedTest
    @EnumSource
    void float64IsWithinTwoUnitsInTheLastPlace(Formula formula) {
        Random random = new Random(1);
        double[] x = new double[ELEMENTS];
        double[] share = new double[ELEMENTS];
        double[] target = new double[ELEMENTS];
        for (int i = 0; i < ELEMENTS; i++) {
            x[i] = 3 * random.nextGaussian();
            share[i] = random.nextDouble();
            target[i] = formula.target(share[i]);
        }
        double truth = formula.mean(x, share);
        double loss = Kernels.preferred().doubles().loss(formula.loss, x, target, null, Reduction.MEAN);
        System.out.println(formula + " float64, " + ELEMENTS + " elements: off by " + (loss - truth) / Math.ulp(truth)
                + " units in the last place");
        assertThat(Math.abs(loss - truth)).isLessThanOrEqualTo(2 * Math.ulp(truth));
    }

    @ParameterizedTest
    @EnumSource
    void float32IsTheCorrectlyRoundedLossInNinetyNineOfAHundred(Formula formula) {
        FloatLosses losses = Kernels.preferred().floats();
        float[] x = new float[ELEMENTS];
        float[] target = new float[ELEMENTS];
        double[] wide = new double[ELEMENTS];
        double[] share = new double[ELEMENTS];
        int right = 0;
        for (int trial = 0; trial < TRIALS; trial++) {
            Random random = new Random(trial);
            for (int i = 0; i < ELEMENTS; i++) {
                x[i] = 3 * (float) random.nextGaussian();
                wide[i] = x[i];
                float part = random.nextFloat();
                share[i] = part;
                target[i] = (float) formula.target(part);
            }
            float loss = losses.loss(formula.loss, x, target, null, Reduction.MEAN);
            right += loss == (float) formula.mean(wide, share) ? 1 : 0;
        }
        System.out.println(
                formula + " float32, " + ELEMENTS + " elements: " + right + " of " + TRIALS + " correctly rounded");
        assertThat(right).isGreaterThanOrEqualTo(TRIALS * 99 / 100);
    }
}
