package io.github.losstck.kernels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers at the edge of what a loss takes. */
class EdgeNumbersTest {

    private final FloatLosses losses = Kernels.preferred().floats();

    @Test
    void aNaNHidesNoNegativeVarianceBehindIt() {
        float[] var = new float[100];
        var[3] = Float.NaN;
        var[4] = Float.NaN;
        assertThat(losses.loss(new GaussianNllLoss(), var, var, var, null, null, Reduction.SUM, 1))
                .isNaN();
        var[99] = -2;
        assertThatIllegalArgumentException()
                .isThrownBy(() -> losses.loss(new GaussianNllLoss(), var, var, var, null, null, Reduction.SUM, 1))
                .withMessage("var must not be negative, got -2.0 at position 99");
    }

    @Test
    void aBetaThatRoundsToZeroIsZero() {
        float[] grad = new float[3];
        float[] input = {-1, 2, 0};
        assertThat(losses.loss(new SmoothL1Loss(1e-50), input, new float[3], grad, Reduction.SUM))
                .isEqualTo(3);
        assertThat(grad).containsExactly(-1, 1, 0);
    }

    /** Both distances are infinite: their difference is NaN, and so are slopes, in short rows and in long ones. */
    @ParameterizedTest
    @ValueSource(ints = {3, FloatShortRows.LONGEST, FloatShortRows.LONGEST + 1})
    void infiniteDistancesLeaveNoNumber(int length) {
        float[] anchor = new float[length];
        float[] positive = new float[length];
        float[] negative = new float[length];
        positive[0] = Float.POSITIVE_INFINITY;
        negative[1] = Float.POSITIVE_INFINITY;
        float[] ofP = new float[length];
        float[] ofN = new float[length];
        TripletMarginLoss triplet = new TripletMarginLoss();
        assertThat(losses.loss(triplet, anchor, positive, negative, length, null, ofP, ofN, Reduction.SUM, 1))
                .isNaN();
        assertThat(ofP[0]).isNaN();
        assertThat(ofP[1]).isZero();
        assertThat(ofN[1]).isNaN();
    }

    /** The slope by the largest logit is what the masses of all others sum up to, though that of the logit is 1. */
    @Test
    void whatIsLeftBesideAMassOfOneKeepsItsDigits() {
        int classes = 100;
        float[] input = new float[classes];
        float[] masses = new float[classes];
        Arrays.fill(input, -200);
        Arrays.fill(masses, 1e-16f);
        input[40] = 0;
        masses[40] = 1;
        float[] grad = new float[classes];
        losses.loss(new CrossEntropyLoss(), input, classes, masses, null, grad, Reduction.SUM, 1);
        assertThat(grad[40]).isEqualTo((float) (99 * (double) 1e-16f));
        assertThat(grad[41]).isEqualTo(-1e-16f);
    }
}
