package io.github.losstck.nd4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.autodiff.samediff.SameDiff;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.impl.broadcast.BroadcastTo;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.conditions.Conditions;

/**
 * What SameDiff's operations do in 1.0.0-M2.1, number by number as in FINDINGS.md: the reasons for what the recipes do instead. A
 * test that fails here says that they changed.
 */
class OperationDefectsTest {

    private final SameDiff sd = SameDiff.create();

    @Test
    void f22_threeOperationsHaveNoDerivative() {
        SDVariable x = sd.var("x", Nd4j.createFromArray(1.0, 3.0));
        SDVariable mask = sd.constant(Nd4j.createFromArray(true, false));
        assertThat(failure(sd.where(x, x, mask), UnsupportedOperationException.class))
                .hasMessageContaining("doDiff");
        SDVariable index = sd.constant(Nd4j.createFromArray(new long[][] {{1}}));
        assertThat(failure(sd.gatherNd(x, index), UnsupportedOperationException.class))
                .hasMessageContaining("doDiff");
        SDVariable shape = sd.constant(Nd4j.createFromArray(3L, 2L));
        assertThat(failure(new BroadcastTo(sd, x, shape).outputVariable(), UnsupportedOperationException.class))
                .hasMessageContaining("Not yet implemented");
    }

    @Test
    void f23_theDerivativeOfGatherForgetsWhatIsReadTwice() {
        SDVariable x = sd.var("x", Nd4j.createFromArray(1.0, 2.0, 3.0));
        SDVariable twice = sd.gather(x, sd.constant(Nd4j.createFromArray(0L, 2L, 0L, 0L)), 0);
        assertThat(gradient(twice.mul(sd.constant(Nd4j.createFromArray(1.0, 2.0, 3.0, 4.0)))))
                .containsExactly(1, 0, 3);
    }

    @Test
    void f24_logSoftmaxIsInfiniteForALogitFarBehindAndFailsAlongAnAxis() {
        SDVariable x = sd.var("x", Nd4j.createFromArray(new double[][] {{0, 20000}}));
        assertThat(sd.nn.logSoftmax(x).eval().getDouble(0)).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(failure(sd.nn.logSoftmax(x, 1), RuntimeException.class))
                .hasMessageContaining("Error setting property");
    }

    @Test
    void f25_aSumOverAnAxisOfOneFails() {
        SDVariable x = sd.constant("x", Nd4j.createFromArray(new double[][] {{1}, {2}}));
        SDVariable sum = x.mul(x).sum(1);
        assertThat(catchThrowableOfType(NullPointerException.class, sum::eval))
                .hasMessageContaining("\"this.x\" is null");
    }

    @Test
    void f26_maxAndMinLoseANaN() {
        SDVariable nan = row("nan", Double.NaN);
        SDVariable one = row("one", 1);
        assertThat(sd.max(nan, one).eval().getDouble(0)).isEqualTo(1);
        assertThat(sd.min(nan, one).eval().getDouble(0)).isEqualTo(1);
        assertThat(sd.max(one, nan).eval().getDouble(0)).isNaN();
    }

    @Test
    void f26_theDerivativeOfMaxByAScalarIsWrong() {
        SDVariable x = sd.var("x", Nd4j.scalar(1.5));
        assertThat(gradient(sd.max(row("y", 1, 2, 3), x))).doesNotContain(1);
    }

    @Test
    void f27_thePowerOfZeroHasNoDerivativeAtZero() {
        SDVariable x = sd.var("x", Nd4j.createFromArray(0.0));
        assertThat(gradient(sd.math.pow(x, 0))).containsExactly(Double.NaN);
    }

    @Test
    void f28_twoProductsHaveNoDerivative() {
        SDVariable x = sd.var("x", Nd4j.createFromArray(new double[][] {{2}}));
        assertThat(failure(x.mmul(x), RuntimeException.class)).hasMessageContaining("matmul_bp");
        SDVariable row = sd.constant(Nd4j.createFromArray(new double[][] {{1, 2, 3}}));
        SDVariable product = sd.tensorMmul(x, row, new int[] {1}, 0);
        assertThat(failure(product, RuntimeException.class)).hasMessageContaining("tensormmul_bp");
    }

