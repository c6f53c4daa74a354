package io.github.losstck.onnxruntime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.losstck.spi.CallBuilder;
import io.github.losstck.spi.DType;
import io.github.losstck.spi.LossCall;
import io.github.losstck.spi.Outcome;
import io.github.losstck.spi.Shape;
import io.github.losstck.spi.Tensor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values that the frameworks are known to give, through the routes. */
class KnownValuesTest {

    private static final String SOFTMAX = "builtin:SoftmaxCrossEntropyLoss";
    private static final String LIKELIHOOD = "builtin:NegativeLogLikelihoodLoss";

    private final OpenAdapter onnx = new OpenAdapter();

    @AfterEach
    void close() {
        onnx.close();
    }

    private static CallBuilder rows(String function) {
        return CallBuilder.functional(function).doubles("input", Shape.of(2, 3), 0.8, 2.0, 1.2, 1, 2, 3);
    }

    @ParameterizedTest
    @CsvSource({"0, 1.7599147", "1, 0.5599147", "2, 1.3599147"})
    void crossEntropyOfEachClass(long target, double expected) {
        LossCall call = CallBuilder.functional("cross_entropy")
                .doubles("input", Shape.of(1, 3), 0.8, 2.0, 1.2)
                .longs("target", Shape.of(1), target)
                .build();
        assertThat(onnx.routeIds(call)).containsExactly(SOFTMAX, "recipe");
        for (String route : onnx.routeIds(call)) {
            assertThat(onnx.evaluate(call, route).output().doubleAt(0))
                    .as(route)
                    .isEqualTo(expected, within(1e-7));
        }
    }

    /** The losses of the rows are 1.7599147 and 1.4076060. */
    @ParameterizedTest
    @CsvSource({
        "mean, -100, 1.5837603",
        "sum, -100, 3.1675207",
        "mean, 1, 1.7599147",
        "sum, 0, 1.4076060",
    })
    void ignoredRowsCountInNoMean(String reduction, long ignored, double expected) {
        LossCall call = rows("cross_entropy")
                .longs("target", Shape.of(2), 0, 1)
                .option("reduction", reduction)
                .option("ignore_index", ignored)
                .build();
        assertThat(onnx.evaluate(call, SOFTMAX).output().doubleAt(0)).isEqualTo(expected, within(1e-7));
    }

    @Test
    void aMeanWithWeightsIsDividedByThem() {
        LossCall call = rows("nll_loss")
                .longs("target", Shape.of(2), 0, 2)
                .doubles("weight", Shape.of(3), 1, 5, 3)
                .build();
        Tensor loss = onnx.evaluate(call, LIKELIHOOD).output();
        assertThat(loss.shape()).isEqualTo(Shape.of());
        assertThat(loss.doubleAt(0)).isEqualTo(-(1 * 0.8 + 3 * 3.0) / 4, within(1e-15));
    }

    @Test
    void thePixelsOfAnImageHaveALossEach() {
        LossCall call = CallBuilder.functional("nll_loss")
                .doubles("input", Shape.of(1, 2, 2, 1), -1, -2, -3, -4)
                .longs("target", Shape.of(1, 2, 1), 1, 0)
                .option("reduction", "none")
                .build();
        Tensor loss = onnx.evaluate(call, LIKELIHOOD).output();
        assertThat(loss).isEqualTo(Tensor.ofDoubles(Shape.of(1, 2, 1), 3, 2));
    }

    @ParameterizedTest
    @CsvSource({"true, true, mean", "false, true, sum", "false, false, none", "true, false, none"})
    void oldArgumentsAreWrittenAsTheReductionThatTheyMean(boolean average, boolean reduce, String reduction) {
        LossCall call = rows("nll_loss")
                .longs("target", Shape.of(2), 0, 1)
                .option("size_average", average)
                .option("reduce", reduce)
                .build();
        assertThat(onnx.route(call, LIKELIHOOD).code()).contains("reduction = \"" + reduction + "\"");
    }

    @Test
    void classesAlongTheLastAxisAreTransposed() {
        LossCall call = CallBuilder.of("tf.nn.sparse_softmax_cross_entropy_with_logits")
                .longs("labels", Shape.of(1, 2), 0, 1)
                .doubles("logits", Shape.of(1, 2, 3), 0.8, 2.0, 1.2, 1, 2, 3)
                .build();
        assertThat(onnx.route(call, SOFTMAX).code()).isEqualTo("""
                classes_second = Transpose <perm = [0, 2, 1]> (logits)
                loss = SoftmaxCrossEntropyLoss <reduction = "none"> (classes_second, labels)""");
        Tensor loss = onnx.evaluate(call, SOFTMAX).output();
        assertThat(loss.shape()).isEqualTo(Shape.of(1, 2));
        assertThat(loss.toDoubles()).containsExactly(new double[] {1.7599147, 1.4076060}, within(1e-7));
    }

    @Test
    void labelsOfKerasMayBeAColumnOfFloats() {
        LossCall call = CallBuilder.of("keras.losses.sparse_categorical_crossentropy")
                .doubles("y_true", Shape.of(2, 1), 1, 0)
                .doubles("y_pred", Shape.of(2, 2), 0.25, 0.75, 0.5, 0.5)
                .option("ignore_class", 0L)
                .build();
        Tensor loss =
                onnx.evaluate(call, "builtin:NegativeLogLikelihoodLoss(Log)").output();
        assertThat(loss.shape()).isEqualTo(Shape.of(2));
        assertThat(loss.toDoubles()).containsExactly(new double[] {-Math.log(0.75), 0}, within(1e-15));
    }

    @ParameterizedTest
    @CsvSource({"FLOAT64, 1e-15", "FLOAT32, 1e-7", "FLOAT16, 1e-3", "BFLOAT16, 1e-2"})
    void recipesHaveEveryFloatingType(DType dtype, double tolerance) {
        LossCall call = CallBuilder.functional("huber_loss")
                .input("input", Tensor.rounded(dtype, Shape.of(2), 0.5, 4))
                .input("target", Tensor.rounded(dtype, Shape.of(2), 0, 1))
                .build();
        Tensor loss = onnx.evaluate(call, "recipe").output();
        assertThat(loss.dtype()).isEqualTo(dtype);
        assertThat(loss.doubleAt(0)).isEqualTo((0.125 + 2.5) / 2, within(tolerance));
    }

    @Test
    void noGradientIsEverGiven() {
        LossCall call = rows("cross_entropy")
                .longs("target", Shape.of(2), 0, 1)
                .gradientsOf("input")
                .cotangent(DType.FLOAT64, 1)
                .build();
        Outcome.Computed outcome = onnx.evaluate(call, SOFTMAX);
        assertThat(outcome.gradients()).isEmpty();
    }
}
