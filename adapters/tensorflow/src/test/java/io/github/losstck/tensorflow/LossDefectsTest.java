package io.github.losstck.tensorflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tensorflow.Operand;
import org.tensorflow.exceptions.TFInvalidArgumentException;
import org.tensorflow.framework.losses.BinaryCrossentropy;
import org.tensorflow.framework.losses.CategoricalCrossentropy;
import org.tensorflow.framework.losses.Losses;
import org.tensorflow.framework.losses.MeanSquaredError;
import org.tensorflow.framework.losses.Reduction;
import org.tensorflow.framework.op.FrameworkOps;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.TFloat16;
import org.tensorflow.types.TFloat64;
import org.tensorflow.types.TInt64;

/** What the losses of TensorFlow Java 1.1.0 do, number by number as in FINDINGS.md. */
class LossDefectsTest {

    private final SmallGraph graph = new SmallGraph();

    @AfterEach
    void close() {
        graph.close();
    }

    @Test
    void f4_softmaxTakesNoAxisButTheLast() {
        Operand<TFloat64> cube = graph.shaped(Shape.of(1, 2, 3), 1, 2, 3, 4, 5, 6);
        assertThat(catchThrowableOfType(
                        TFInvalidArgumentException.class,
                        () -> FrameworkOps.create(graph.tf).nn.softmaxCrossEntropyWithLogits(cube, cube, 1)))
                .hasMessageContaining("Requires start <= limit");
    }

    @Test
    void f5_sparseLabelsOfAnImageAreRefused() {
        Operand<TFloat64> logits = graph.shaped(Shape.of(1, 2, 3), 1, 2, 3, 4, 5, 6);
        Operand<TInt64> labels = graph.tf.constant(new long[][] {{0, 1}});
        assertThat(catchThrowableOfType(
                        TFInvalidArgumentException.class,
                        () -> FrameworkOps.create(graph.tf).nn.sparseSoftmaxCrossEntropyWithLogits(labels, logits)))
                .hasMessageContaining("Shape must be rank 1 but is rank 0");
    }

    @Test
    void f6_theFunctionCosineSimilarityIsNotNegative() {
        Operand<TFloat64> x = graph.row(3, 4);
        assertThat(graph.element(Losses.cosineSimilarity(graph.tf, x, x, new int[] {-1})))
                .isEqualTo(1, within(1e-12));
    }

    @Test
    void f7_everyAxisOfOneIsSqueezed() {
        Operand<TFloat64> column = graph.shaped(Shape.of(1, 2, 1), 0, 0);
        Operand<TFloat64> predictions = graph.shaped(Shape.of(1, 2), 1, 3);
        assertThat(Losses.meanSquaredError(graph.tf, column, predictions).shape())
                .isEqualTo(Shape.of(1));
        Operand<TFloat64> row = graph.shaped(Shape.of(1, 1, 1), 0);
        Operand<TFloat64> one = graph.shaped(Shape.of(1, 1), 1);
        Operand<TFloat64> two = graph.shaped(Shape.of(2, 1), 1, 2);
        assertThat(Losses.meanSquaredError(graph.tf, row, one).shape()).isEqualTo(Shape.of(1));
        assertThat(Losses.meanSquaredError(graph.tf, graph.row(1, 2), two).shape())
                .isEqualTo(Shape.of());
    }

    @Test
    void f8_labelsBecomeSignsRowByRow() {
        Operand<TFloat64> labels = graph.shaped(Shape.of(2, 2), 1, 0, -1, 0);
        Operand<TFloat64> scores = graph.shaped(Shape.of(2, 2), 2, 2, 2, 2);
        // In the first row 0 counts as -1, in the second as 0.
        assertThat(graph.elements(Losses.hinge(graph.tf, labels, scores))).isEqualTo(List.of(1.5, 2.0));
    }

