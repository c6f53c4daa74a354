package io.github.losstck.kernels;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

/** Calls whose arrays are missing, superfluous or of another length. */
class BadArraysTest {

    private final FloatLosses losses = Kernels.preferred().floats();
    private final float[] two = new float[2];
    private final float[] three = new float[3];

    @Test
    void aWeightThatWouldCountForNothingIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> losses.loss(
                        new MultilabelMarginLoss(), three, 3, new int[] {0, -1, -1}, three, null, Reduction.SUM, 1))
                .withMessageContaining("weight must be null");
    }

    @Test
    void anArrayThatMustBeThereIsNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> losses.losses(new MseLoss(), two, two, null, null, null, null))
                .withMessage("output must have 2 elements, like input, got no array");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> losses.loss(new MseLoss(), two, null, null, Reduction.SUM))
                .withMessage("target must have 2 elements, like input, got no array");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> losses.loss(new CrossEntropyLoss(), two, 2, null, null, Reduction.SUM))
                .withMessage("target must have 1 elements, like the rows, got no array");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> losses.loss(new GaussianNllLoss(), two, two, null, null, null, Reduction.SUM, 1))
                .withMessage("third must have 2 elements, like first, got no array");
    }

    @Test
    void anArrayOfAnotherLengthHasItsOwnName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> losses.loss(new MseLoss(), two, two, three, null, Reduction.SUM, 1))
                .withMessage("weight must have 2 elements, like input, got 3");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> losses.loss(new MarginRankingLoss(), two, two, two, two, three, Reduction.SUM, 1))
                .withMessage("gradOther must have 2 elements, like first, got 3");
    }
}
