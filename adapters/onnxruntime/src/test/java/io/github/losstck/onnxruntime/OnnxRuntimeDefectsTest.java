package io.github.losstck.onnxruntime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import ai.onnxruntime.OrtEnvironment;
import io.github.losstck.spi.DType;
import io.github.losstck.spi.Shape;
import io.github.losstck.spi.Tensor;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What ONNX Runtime 1.29.0 does today, number by number as in FINDINGS.md. A test that fails here says that it has changed. */
class OnnxRuntimeDefectsTest {

    private static final String SOFTMAX = "SoftmaxCrossEntropyLoss";
    private static final String LIKELIHOOD = "NegativeLogLikelihoodLoss";
    private static final Tensor ROW = Tensor.ofDoubles(Shape.of(1, 3), 1, 2, 3);
    private static final Map<String, Object> IGNORE = Map.of("ignore_index", -100L);

    private final GraphRunner runner = new GraphRunner(OrtEnvironment.getEnvironment(), 1, GraphRunner.CPU);

    private double[] loss(String operator, Tensor scores, Tensor classes, Map<String, Object> attributes) {
        return loss(operator, Map.of("x", scores, "y", classes), List.of("x", "y"), attributes);
    }

    private double[] loss(
            String operator, Map<String, Tensor> inputs, List<String> names, Map<String, Object> attributes) {
        GraphNode node = GraphNode.of(operator, names, LossGraph.OUTPUT, attributes);
        DType dtype = inputs.get("x").dtype();
        return runner.run(new LossGraph(inputs, Map.of(), List.of(node), dtype)).toDoubles();
    }

    private static Tensor classes(long... classes) {
        return Tensor.ofLongs(Shape.of(classes.length), classes);
    }

    private static Map<String, Object> with(String reduction) {
        Map<String, Object> attributes = new LinkedHashMap<>(IGNORE);
        attributes.put("reduction", reduction);
        return attributes;
    }

    @Test
    void f1_negativeClassesCountFromTheEnd() {
        for (String operator : List.of(SOFTMAX, LIKELIHOOD)) {
            for (Map<String, Object> attributes : List.of(IGNORE, Map.<String, Object>of())) {
                double[] last = loss(operator, ROW, classes(2), attributes);
                assertThat(loss(operator, ROW, classes(-1), attributes)).containsExactly(last);
                double[] first = loss(operator, ROW, classes(0), attributes);
                assertThat(loss(operator, ROW, classes(-3), attributes)).containsExactly(first);
                assertThat(catchThrowableOfType(OrtFailure.class, () -> loss(operator, ROW, classes(-4), attributes)))
                        .hasMessageContaining("Out of range value in index tensor");
            }
        }
    }

    @Test
    void f2_anUnknownReductionIsASum() {
        Tensor rows = Tensor.ofDoubles(Shape.of(2, 2), 1, 2, 3, 4);
        for (String word : List.of("batchmean", "avg", "Mean", "")) {
            assertThat(loss(LIKELIHOOD, rows, classes(0, 0), with(word))).containsExactly(-4);
            assertThat(loss(SOFTMAX, rows, classes(0, 0), with(word)))
                    .containsExactly(loss(SOFTMAX, rows, classes(0, 0), with("sum")));
        }
    }

    @Test
    void f3_theNumberOfWeightsIsNotChecked() {
        for (double[] weights : new double[][] {{7}, {7, 1, 1, 1}}) {
            Map<String, Tensor> inputs =
                    Map.of("x", ROW, "y", classes(0), "w", Tensor.ofDoubles(Shape.of(weights.length), weights));
            assertThat(loss(LIKELIHOOD, inputs, List.of("x", "y", "w"), with("sum")))
                    .containsExactly(-7);
        }
    }

    @Test
    void f4_softmaxRefusesAnEmptyBatch() {
        Tensor empty = Tensor.ofDoubles(Shape.of(0, 3));
        assertThat(loss(LIKELIHOOD, empty, classes(), with("none"))).isEmpty();
        assertThat(catchThrowableOfType(OrtFailure.class, () -> loss(SOFTMAX, empty, classes(), with("none"))))
                .hasMessageContaining("(Reshape) [ShapeInferenceError] Invalid Target shape product of 0");
    }

    @Test
    void f5_bfloat16IsSpecifiedAndRefused() {
        Tensor row = Tensor.rounded(DType.BFLOAT16, Shape.of(1, 3), 1, 2, 3);
        assertThat(catchThrowableOfType(OrtFailure.class, () -> loss(SOFTMAX, row, classes(0), IGNORE)))
                .hasMessageContaining("Type 'tensor(bfloat16)' of input parameter")
                .hasMessageContaining("of operator (NegativeLogLikelihoodLoss)");
    }

    @Test
    void f6_softmaxOfFloat64HidesNaN() {
        Tensor wide = Tensor.ofDoubles(Shape.of(1, 2), 0, Double.NaN);
        Tensor narrow = Tensor.rounded(DType.FLOAT32, Shape.of(1, 2), 0, Double.NaN);
        assertThat(loss(SOFTMAX, wide, classes(0), with("none")))
                .containsExactly(new double[] {-46.051701891615394}, within(1e-12));
        assertThat(loss(SOFTMAX, narrow, classes(0), with("none"))).containsExactly(Double.NaN);
        Tensor infinite = Tensor.ofDoubles(Shape.of(1, 2), Double.POSITIVE_INFINITY, 0);
        assertThat(loss(SOFTMAX, infinite, classes(1), with("none"))).containsExactly(Double.POSITIVE_INFINITY);
    }

    @Test
    void f7_ignoredRowsStillNeedAClass() {
        Tensor noClass = Tensor.ofDoubles(Shape.of(2, 0));
        assertThat(catchThrowableOfType(
                        OrtFailure.class, () -> loss(LIKELIHOOD, noClass, classes(-100, -100), with("none"))))
                .hasMessageContaining("Out of range value in index tensor");
    }

    @Test
    void f8_theMeanOfNothingDependsOnIgnoreIndex() {
        Tensor empty = Tensor.ofDoubles(Shape.of(0, 3));
        assertThat(loss(LIKELIHOOD, empty, classes(), Map.of())).containsExactly(0);
        assertThat(loss(LIKELIHOOD, empty, classes(), IGNORE)).containsExactly(Double.NaN);
    }

    @Test
    void f9_sumsAreNotPairwise() {
        int rows = 1_000_000;
        double[] tenths = new double[rows];
        Arrays.fill(tenths, -0.1f);
        Tensor scores = Tensor.rounded(DType.FLOAT32, Shape.of(rows, 1), tenths);
        double mean = loss(LIKELIHOOD, scores, classes(new long[rows]), with("mean"))[0];
        assertThat(Math.abs(mean / 0.1f - 1)).isGreaterThan(5e-4);
    }

    @Test
    void theSecondOutputIsTheLogSoftmax() {
        GraphNode node = new GraphNode(SOFTMAX, List.of("x", "y"), List.of("mean", LossGraph.OUTPUT), IGNORE);
        Map<String, Tensor> inputs = Map.of("x", ROW, "y", classes(0));
        Tensor logarithms = runner.run(new LossGraph(inputs, Map.of(), List.of(node), DType.FLOAT64));
        assertThat(logarithms.shape()).isEqualTo(ROW.shape());
        assertThat(logarithms.toDoubles())
                .containsExactly(
                        new double[] {-2.4076059644443806, -1.4076059644443806, -0.4076059644443806}, within(1e-15));
    }

    @Test
    void thisBuildHasNoTraining() {
        assertThat(runner.environment().isTrainingEnabled()).isFalse();
    }
}