    @Test
    void f9_epsilonIsAddedToClippedProbabilities() {
        double loss = graph.element(Losses.binaryCrossentropy(graph.tf, graph.row(1), graph.row(0), false, 0));
        assertThat(loss).isEqualTo(-Math.log(2e-7), within(1e-6));
    }

    @Test
    void f10_argumentsAreFloats() {
        double loss = graph.element(Losses.huber(graph.tf, graph.row(0), graph.row(2), 0.1f));
        assertThat(Math.abs(loss - (0.5 * 0.01 + 0.1 * 1.9))).isBetween(1e-9, 1e-8);
        double floor = graph.element(Losses.meanAbsolutePercentageError(graph.tf, graph.row(0), graph.row(1)));
        assertThat(floor).isNotEqualTo(1e9).isEqualTo(100 / (double) 1e-7f, within(1e-3));
    }

    @Test
    void f11_probabilitiesAreCheckedByTheClassAlone() {
        Operand<TFloat64> labels = graph.row(1, 0);
        Operand<TFloat64> counts = graph.row(3, 1);
        assertThat(graph.element(Losses.categoricalCrossentropy(graph.tf, labels, counts, false, 0, -1)))
                .isEqualTo(-Math.log(0.75), within(1e-12));
        Operand<TFloat64> checked = new CategoricalCrossentropy().call(graph.tf, labels, counts);
        assertThat(catchThrowableOfType(TFInvalidArgumentException.class, () -> graph.element(checked)))
                .hasMessageContaining("values out of range");
        // Labels are not: the loss of a label of 2 is negative.
        assertThat(graph.element(new BinaryCrossentropy().call(graph.tf, graph.row(2), graph.row(0.9))))
                .isNegative();
    }

    @Test
    void f12_halvesAreSummedInHalves() {
        Operand<TFloat16> large = graph.tf.dtypes.cast(graph.row(60000, 50000), TFloat16.class);
        Operand<TFloat16> zeros = graph.tf.zerosLike(large);
        assertThat(graph.element(Losses.meanAbsoluteError(graph.tf, zeros, large)))
                .isEqualTo(Double.POSITIVE_INFINITY);
    }

