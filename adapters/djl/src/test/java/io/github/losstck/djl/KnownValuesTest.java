package io.github.losstck.djl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.losstck.spi.CallBuilder;
import io.github.losstck.spi.DType;
import io.github.losstck.spi.LossCall;
import io.github.losstck.spi.Outcome;
import io.github.losstck.spi.Shape;
import io.github.losstck.spi.Tensor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values that PyTorch is documented or known to give. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KnownValuesTest {

    private static final Shape SQUARE = Shape.of(2, 2);

    private final OpenAdapter djl = new OpenAdapter();

    @AfterAll
    void close() {
        djl.close();
    }

    @ParameterizedTest
    @CsvSource({
        "l1_loss, recipe, 1",
        "l1_loss, builtin:l1Loss(), 1",
        "mse_loss, recipe, 1.5",
        "mse_loss, builtin:l2Loss(weight=1), 1.5",
        "smooth_l1_loss, recipe, 0.625",
        "huber_loss, recipe, 0.625"
    })
    void distancesOfOnes(String function, String route, double expected) {
        LossCall call = CallBuilder.functional(function)
                .doubles("input", SQUARE, 1, 1, 1, 1)
                .doubles("target", SQUARE, 0, 1, 2, 3)
                .build();
        assertThat(loss(call, route)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"0, 1.7599147", "1, 0.5599147", "2, 1.3599147"})
    void crossEntropyOfEachClass(long target, double expected) {
        LossCall call = CallBuilder.functional("cross_entropy")
                .doubles("input", Shape.of(1, 3), 0.8, 2.0, 1.2)
                .longs("target", Shape.of(1), target)
                .build();
        for (String route : djl.routeIds(call)) {
            assertThat(loss(call, route)).as(route).isEqualTo(expected, within(1e-7));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0, 1, 0.6931471805599453, -0.5",
        "20, 1, 2.061153620314381e-9, -2.0611536181902037e-9",
        "-800, 1, 800, -1"
    })
    void logitsKeepTheirDigits(double logit, double target, double expected, double slope) {
        LossCall call = CallBuilder.functional("binary_cross_entropy_with_logits")
                .doubles("input", Shape.of(1), logit)
                .doubles("target", Shape.of(1), target)
                .gradientsOf("input")
                .cotangent(DType.FLOAT64, 1)
                .build();
        Outcome.Computed outcome = djl.evaluate(call, "recipe");
        assertThat(outcome.output().doubleAt(0)).isEqualTo(expected, within(Math.ulp(expected)));
        assertThat(outcome.gradients().get("input").doubleAt(0)).isEqualTo(slope, within(2 * Math.ulp(slope)));
    }

    @Test
    void certainAndWrongProbabilityCostsOneHundred() {
        LossCall call = CallBuilder.functional("binary_cross_entropy")
                .doubles("input", Shape.of(3), 0, 1, 1e-20)
                .doubles("target", Shape.of(3), 1, 1, 0)
                .option("reduction", "none")
                .gradientsOf("input")
                .cotangent(Tensor.ofDoubles(Shape.of(3), 1, 1, 1))
                .build();
        Outcome.Computed outcome = djl.evaluate(call, "recipe");
        assertThat(outcome.output().toDoubles()).containsExactly(100, 0, 1e-20);
        assertThat(outcome.gradients().get("input").toDoubles())
                .containsExactly(-1 / (double) 1e-12f, 0, 1e-20 / 1e-12f);
    }

    @Test
    void float16HoldsTheSlopeOfCertainProbabilityAsInfinity() {
        Shape one = Shape.of(1);
        LossCall call = CallBuilder.functional("binary_cross_entropy")
                .input("input", Tensor.rounded(DType.FLOAT16, one, 0))
                .input("target", Tensor.rounded(DType.FLOAT16, one, 1))
                .gradientsOf("input")
                .cotangent(DType.FLOAT16, 1)
                .build();
        Outcome.Computed outcome = djl.evaluate(call, "recipe");
        assertThat(outcome.output().doubleAt(0)).isEqualTo(100);
        assertThat(outcome.gradients().get("input").doubleAt(0)).isEqualTo(Double.NEGATIVE_INFINITY);
    }

    @Test
    void smoothingWeightsAndIgnoredTargetsTogether() {
        LossCall call = CallBuilder.functional("cross_entropy")
                .doubles("input", Shape.of(3, 3), 1, -.5, 3, -2, .2, 1, .1, .2, .3)
                .longs("target", Shape.of(3), 2, -100, 1)
                .doubles("weight", Shape.of(3), .5, 1, 2)
                .option("label_smoothing", 0.1)
                .build();
        assertThat(loss(call, "recipe")).isEqualTo(0.519633375, within(1e-9));
    }

    @Test
    void meanOverIgnoredTargetsAloneIsNaN() {
        LossCall call = CallBuilder.functional("cross_entropy")
                .doubles("input", Shape.of(2, 2), 1, 2, 3, 4)
                .longs("target", Shape.of(2), -100, -100)
                .build();
        assertThat(loss(call, "recipe")).isNaN();
    }

    /** As since PyTorch 2.14. */
    @Test
    void hingeHasNoSlopeAtItsMargin() {
        LossCall call = CallBuilder.functional("hinge_embedding_loss")
                .doubles("input", Shape.of(1), 1)
                .doubles("target", Shape.of(1), -1)
                .gradientsOf("input")
                .cotangent(DType.FLOAT64, 1)
                .build();
        Outcome.Computed outcome = djl.evaluate(call, "recipe");
        assertThat(outcome.output().doubleAt(0)).isEqualTo(0.0);
        assertThat(Math.abs(outcome.gradients().get("input").doubleAt(0))).isEqualTo(0.0);
    }

    private double loss(LossCall call, String route) {
        return djl.evaluate(call, route).output().doubleAt(0);
    }
}
