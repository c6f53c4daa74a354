package io.github.losstck.nd4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.losstck.spi.CallBuilder;
import io.github.losstck.spi.DType;
import io.github.losstck.spi.LossCall;
import io.github.losstck.spi.Offer;
import io.github.losstck.spi.Outcome;
import io.github.losstck.spi.Shape;
import io.github.losstck.spi.Tensor;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values that the frameworks are known to give, through the routes. */
class KnownValuesTest {

    private static final Shape SQUARE = Shape.of(2, 2);

    private final OpenAdapter nd4j = new OpenAdapter();

    @ParameterizedTest
    @CsvSource({
        "l1_loss, mean, sd.loss.absoluteDifference, 1, 0.25",
        "l1_loss, sum, sd.loss.absoluteDifference, 4, 1",
        "l1_loss, sum, LossL1.computeScore, 4, 1",
        "mse_loss, mean, sd.loss.meanSquaredError, 1.5, 0.5",
        "mse_loss, sum, LossL2.computeScore, 6, 2",
        "smooth_l1_loss, mean, sd.loss.huberLoss, 0.625, 0.25",
        "huber_loss, sum, sd.loss.huberLoss, 2.5, 1"
    })
    void distancesOfOnes(String function, String reduction, String route, double expected, double slope) {
        LossCall call = CallBuilder.functional(function)
                .doubles("input", SQUARE, 1, 1, 1, 1)
                .doubles("target", SQUARE, 0, 1, 2, 3)
                .option("reduction", reduction)
                .gradientsOf("input")
                .cotangent(DType.FLOAT64, 1)
                .build();
        Outcome.Computed outcome = nd4j.evaluate(call, "builtin:" + route);
        assertThat(outcome.output().doubleAt(0)).isEqualTo(expected, within(1e-15));
        assertThat(outcome.gradients().get("input").doubleAt(0)).isEqualTo(slope, within(1e-15));
    }

    @ParameterizedTest
    @CsvSource({"0, 1.7599147", "1, 0.5599147", "2, 1.3599147"})
    void crossEntropyOfEachClass(long target, double expected) {
        LossCall call = CallBuilder.functional("cross_entropy")
                .doubles("input", Shape.of(1, 3), 0.8, 2.0, 1.2)
                .longs("target", Shape.of(1), target)
                .build();
        assertThat(nd4j.routeIds(call))
                .containsExactly(
                        "builtin:sd.loss.softmaxCrossEntropy", "builtin:LossSparseMCXENT.computeScore", "recipe");
        for (String route : nd4j.routeIds(call)) {
            Tensor loss = nd4j.evaluate(call, route).output();
            assertThat(loss.doubleAt(0)).as(route).isEqualTo(expected, within(1e-7));
        }
    }

    @Test
    void aScalarLossTakesTheCotangent() {
        LossCall call = CallBuilder.functional("mse_loss")
                .doubles("input", Shape.of(2), 1, 3)
                .doubles("target", Shape.of(2), 0, 1)
                .gradientsOf("input", "target")
                .cotangent(DType.FLOAT64, 0.75)
                .build();
        Outcome.Computed outcome = nd4j.evaluate(call, "builtin:sd.loss.meanSquaredError");
        assertThat(outcome.gradients().get("input").toDoubles()).containsExactly(0.75, 1.5);
        assertThat(outcome.gradients().get("target").toDoubles()).containsExactly(-0.75, -1.5);
    }

    @Test
    void rowsOfKerasComeAsAVector() {
        LossCall call = CallBuilder.of("keras.losses.mean_squared_error")
                .doubles("y_true", SQUARE, 0, 1, 2, 3)
                .doubles("y_pred", SQUARE, 1, 1, 1, 1)
                .gradientsOf("y_pred")
                .cotangent(Tensor.ofDoubles(Shape.of(2), 1, 10))
                .build();
        Outcome.Computed outcome = nd4j.evaluate(call, "builtin:LossMSE.computeScoreArray");
        assertThat(outcome.output()).isEqualTo(Tensor.ofDoubles(Shape.of(2), 0.5, 2.5));
        assertThat(outcome.gradients().get("y_pred").toDoubles()).containsExactly(1, 0, -10, -20);
    }

    @ParameterizedTest
    @CsvSource({"FLOAT64", "FLOAT32", "FLOAT16", "BFLOAT16"})
    void everyDtypeComesBack(DType dtype) {
        Shape shape = Shape.of(2);
        LossCall call = CallBuilder.of("tf.nn.l2_loss")
                .input("t", Tensor.rounded(dtype, shape, 1, -3))
                .gradientsOf("t")
                .cotangent(dtype, 1)
                .build();
        Outcome.Computed outcome = nd4j.evaluate(call, "builtin:sd.loss.l2Loss");
        assertThat(outcome.output()).isEqualTo(Tensor.rounded(dtype, Shape.of(), 5));
        assertThat(outcome.gradients().get("t")).isEqualTo(Tensor.rounded(dtype, shape, 1, -3));
    }

    @Test
    void whatEndsTheVirtualMachineIsNotAsked() {
        LossCall empty = CallBuilder.of("keras.losses.categorical_crossentropy")
                .doubles("y_true", Shape.of(0, 3))
                .doubles("y_pred", Shape.of(0, 3))
                .option("from_logits", true)
                .build();
        assertThat(reason(empty)).contains("SIGSEGV");
        LossCall integers = CallBuilder.of("keras.losses.categorical_crossentropy")
                .longs("y_true", SQUARE, 0, 1, 1, 0)
                .longs("y_pred", SQUARE, 0, 1, 1, 0)
                .build();
        assertThat(reason(integers)).contains("SIGFPE");
        LossCall fewLabels = CallBuilder.of("keras.losses.sparse_categorical_crossentropy")
                .longs("y_true", Shape.of(3), 0, 1, 1)
                .doubles("y_pred", SQUARE, 0, 1, 1, 0)
                .build();
        assertThat(reason(fewLabels)).contains("writes past its array");
    }

    @Test
    void whatItCannotExpressIsNotOffered() {
        for (String function : List.of("keras.losses.tversky", "tf.nn.ctc_loss")) {
            assertThat(nd4j.adapter().offer(CallBuilder.of(function).build())).isInstanceOf(Offer.None.class);
        }
    }

    private String reason(LossCall call) {
        Offer offer = nd4j.adapter().offer(call);
        assertThat(offer).isInstanceOf(Offer.None.class);
        return ((Offer.None) offer).reason();
    }
}
