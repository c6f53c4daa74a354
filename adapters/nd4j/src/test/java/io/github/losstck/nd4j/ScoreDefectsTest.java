package io.github.losstck.nd4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.activations.impl.ActivationIdentity;
import org.nd4j.linalg.activations.impl.ActivationSigmoid;
import org.nd4j.linalg.activations.impl.ActivationSoftmax;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.lossfunctions.ILossFunction;
import org.nd4j.linalg.lossfunctions.impl.LossBinaryXENT;
import org.nd4j.linalg.lossfunctions.impl.LossHinge;
import org.nd4j.linalg.lossfunctions.impl.LossKLD;
import org.nd4j.linalg.lossfunctions.impl.LossMAE;
import org.nd4j.linalg.lossfunctions.impl.LossMCXENT;
import org.nd4j.linalg.lossfunctions.impl.LossMSE;
import org.nd4j.linalg.lossfunctions.impl.LossMSLE;
import org.nd4j.linalg.lossfunctions.impl.LossPoisson;
import org.nd4j.linalg.lossfunctions.impl.LossSparseMCXENT;

/** What Deeplearning4j's loss functions do in 1.0.0-M2.1, as in FINDINGS.md. */
class ScoreDefectsTest {

    private static final IActivation IDENTITY = new ActivationIdentity();
    private static final IActivation SOFTMAX = new ActivationSoftmax();

    @Test
    void f7_meanAbsoluteErrorOfARowIsASum() {
        INDArray scores = new LossMAE().computeScoreArray(matrix(0, 0, 0), matrix(1, 2, 3), IDENTITY, null);
        assertThat(scores.getDouble(0)).isEqualTo(6);
        assertThat(new LossMAE().computeScore(matrix(0, 0, 0), matrix(1, 2, 3), IDENTITY, null, true))
                .isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(longs = {2, -1, -100})
    void f10_aLabelOutsideTheClassesIsARowOfZeros(long label) {
        INDArray logits = Nd4j.createFromArray(new double[][] {{0, 0}, {0, 0}});
        INDArray labels = Nd4j.createFromArray(1L, label);
        assertThat(new LossSparseMCXENT().computeScore(labels, logits, SOFTMAX, null, true))
                .isEqualTo(Math.log(2) / 2, within(1e-12));
        INDArray gradient = new LossSparseMCXENT().computeGradient(labels, logits, SOFTMAX, null);
        assertThat(gradient.getDouble(1, 0)).isEqualTo(0.5, within(1e-12));
    }

    @Test
    void f11_theGradientOfAMeanIsThatOfTheSum() {
        INDArray x = Nd4j.createFromArray(new double[][] {{1}, {1}});
        INDArray y = Nd4j.zeros(DataType.DOUBLE, 2, 1);
        var both = new LossMSE().computeGradientAndScore(y, x, IDENTITY, null, true);
        assertThat(both.getFirst()).isEqualTo(1);
        // The slope of the mean of two squares of 1 is 1.
        assertThat(both.getSecond().getDouble(0)).isEqualTo(2);
    }

    @Test
    void f12_columnsAreSummed() {
        assertThat(new LossHinge()
                        .computeScoreArray(matrix(1, 1), matrix(0, 0), IDENTITY, null)
                        .getDouble(0))
                .isEqualTo(2);
        assertThat(new LossBinaryXENT().computeScore(matrix(1, 1), matrix(0.5, 0.5), IDENTITY, null, true))
                .isEqualTo(2 * Math.log(2), within(1e-12));
    }

    @Test
    void f13_probabilitiesAreClippedAndGradientsAreNot() {
        double sure = new LossBinaryXENT().computeScore(matrix(0), matrix(1000), new ActivationSigmoid(), null, false);
        assertThat(sure).isEqualTo(-Math.log(1e-5), within(1e-6));
        assertThat(new LossMCXENT().computeScore(matrix(1, 0), matrix(0, 20000), SOFTMAX, null, false))
                .isEqualTo(-Math.log(1e-10), within(1e-6));
        INDArray slope = new LossKLD().computeGradient(matrix(1), matrix(1e-6), IDENTITY, null);
        assertThat(slope.getDouble(0)).isEqualTo(-1e6, within(1e-3));
    }

    @Test
    void f14_theSigmoidHasNoDerivativeInBfloat16() {
        INDArray x = matrix(1, 2).castTo(DataType.BFLOAT16);
        assertThat(catchThrowableOfType(
                        RuntimeException.class,
                        () -> new LossBinaryXENT().computeGradient(x, x, new ActivationSigmoid(), null)))
                .hasMessageContaining("sigmoid_bp");
    }

    @Test
    void f20_softmaxMinusLabelsWhateverTheirSum() {
        INDArray slope = new LossMCXENT().computeGradient(matrix(2, 0), matrix(0, 0), SOFTMAX, null);
        // 2 (softmax - 1) is right.
        assertThat(slope.getDouble(0)).isEqualTo(-1.5, within(1e-12));
    }

    @Test
    void f36_logarithmsHaveNoFloor() {
        assertThat(score(new LossPoisson(), 1, 0)).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(score(new LossPoisson(), 1, 0.25)).isEqualTo(0.25 - Math.log(0.25), within(1e-15));
        assertThat(score(new LossMSLE(), 0, -2)).isNaN();
        assertThat(score(new LossMSLE(), 0, 0.25)).isEqualTo(Math.pow(Math.log(1.25), 2), within(1e-15));
    }

    private static double score(ILossFunction loss, double label, double prediction) {
        return loss.computeScore(matrix(label), matrix(prediction), IDENTITY, null, false);
    }

    @Test
    void f21_theSoftmaxOfHalvesIsNaNInARowOfNegativeLogits() {
        INDArray x = Nd4j.createFromArray(new double[][] {{20, 22}, {-20, -22}}).castTo(DataType.FLOAT16);
        INDArray shares = SOFTMAX.getActivation(x, true);
        assertThat(shares.getDouble(0, 0)).isEqualTo(0.119, within(1e-3));
        assertThat(shares.getDouble(1, 0)).isNaN();
    }

    private static INDArray matrix(double... row) {
        return Nd4j.createFromArray(new double[][] {row});
    }
}
