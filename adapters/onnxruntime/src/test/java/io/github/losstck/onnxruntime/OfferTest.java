package io.github.losstck.onnxruntime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.losstck.recipes.RecipeMisfitException;
import io.github.losstck.spi.CallBuilder;
import io.github.losstck.spi.DType;
import io.github.losstck.spi.LossCall;
import io.github.losstck.spi.Offer;
import io.github.losstck.spi.Route;
import io.github.losstck.spi.Shape;
import io.github.losstck.spi.Tensor;
import org.junit.jupiter.api.Test;

/** What ONNX's losses have no word for is not offered as one of them, and why; recipes answer the rest. */
class OfferTest {

    private static CallBuilder crossEntropy() {
        return CallBuilder.functional("cross_entropy")
                .doubles("input", Shape.of(1, 2), 1, 2)
                .longs("target", Shape.of(1), 1);
    }

    private static void assertNone(Answer answer, String reason) {
        assertThat(answer)
                .isInstanceOfSatisfying(
                        Answer.None.class, none -> assertThat(none.reason()).contains(reason));
    }

    @Test
    void probabilitiesAndSmoothing() {
        assertThat(TorchLosses.crossEntropy(crossEntropy().build())).isInstanceOf(Answer.Builtin.class);
        LossCall probabilities =
                crossEntropy().doubles("target", Shape.of(1, 2), 0.5, 0.5).build();
        assertNone(TorchLosses.crossEntropy(probabilities), "not their probabilities");
        LossCall smoothed = crossEntropy().option("label_smoothing", 0.1).build();
        assertNone(TorchLosses.crossEntropy(smoothed), "no label smoothing");
    }

    @Test
    void aSingleRow() {
        LossCall row = crossEntropy().doubles("input", Shape.of(2), 1, 2).build();
        assertNone(TorchLosses.crossEntropy(row), "[N, C, ...]");
    }

    @Test
    void typesThatAFrameworkTakesAndTheOperatorDoesNot() {
        Tensor bytes = Tensor.ofIntegers(DType.UINT8, Shape.of(1), 1);
        Tensor bfloats = Tensor.rounded(DType.BFLOAT16, Shape.of(1, 2), 1, 2);
        LossCall ofBytes = crossEntropy().input("target", bytes).build();
        LossCall ofBfloats = crossEntropy().input("input", bfloats).build();
        assertNone(TorchLosses.crossEntropy(ofBytes), "int32 and int64");
        assertThat(TorchLosses.crossEntropy(ofBfloats)).isInstanceOf(Answer.Builtin.class);
        assertNone(TorchLosses.negativeLogLikelihood(ofBfloats), "not specified for bfloat16 in opset 14");
    }

    @Test
    void anAxisThatIsNotTheLast() {
        LossCall call = CallBuilder.of("keras.losses.sparse_categorical_crossentropy")
                .longs("y_true", Shape.of(2), 0, 1)
                .doubles("y_pred", Shape.of(2, 2), 1, 2, 3, 4)
                .option("axis", 0L)
                .build();
        assertNone(LastAxisLosses.ofKeras(call), "not along the last axis");
    }

    @Test
    void operatorsFirstThenRecipes() {
        OnnxRoutes routes = new OnnxRoutes();
        assertThat(routes.offer(crossEntropy().build()))
                .isInstanceOfSatisfying(
                        Offer.Routes.class,
                        offered -> assertThat(offered.routes())
                                .extracting(Route::id)
                                .containsExactly("builtin:SoftmaxCrossEntropyLoss", "recipe"));
        assertThat(routes.offer(CallBuilder.of("keras.losses.huber").build()))
                .isInstanceOfSatisfying(
                        Offer.None.class,
                        none -> assertThat(none.reason())
                                .contains("ONNX has two losses")
                                .contains("no recipe"));
    }

    @Test
    void aRecipeRefusesTensorsThatDoNotFit() {
        LossCall call = CallBuilder.functional("l1_loss")
                .doubles("input", Shape.of(2), 1, 2)
                .doubles("target", Shape.of(3), 1, 2, 3)
                .build();
        try (OpenAdapter onnx = new OpenAdapter()) {
            RuntimeException misfit =
                    catchThrowableOfType(RecipeMisfitException.class, () -> onnx.evaluate(call, "recipe"));
            assertThat(misfit).hasMessageContaining("[2]").hasMessageContaining("[3]");
            assertThat(onnx.adapter().isRefusal(misfit)).isTrue();
            assertThat(onnx.adapter().reproducer(call, onnx.route(call, "recipe")))
                    .startsWith("// ");
        }
    }
}
