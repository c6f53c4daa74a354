package io.github.losstck.nd4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.nd4j.autodiff.loss.LossReduce;
import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.autodiff.samediff.SameDiff;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.impl.loss.SoftmaxCrossEntropyWithLogitsLoss;
import org.nd4j.linalg.api.ops.impl.loss.WeightedCrossEntropyLoss;
import org.nd4j.linalg.factory.Nd4j;

/** What SameDiff's losses do in 1.0.0-M2.1, number by number as in FINDINGS.md. A test that fails here says that they changed. */
class SameDiffDefectsTest {

    private final SameDiff sd = SameDiff.create();

    @Test
    void f1_theUpstreamGradientIsDropped() {
        SDVariable x = sd.var("x", Nd4j.createFromArray(1.0, 3.0));
        SDVariable loss = sd.loss.meanSquaredError(row("y", 0, 1), x, null);
        sd.setLossVariables(loss.mul(100));
        assertThat(gradient("x")).containsExactly(1, 2);
    }

    @Test
    void f2_stirlingIsAddedBelowOne() {
        double[] full = sd.loss
                .logPoisson(row("y", 0, 1), row("x", 0.5, 0.5), null, LossReduce.NONE, true)
                .eval()
                .toDoubleVector();
        assertThat(full[0]).isNaN();
        double half = Math.exp(0.5) - 0.5;
        assertThat(full[1]).isEqualTo(half - 1 + 0.5 * Math.log(2 * Math.PI), within(1e-12));
    }

    @Test
    void f3_productsOfZeroAndInfinityAreNaN() {
        double[] losses = sd.loss
                .logLoss(row("y", 1, 1), row("p", 1, 0), null, LossReduce.NONE, 0)
                .eval()
                .toDoubleVector();
        assertThat(losses[0]).isNaN();
        assertThat(losses[1]).isEqualTo(Double.POSITIVE_INFINITY);
    }

    @Test
    void f4_sparseSoftmaxIsInfiniteForALogitFarBehind() {
        SDVariable logits = sd.constant("x", Nd4j.createFromArray(new double[][] {{0, 20000}}));
        SDVariable loss = sd.loss.sparseSoftmaxCrossEntropy(logits, labels(0));
        assertThat(loss.eval().getDouble(0)).isEqualTo(Double.POSITIVE_INFINITY);
    }

    @Test
    void f5_negativeLabelsAreNotRefused() {
        SDVariable logits = sd.constant("x", Nd4j.createFromArray(new double[][] {{1, 2}, {3, 4}}));
        INDArray losses =
                sd.loss.sparseSoftmaxCrossEntropy(logits, labels(0, -1)).eval();
        // It is the share of the row before: whatever lies in front of the memory of the row.
        assertThat(losses.getDouble(1)).isEqualTo(Math.log1p(Math.exp(-1)), within(1e-12));
    }

    @Test
    void f6_anEpsilonIsAddedToLabels() {
        SDVariable x = sd.var("x", Nd4j.createFromArray(new double[][] {{2, 0}}));
        SDVariable y = sd.constant("y", Nd4j.createFromArray(new double[][] {{1, 0}}));
        sd.setLossVariables(new SoftmaxCrossEntropyWithLogitsLoss(sd, x, y, 1).outputVariable());
        double share = 1 / (1 + Math.exp(-2));
        assertThat(gradient("x")[0]).isEqualTo(share * (1 + 2e-6) - (1 + 1e-6), within(1e-12));
    }

    @Test
    void f15_halvesAreSummedInHalves() {
        INDArray ones = Nd4j.ones(DataType.BFLOAT16, 1000);
        SDVariable zeros = sd.constant("y", Nd4j.zeros(DataType.BFLOAT16, 1000));
        double sum = sd.loss
                .absoluteDifference(zeros, sd.constant("x", ones), null, LossReduce.SUM)
                .eval()
                .getDouble(0);
        assertThat(sum).isLessThan(600);
    }

    @Test
    void f16_theMeanOfNothingIsZero() {
        SDVariable x = sd.constant("x", Nd4j.create(DataType.DOUBLE, 0));
        SDVariable y = sd.constant("y", Nd4j.create(DataType.DOUBLE, 0));
        assertThat(sd.loss.meanSquaredError(y, x, null).eval().getDouble(0)).isZero();
    }

    @Test
    void f17_ctcAndTheWeightedCrossEntropyCannotBeUsed() {
        SDVariable logits = sd.constant("x", Nd4j.rand(DataType.DOUBLE, 1, 4, 3));
        SDVariable lengths = sd.constant("n", Nd4j.createFromArray(4));
        assertThat(catchThrowableOfType(
                        UnsupportedOperationException.class,
                        () -> sd.loss.ctcLoss(
                                sd.constant("y", Nd4j.createFromArray(new int[][] {{1, 2}})),
                                logits,
                                lengths,
                                lengths)))
                .hasMessageContaining("calculateOutputDataTypes");
        SDVariable weight = sd.constant("w", Nd4j.scalar(3.0));
        SDVariable weighted = new WeightedCrossEntropyLoss(sd, row("t", 0, 1), row("l", 1, 2), weight).outputVariable();
        assertThat(catchThrowableOfType(RuntimeException.class, weighted::eval))
                .hasMessageContaining("weighted_cross_entropy_with_logits");
    }

    @Test
    void f18_labelsAreNeitherBroadcastNorPromoted() {
        SDVariable x = sd.constant("x", Nd4j.createFromArray(new double[][] {{1}, {2}}));
        SDVariable loss = sd.loss.meanSquaredError(row("y", 1, 2), x, null);
        assertThat(catchThrowableOfType(RuntimeException.class, loss::eval)).hasMessageContaining("validation failed");
    }

    @Test
    void f19_noMeanDividesByAllElements() {
        SDVariable weights = row("w", 0, 1);
        double[] means = new double[2];
        int i = 0;
        for (LossReduce reduce :
                new LossReduce[] {LossReduce.MEAN_BY_NONZERO_WEIGHT_COUNT, LossReduce.MEAN_BY_WEIGHT}) {
            means[i] = sd.loss
                    .meanSquaredError(row("y" + i, 0, 0), row("x" + i, 2, 2), weights, reduce)
                    .eval()
                    .getDouble(0);
            i++;
        }
        assertThat(means).containsExactly(4, 4);
    }

    private SDVariable row(String name, double... values) {
        return sd.constant(name, Nd4j.createFromArray(values));
    }

    private SDVariable labels(long... values) {
        return sd.constant("labels", Nd4j.createFromArray(values));
    }

    private double[] gradient(String name) {
        INDArray gradient =
                SilentOutput.during(() -> sd.calculateGradients(null, name)).get(name);
        return gradient.reshape(new long[] {gradient.length()}).toDoubleVector();
    }
}
