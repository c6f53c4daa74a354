package io.github.losstck.tensorflow;

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
import org.junit.jupiter.params.provider.EnumSource;

/** Values that the frameworks are known to give, through the routes. */
class KnownValuesTest {

    private static final Shape SQUARE = Shape.of(2, 2);

    private final OpenAdapter tensorflow = new OpenAdapter();

    @ParameterizedTest
    @CsvSource({
        "l1_loss, MeanAbsoluteError, 1, 0.25",
        "mse_loss, MeanSquaredError, 1.5, 0.5",
        "smooth_l1_loss, Huber, 0.625, 0.25",
        "huber_loss, Huber, 0.625, 0.25"
    })
    void meansOfOnes(String function, String route, double expected, double slope) {
        LossCall call = CallBuilder.functional(function)
                .doubles("input", SQUARE, 1, 1, 1, 1)
                .doubles("target", SQUARE, 0, 1, 2, 3)
                .gradientsOf("input")
                .cotangent(DType.FLOAT64, 1)
                .build();
        Outcome.Computed outcome = tensorflow.evaluate(call, "builtin:" + route + ".call");
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
        assertThat(tensorflow.routeIds(call))
                .containsExactly(
                        "builtin:SparseCategoricalCrossentropy.call", "builtin:CategoricalCrossentropy.call", "recipe");
        for (String route : tensorflow.routeIds(call)) {
            Tensor loss = tensorflow.evaluate(call, route).output();
            assertThat(loss.doubleAt(0)).as(route).isEqualTo(expected, within(1e-7));
        }
    }

    @Test
    void aRowTakesItsCotangent() {
        LossCall call = CallBuilder.of("keras.losses.mean_squared_error")
                .doubles("y_true", SQUARE, 0, 1, 2, 3)
                .doubles("y_pred", SQUARE, 1, 1, 1, 1)
                .gradientsOf("y_true", "y_pred")
                .cotangent(Tensor.ofDoubles(Shape.of(2), 1, 10))
                .build();
        Outcome.Computed outcome = tensorflow.evaluate(call, "builtin:Losses.meanSquaredError");
        assertThat(outcome.output()).isEqualTo(Tensor.ofDoubles(Shape.of(2), 0.5, 2.5));
        assertThat(outcome.gradients().get("y_pred").toDoubles()).containsExactly(1, 0, -10, -20);
        assertThat(outcome.gradients().get("y_true").toDoubles()).containsExactly(-1, -0.0, 10, 20);
    }

    @Test
    void anOperationsOwnGradientTakesTheCotangent() {
        LossCall call = CallBuilder.of("tf.nn.sparse_softmax_cross_entropy_with_logits")
                .longs("labels", Shape.of(2), 0, 1)
                .doubles("logits", SQUARE, 0, 0, 0, 0)
                .gradientsOf("logits")
                .cotangent(Tensor.ofDoubles(Shape.of(2), 1, 10))
                .build();
        Outcome.Computed outcome = tensorflow.evaluate(call, "builtin:tf.nn.sparseSoftmaxCrossEntropyWithLogits");
        assertThat(outcome.output().doubleAt(1)).isEqualTo(Math.log(2), within(1e-15));
        assertThat(outcome.gradients().get("logits").toDoubles()).containsExactly(-0.5, 0.5, 5, -5);
    }

    @ParameterizedTest
    @CsvSource({"none, 1", "sum, 4", "mean, 2"})
    void sampleWeightsAndReductionsOfAClass(String reduction, double expected) {
        LossCall call = CallBuilder.of("keras.losses.MeanAbsoluteError")
                .doubles("y_true", SQUARE, 0, 0, 0, 0)
                .doubles("y_pred", SQUARE, 1, 3, 1, 1)
                .doubles("sample_weight", Shape.of(2), 0.5, 3)
                .option("reduction", reduction)
                .build();
        Tensor output =
                tensorflow.evaluate(call, "builtin:MeanAbsoluteError.call").output();
        assertThat(output.doubleAt(0)).isEqualTo(expected, within(1e-15));
    }

    @ParameterizedTest
    @EnumSource(names = {"FLOAT64", "FLOAT32", "FLOAT16", "BFLOAT16"})
    void everyDtypeComesBack(DType dtype) {
        double tiny = dtype == DType.FLOAT16 ? 0x1p-24 : 0x1p-130;
        LossCall call = CallBuilder.of("tf.nn.l2_loss")
                .input("t", Tensor.rounded(dtype, Shape.of(3), 1, -3, tiny))
                .gradientsOf("t")
                .cotangent(dtype, 1)
                .build();
        Outcome.Computed outcome = tensorflow.evaluate(call, "builtin:tf.nn.l2Loss");
        assertThat(outcome.output()).isEqualTo(Tensor.rounded(dtype, Shape.of(), 5));
        assertThat(outcome.gradients().get("t").toDoubles()).startsWith(1, -3);
    }

    @Test
    void oneHotRowsFollowTheSecondAxis() {
        LossCall call = CallBuilder.functional("cross_entropy")
                .doubles("input", Shape.of(1, 2, 3), 1, 2, 3, 4, 5, 6)
                .longs("target", Shape.of(1, 3), 0, 1, 1)
                .build();
        LossCall rows = ClassTargets.oneHot(call).orElseThrow();
        assertThat(rows.input("target")).isEqualTo(Tensor.ofDoubles(Shape.of(1, 2, 3), 1, 0, 0, 0, 1, 1));
    }

    @Test
    void whatItCannotExpressIsNotOffered() {
        for (String function : List.of("tf.nn.log_poisson_loss", "keras.losses.dice", "keras.losses.CTC")) {
            assertThat(tensorflow.adapter().offer(CallBuilder.of(function).build()))
                    .isInstanceOf(Offer.None.class);
        }
        LossCall otherType = CallBuilder.of("tf.nn.sigmoid_cross_entropy_with_logits")
                .input("labels", Tensor.ofFloats(Shape.of(1), 1))
                .doubles("logits", Shape.of(1), 1)
                .build();
        assertThat(((Offer.None) tensorflow.adapter().offer(otherType)).reason())
                .contains("of one type");
    }
}