    @Test
    void f14_namesOfReductionsDependOnTheLocale() {
        assertThat(Reduction.ofName("Sum")).isEqualTo(Reduction.SUM);
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr"));
            assertThat(catchThrowableOfType(
                            IllegalArgumentException.class, () -> Reduction.ofName("sum_over_batch_size")))
                    .hasMessageContaining("SUM_OVER_BATCH_S\u0130ZE");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void f15_scalarsFailInsteadOfBeingRefused() {
        Operand<TFloat64> scalar = graph.tf.constant(1.0);
        assertThat(catchThrowableOfType(
                        ArithmeticException.class,
                        () -> FrameworkOps.create(graph.tf).nn.softmaxCrossEntropyWithLogits(scalar, scalar, -1)))
                .isNotNull();
        assertThat(catchThrowableOfType(
                        NegativeArraySizeException.class,
                        () -> FrameworkOps.create(graph.tf)
                                .nn
                                .sparseSoftmaxCrossEntropyWithLogits(graph.tf.constant(0), scalar)))
                .isNotNull();
    }

    @Test
    void f16_weightsOfAnyVectorAreAColumn() {
        Operand<TFloat64> zeros = graph.shaped(Shape.of(2, 2, 1), 0, 0, 0, 0);
        Operand<TFloat64> ones = graph.shaped(Shape.of(2, 2, 1), 1, 1, 1, 1);
        Operand<TFloat64> losses = new MeanSquaredError(Reduction.NONE).call(graph.tf, zeros, ones, graph.row(1, 2));
        assertThat(graph.elements(losses)).isEqualTo(List.of(1.0, 1.0, 2.0, 2.0));
    }

    @Test
    void f17_ctcIsThatOfTensorFlow1() {
        Operand<TFloat64> uniform = graph.shaped(Shape.of(4, 1, 4), new double[16]);
        double loss = graph.element(ctc(uniform, 0, 1));
        // 15 of 256 alignments of two labels and blanks over four steps.
        double expected = Math.log(256.0 / 15);
        assertThat(Math.abs(loss - expected)).isBetween(1e-12, 1e-6);
        Operand<TFloat64> far = graph.shaped(Shape.of(1, 1, 2), 0, 1000);
        assertThat(graph.element(ctc(far, 0))).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(catchThrowableOfType(TFInvalidArgumentException.class, () -> graph.element(ctc(uniform))))
                .hasMessageContaining("Labels length is zero");
        Operand<TFloat64> two = graph.shaped(Shape.of(2, 1, 3), new double[6]);
        assertThat(graph.element(ctc(two, 1, 1))).isEqualTo(Double.POSITIVE_INFINITY);
    }

    /** The loss of one row of labels. */
    private Operand<TFloat64> ctc(Operand<TFloat64> logits, int... labels) {
        long[][] indices = new long[labels.length][];
        for (int i = 0; i < labels.length; i++) {
            indices[i] = new long[] {0, i};
        }
        Operand<TInt64> places = labels.length == 0
                ? graph.tf.reshape(graph.tf.constant(new long[0]), graph.tf.constant(Shape.of(0, 2)))
                : graph.tf.constant(indices);
        int steps = (int) logits.shape().get(0);
        return graph.tf
                .nn
                .ctcLoss(logits, places, graph.tf.constant(labels), graph.tf.constant(new int[] {steps}))
                .loss();
    }

    @Test
    void f18_theFloorOfACosineIsOfTheSquare() {
        Operand<TFloat64> small = graph.row(3e-7, 4e-7);
        double cosine = graph.element(Losses.cosineSimilarity(graph.tf, small, graph.row(2, 1), new int[] {-1}));
        assertThat(cosine).isEqualTo(1 / Math.sqrt(5), within(1e-6));
    }

    @Test
    void f19_theDtypeIsThatOfThePredictions() {
        Operand<TFloat64> zero = graph.row(0);
        assertThat(new MeanSquaredError().call(graph.tf, zero, zero).type()).isEqualTo(TFloat64.class);
        double loss = graph.element(Losses.logCosh(graph.tf, zero, graph.row(1000)));
        assertThat(loss).isEqualTo(1000 - Math.log(2), within(1e-12));
        assertThat(Math.abs(loss - (1000 - (float) Math.log(2)))).isGreaterThan(1e-9);
    }

    @Test
    void f20_theMeanOfNothingIsZero() {
        Operand<TFloat64> empty = graph.tf.reshape(graph.row(), graph.tf.constant(Shape.of(0, 2)));
        assertThat(graph.element(new MeanSquaredError().call(graph.tf, empty, empty)))
                .isZero();
    }

    @Test
    void f21_productsOfZeroAndInfinityAreNaN() {
        Operand<TFloat64> infinite = graph.row(Double.POSITIVE_INFINITY);
        assertThat(graph.element(
                        FrameworkOps.create(graph.tf).nn.sigmoidCrossEntropyWithLogits(graph.row(0), infinite)))
                .isNaN();
    }

    @Test
    void f24_subnormalNumbersAreFlushed() {
        assertThat(graph.element(graph.tf.math.log(graph.tf.constant(1e-40f)))).isEqualTo(Double.NEGATIVE_INFINITY);
    }

    @Test
    void f25_gatherNdRefusesNoColumns() {
        Operand<TFloat64> none = graph.shaped(Shape.of(2, 0));
        Operand<TFloat64> gathered = graph.tf.gatherNd(none, graph.tf.constant(new long[][] {{0, 0}, {1, 0}}));
        assertThat(catchThrowableOfType(TFInvalidArgumentException.class, () -> graph.element(gathered)))
                .hasMessageContaining("params is empty");
    }
}
