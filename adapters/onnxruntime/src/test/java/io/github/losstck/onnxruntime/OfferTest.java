package io.github.losstck.onnxruntime;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.losstck.spi.DType;
import io.github.losstck.spi.LossCall;
import io.github.losstck.spi.Offer;
import io.github.losstck.spi.Shape;
import io.github.losstck.spi.Tensor;
import org.junit.jupiter.api.Test;

/** What ONNX's losses have no word for is not offered, and why. */
class OfferTest {

    private final OnnxRoutes routes = new OnnxRoutes();

    private static CallBuilder crossEntropy() {
        return CallBuilder.functional("cross_entropy")
                .doubles("input", Shape.of(1, 2), 1, 2)
                .longs("target", Shape.of(1), 1);
    }

    private void assertNone(LossCall call, String reason) {
        assertThat(routes.offer(call))
                .isInstanceOfSatisfying(
                        Offer.None.class, none -> assertThat(none.reason()).contains(reason));
    }

    @Test
    void probabilitiesAndSmoothing() {
        assertThat(routes.offer(crossEntropy().build())).isInstanceOf(Offer.Routes.class);
        assertNone(crossEntropy().doubles("target", Shape.of(1, 2), 0.5, 0.5).build(), "not their probabilities");
        assertNone(crossEntropy().option("label_smoothing", 0.1).build(), "no label smoothing");
    }

    @Test
    void aSingleRow() {
        assertNone(crossEntropy().doubles("input", Shape.of(2), 1, 2).build(), "[N, C, ...]");
    }

    @Test
    void typesThatAFrameworkTakesAndTheOperatorDoesNot() {
        Tensor bytes = Tensor.ofIntegers(DType.UINT8, Shape.of(1), 1);
        Tensor bfloats = Tensor.rounded(DType.BFLOAT16, Shape.of(1, 2), 1, 2);
        assertNone(crossEntropy().input("target", bytes).build(), "int32 and int64");
        assertThat(routes.offer(crossEntropy().input("input", bfloats).build())).isInstanceOf(Offer.Routes.class);
        LossCall likelihood = CallBuilder.functional("nll_loss")
                .input("input", bfloats)
                .longs("target", Shape.of(1), 1)
                .build();
        assertNone(likelihood, "not specified for bfloat16 in opset 14");
    }

    @Test
    void otherFunctionsAndAxes() {
        assertNone(CallBuilder.functional("huber_loss").build(), "ONNX has two losses");
        LossCall firstAxis = CallBuilder.of("keras.losses.sparse_categorical_crossentropy")
                .longs("y_true", Shape.of(2), 0, 1)
                .doubles("y_pred", Shape.of(2, 2), 1, 2, 3, 4)
                .option("axis", 0L)
                .build();
        assertNone(firstAxis, "not along the last axis");
    }
}
