package io.github.losstck.libtorch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.ASMoutput;
import org.bytedeco.pytorch.AdaptiveLogSoftmaxWithLossImpl;
import org.bytedeco.pytorch.AdaptiveLogSoftmaxWithLossOptions;
import org.bytedeco.pytorch.Device;
import org.bytedeco.pytorch.LongVector;
import org.bytedeco.pytorch.MSELossOptions;
import org.bytedeco.pytorch.MarginRankingLossOptions;
import org.bytedeco.pytorch.NLLLossOptions;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.SmoothL1LossOptions;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorOptional;
import org.bytedeco.pytorch.TensorOptions;
import org.bytedeco.pytorch.TripletMarginLossOptions;
import org.bytedeco.pytorch.TripletMarginWithDistanceLossOptions;
import org.bytedeco.pytorch.global.torch;
import org.bytedeco.pytorch.kMean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What libtorch 2.13.0 does today, number by number as in FINDINGS.md. A test that fails here says that it has changed. */
class LibtorchDefectsTest {

    private static final long MEAN = torch.Reduction.Mean.value;

    private final PointerScope scope = new PointerScope();

    @AfterEach
    void close() {
        scope.close();
    }

    @Test
    void f1_lossOfTheAdaptiveSoftmaxIsANumber() {
        AdaptiveLogSoftmaxWithLossOptions options = twoClusters();
        options.div_value().put(2);
        AdaptiveLogSoftmaxWithLossImpl module = new AdaptiveLogSoftmaxWithLossImpl(options);
        ASMoutput answer = module.forward(torch.ones(2, 4), torch.zeros(2).to(torch.ScalarType.Long));
        Object loss = answer.loss();
        assertThat(loss).isInstanceOf(Double.class);
        assertThat(answer.output().requires_grad()).isTrue();
        assertThat((double) loss).isEqualTo(answer.output().neg().mean().item().toDouble());
    }

    /** The second cluster would have 4 / 4² = 0 hidden units. */
    @Test
    void f8_clustersWithoutHiddenUnitsCannotBeMade() {
        assertThat(catchThrowableOfType(
                        RuntimeException.class, () -> new AdaptiveLogSoftmaxWithLossImpl(twoClusters())))
                .hasMessageStartingWith("from is out of bounds for float");
    }

    private static AdaptiveLogSoftmaxWithLossOptions twoClusters() {
        return new AdaptiveLogSoftmaxWithLossOptions(4, 6, new LongVector(2L, 4L));
    }

    @Test
    void f2_gradientsOfABroadcastMeanAreTooLarge() {
        Tensor y = doubles(new double[] {1, 2, 3}, 3);
        assertThat(slopeAtZero(x -> torch.mse_loss(x, y, new MSELossOptions(new kMean()))))
                .isEqualTo(-4);
        assertThat(slopeAtZero(x -> torch.mse_loss(x, y, MEAN))).isEqualTo(-12);
        assertThat(slopeAtZero(x -> torch.smooth_l1_loss(x, y, MEAN, 1))).isEqualTo(-3);
        assertThat(slopeAtZero(x -> torch.huber_loss(x, y, MEAN, 1))).isEqualTo(-3);
        assertThat(slopeAtZero(x -> torch.l1_loss(x, y, MEAN))).isEqualTo(-1);
        assertThat(torch.mse_loss(doubles(new double[] {0}, 1), y, MEAN).item().toDouble())
                .isEqualTo(14 / 3.0);
    }

    @Test
    void f3_smoothL1WithoutABendHasASlopeAtZero() {
        SmoothL1LossOptions options = new SmoothL1LossOptions();
        options.beta().put(0);
        assertThat(slopeAtZero(x -> torch.smooth_l1_loss(x, doubles(new double[] {0}, 1), options)))
                .isEqualTo(-1);
        assertThat(slopeAtZero(x -> torch.l1_loss(x, doubles(new double[] {0}, 1), MEAN)))
                .isEqualTo(0);
    }

