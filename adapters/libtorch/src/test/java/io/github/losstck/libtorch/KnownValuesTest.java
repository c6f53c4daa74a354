package io.github.losstck.libtorch;

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
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Values and gradients that follow from the formulas by hand. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KnownValuesTest {

    private final OpenAdapter libtorch = new OpenAdapter();

    @AfterAll
    void close() {
        libtorch.close();
    }

    /** (1 + 4 + 9) / 3, with slopes 2 (x - y) / 3 times the cotangent. */
    @Test
    void meanSquare() {
        LossCall call = CallBuilder.functional("mse_loss")
                .doubles("input", Shape.of(3), 1, 2, 3)
                .doubles("target", Shape.of(3), 0, 0, 0)
                .gradientsOf("input", "target")
                .cotangent(DType.FLOAT64, 3)
                .build();
        for (String route : List.of("builtin:functional.mse_loss", "builtin:at.mse_loss")) {
            Outcome.Computed answer = libtorch.evaluate(call, route);
            assertThat(answer.output().doubleAt(0)).isEqualTo(14 / 3.0, within(1e-15));
            assertThat(answer.gradients().get("input").toDoubles()).containsExactly(2, 4, 6);
            assertThat(answer.gradients().get("target").toDoubles()).containsExactly(-2, -4, -6);
        }
    }

    /** -ln(1/2) for two equal logits; half of it where the class weighs 1/2. */
    @Test
    void crossEntropyWithEveryOption() {
        LossCall call = CallBuilder.functional("cross_entropy")
                .doubles("input", Shape.of(2, 2), 5, 5, 1, 2)
                .longs("target", Shape.of(2), 1, 0)
                .doubles("weight", Shape.of(2), 1, 0.5)
                .option("ignore_index", 0)
                .option("label_smoothing", 0.5)
                .option("reduction", "sum")
                .build();
        for (String route : List.of("builtin:functional.cross_entropy", "builtin:at.cross_entropy_loss")) {
            // (1 - s) w[1] ln 2 + s / 2 (w[0] + w[1]) ln 2
            assertThat(libtorch.evaluate(call, route).output().doubleAt(0))
                    .isEqualTo((0.5 * 0.5 + 0.25 * 1.5) * Math.log(2), within(1e-15));
        }
    }

    /** One label in one frame: minus the logarithm of its probability, a third. */
    @Test
    void connectionistTemporal() {
        LossCall call = CallBuilder.of("torch.ctc_loss_of_logits")
                .doubles("logits", Shape.of(1, 1, 3), 7, 7, 7)
                .longs("targets", Shape.of(1, 1), 2)
                .longs("input_lengths", Shape.of(1), 1)
                .longs("target_lengths", Shape.of(1), 1)
                .gradientsOf("logits")
                .cotangent(DType.FLOAT64, 1)
                .build();
        for (String route : libtorch.routeIds(call)) {
            Outcome.Computed answer = libtorch.evaluate(call, route);
            assertThat(answer.output().doubleAt(0)).isEqualTo(Math.log(3), within(1e-15));
            assertThat(answer.gradients().get("logits").doubleAt(2)).isEqualTo(-2 / 3.0, within(1e-15));
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyDtypeComesBackBitForBit(DType dtype) {
        Shape shape = Shape.of(2, 3);
        Tensor tensor = dtype.isFloating()
                ? Tensor.rounded(
                        dtype, shape, -0.0, 1 / 3.0, Double.POSITIVE_INFINITY, Double.NaN, 1e-7, Math.scalb(1.0, -1060))
                : Tensor.ofIntegers(dtype, shape, 0, 1, 1, 0, dtype == DType.BOOL ? 1 : 200, 1);
        assertThat(LibtorchTensors.fromTorch(LibtorchTensors.toTorch(tensor, new org.bytedeco.pytorch.Device("cpu"))))
                .isEqualTo(tensor);
        Tensor none = Tensor.ofIntegers(DType.INT64, Shape.of(0, 2));
        assertThat(LibtorchTensors.fromTorch(LibtorchTensors.toTorch(none, new org.bytedeco.pytorch.Device("cpu"))))
                .isEqualTo(none);
    }

    @Test
    void whatCannotBeSaidIsNotOffered() {
        CallBuilder call = CallBuilder.functional("mse_loss")
                .doubles("input", Shape.of(), 1)
                .doubles("target", Shape.of(), 2);
        assertThat(libtorch.adapter().offer(call.option("reduction", "average").build()))
                .isEqualTo(Offer.none("C++ has no reduction 'average'"));
        assertThat(libtorch.adapter()
                        .offer(new LossCall(
                                "keras.losses.ctc", Map.of(), call.build().options(), List.of(), null)))
                .isEqualTo(Offer.none("no route is written for keras.losses.ctc"));
    }

    @Test
    void deprecatedArgumentsBecomeAReduction() {
        for (boolean average : new boolean[] {true, false}) {
            LossCall call = CallBuilder.functional("l1_loss")
                    .doubles("input", Shape.of(2), 1, 3)
                    .doubles("target", Shape.of(2), 0, 0)
                    .option("size_average", average)
                    .option("reduction", "none")
                    .build();
            assertThat(libtorch.evaluate(call, "builtin:functional.l1_loss")
                            .output()
                            .toDoubles())
                    .containsExactly(average ? 2 : 4);
        }
    }
}