    @Test
    void f29_sumsOfManyFloatsDrift() {
        SDVariable tenths = sd.constant("x", Nd4j.valueArrayOf(new long[] {1_000_000}, 0.1f, DataType.FLOAT));
        assertThat(tenths.sum().eval().getFloat(0)).isNotCloseTo(100_000f, within(300f));
    }

    @Test
    void f30_digitsAreLostNearZero() {
        SDVariable x = row("x", 1e-17);
        assertThat(sd.math.log1p(x).eval().getDouble(0)).isZero();
        assertThat(sd.math.expm1(x).eval().getDouble(0)).isZero();
        assertThat(sd.math.tanh(x).eval().getDouble(0)).isZero();
        assertThat(sd.math.asinh(x).eval().getDouble(0)).isZero();
        assertThat(sd.nn.softplus(row("y", -40)).eval().getDouble(0)).isZero();
        assertThat(sd.nn.softplus(row("z", 1000)).eval().getDouble(0)).isEqualTo(Double.POSITIVE_INFINITY);
    }

    @Test
    void f31_theDerivativeOfReplaceWhereIsThatOfTheOtherChoice() {
        SDVariable x = sd.var("x", Nd4j.createFromArray(7.0, 8.0, 9.0));
        SDVariable replaced = sd.replaceWhere(row("mask", 1, 0, 1), x, Conditions.greaterThan(0.5));
        assertThat(replaced.eval().toDoubleVector()).containsExactly(7, 0, 9);
        assertThat(gradient(replaced)).containsExactly(0, 1, 0);
    }

    @Test
    void f32_noVariableIsEmpty() {
        assertThat(catchThrowableOfType(
                        IllegalArgumentException.class, () -> sd.var("x", Nd4j.create(DataType.DOUBLE, 0))))
                .hasMessageContaining("Empty arrays cannot be used");
    }

    @Test
    void f33_logicalOperationsDoNotBroadcast() {
        SDVariable two = sd.constant("x", Nd4j.createFromArray(new boolean[][] {{true, true}, {true, true}}));
        SDVariable column = sd.constant("y", Nd4j.createFromArray(new boolean[][] {{true}, {true}}));
        INDArray and = sd.math.and(column, two).eval();
        assertThat(and.shape()).containsExactly(2, 1);
    }

    @Test
    void f34_aVectorBesideOneElementOfHigherRankLosesTheRank() {
        SDVariable one = sd.constant("y", Nd4j.createFromArray(new double[][] {{2}}));
        assertThat(row("x", 1, 2, 3).add(one).eval().shape()).containsExactly(3);
        SDVariable less = row("z", 1, 2, 3).lt(one);
        assertThat(catchThrowableOfType(RuntimeException.class, less::eval))
                .hasMessageContaining("the shape or type of target array is wrong");
    }

    @Test
    void f35_theDerivativeByADivisorOfOneElementIsWrong() {
        SDVariable x = sd.var("x", Nd4j.createFromArray(2.0));
        double[] right = {-(1 * 1 + 2 * 2 + 3 * 3) / 4.0};
        SDVariable quotient = row("y", 1, 2, 3).div(x).mul(row("g", 1, 2, 3));
        assertThat(gradient(quotient)).isNotEqualTo(right).containsExactly(-9);
    }

    private SDVariable row(String name, double... values) {
        return sd.constant(name, Nd4j.createFromArray(values));
    }

    private <T extends Throwable> T failure(SDVariable result, Class<T> type) {
        return catchThrowableOfType(type, () -> gradient(result));
    }

    private double[] gradient(SDVariable result) {
        sd.setLossVariables(result.sum());
        INDArray gradient =
                SilentOutput.during(() -> sd.calculateGradients(null, "x")).get("x");
        return gradient.reshape(new long[] {gradient.length()}).toDoubleVector();
    }
}