    @Test
    void f4_nllLossTakesNoSingleExample() {
        Tensor x = doubles(new double[] {-1, -2}, 2);
        Tensor y = Tensor.create(new long[] {1}, new long[] {});
        assertThat(catchThrowableOfType(RuntimeException.class, () -> torch.nll_loss(x, y, new NLLLossOptions())))
                .hasMessageStartingWith("Expected 2 or more dimensions (got 1)");
        assertThat(torch.nll_loss_nd(x, y, new TensorOptional(), MEAN, -100)
                        .item()
                        .toDouble())
                .isEqualTo(2);
    }

    @Test
    void f5_marginsOfZeroAndBelowAreTaken() {
        Tensor a = doubles(new double[] {0, 0}, 1, 2);
        TripletMarginLossOptions options = new TripletMarginLossOptions();
        options.margin().put(-1);
        assertThat(torch.triplet_margin_loss(a, a, a, options).item().toDouble())
                .isZero();
        TripletMarginWithDistanceLossOptions distance = new TripletMarginWithDistanceLossOptions();
        distance.margin().put(-1);
        assertThat(torch.triplet_margin_with_distance_loss(a, a, a, distance)
                        .item()
                        .toDouble())
                .isZero();
    }

    @Test
    void f5_shapesAreNotCompared() {
        Tensor row = doubles(new double[] {0.5, 0.5}, 1, 2);
        Tensor vector = doubles(new double[] {1, 0}, 2);
        assertThat(torch.binary_cross_entropy(row, vector, new TensorOptional(), MEAN)
                        .item()
                        .toDouble())
                .isEqualTo(Math.log(2));
        assertThat(torch.margin_ranking_loss(vector, row, row, 0, MEAN).item().toDouble())
                .isEqualTo(0.125);
        assertThat(catchThrowableOfType(
                        RuntimeException.class,
                        () -> torch.margin_ranking_loss(vector, row, row, new MarginRankingLossOptions())))
                .hasMessageContaining("should have same dimension");
        TripletMarginWithDistanceLossOptions options = new TripletMarginWithDistanceLossOptions();
        assertThat(torch.triplet_margin_with_distance_loss(row, vector, row, options)
                        .dim())
                .isZero();
    }

    @Test
    void f6_whatPythonHasAndCppHasNot() {
        assertThat(Arrays.stream(torch.class.getMethods()).map(Method::getName))
                .contains("poisson_nll_loss", "cross_entropy")
                .doesNotContain("gaussian_nll_loss", "linear_cross_entropy");
        assertThat(Arrays.stream(TripletMarginWithDistanceLossOptions.class.getMethods())
                        .filter(method -> method.getName().equals("distance_function"))
                        .map(method -> method.getReturnType().getSimpleName()))
                .containsExactly("Pointer");
    }

    @Test
    void f7_exceptionsAreOfOneClassAndCarryAddresses() {
        RuntimeException outOfRange = catchThrowableOfType(
                RuntimeException.class,
                () -> torch.nll_loss(torch.ones(1, 2), torch.full(new long[] {1}, new Scalar(5L))));
        RuntimeException notImplemented = catchThrowableOfType(
                RuntimeException.class, () -> torch.ones(new long[] {1}, new TensorOptions(new Device("xla"))));
        assertThat(outOfRange.getClass()).isEqualTo(RuntimeException.class).isEqualTo(notImplemented.getClass());
        assertThat(outOfRange.getMessage())
                .startsWith("Target 5 is out of bounds.\n")
                .containsPattern("frame #0: c10::Error::Error.*0x[0-9a-f]+");
    }

    private static Tensor doubles(double[] values, long... shape) {
        return Tensor.create(values, shape);
    }

    /** The slope at 0 of a loss of one element. */
    private static double slopeAtZero(UnaryOperator<Tensor> loss) {
        Tensor x = doubles(new double[] {0}, 1).set_requires_grad(true);
        loss.apply(x).backward();
        return x.grad().item().toDouble();
    }
}
