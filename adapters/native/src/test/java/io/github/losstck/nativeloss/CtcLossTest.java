package io.github.losstck.nativeloss;

import static io.github.losstck.nativeloss.CallBuilder.classes;
import static io.github.losstck.nativeloss.CallBuilder.torch;
import static io.github.losstck.nativeloss.CallBuilder.vector;
import static io.github.losstck.nativeloss.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.losstck.spi.DType;
import io.github.losstck.spi.Shape;
import io.github.losstck.spi.Tensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CtcLossTest {

    private static final double[] SCORES = {
        0.5, -1, 2, 1.25, 0.75, -0.5, 0, 1, -2, 0.25, 0.5, 1.5, -1.5, 2.25, 0.125, 1, -0.25, 0.375, 2, 0.5, -0.75, 0,
        1.75, -1.25
    };

    private static CallBuilder frames(CallBuilder call, String name, int sequences, int classes, double... values) {
        int times = values.length / sequences / classes;
        return call.input(name, Tensor.ofDoubles(Shape.of(times, sequences, classes), values));
    }

    private static CallBuilder logits(Tensor targets, Tensor inputLengths, Tensor targetLengths) {
        return frames(CallBuilder.call("torch.ctc_loss_of_logits"), "logits", 2, 3, SCORES)
                .input("targets", targets)
                .input("input_lengths", inputLengths)
                .input("target_lengths", targetLengths)
                .option("reduction", "none");
    }

    private static CallBuilder plain(double[] probabilities, long... target) {
        double[] logs = new double[probabilities.length];
        for (int i = 0; i < logs.length; i++) {
            logs[i] = StrictMath.log(probabilities[i]);
        }
        return frames(torch("ctc_loss"), "log_probs", 1, 3, logs)
                .input("targets", Tensor.ofLongs(Shape.of(1, target.length), target))
                .input("input_lengths", classes(logs.length / 3))
                .input("target_lengths", classes(target.length))
                .option("reduction", "sum");
    }

    private static Tensor rows(int columns, long... values) {
        return Tensor.ofLongs(Shape.of(values.length / columns, columns), values);
    }

    @Test
    void sumsAllAlignments() {
        double[] p = {0.5, 0.25, 0.25, 0.25, 0.5, 0.25};
        // One label in two frames: twice the label, or a blank before or behind it.
        assertThat(plain(p, 1).output()[0])
                .isCloseTo(-StrictMath.log(0.25 * 0.5 + 0.5 * 0.5 + 0.25 * 0.25), within(1e-15));
        assertThat(plain(p, 1, 2).output()[0]).isCloseTo(-StrictMath.log(0.25 * 0.25), within(1e-15));
        assertThat(plain(p).output()[0]).isCloseTo(-StrictMath.log(0.5 * 0.25), within(1e-15));
    }

    @Test
    void equalLabelsNeedABlankBetween() {
        double[] p = {0.5, 0.25, 0.25, 0.25, 0.5, 0.25, 0.25, 0.125, 0.625};
        assertThat(plain(p, 1, 1).output()[0]).isCloseTo(-StrictMath.log(0.25 * 0.25 * 0.125), within(1e-15));
        double[] two = {0.5, 0.25, 0.25, 0.25, 0.5, 0.25};
        assertThat(plain(two, 1, 1).output()).containsExactly(Double.POSITIVE_INFINITY);
        CallBuilder dropped = plain(two, 1, 1).option("zero_infinity", true);
        assertThat(dropped.output()).containsExactly(0);
        assertThat(dropped.gradient("log_probs")).containsOnly(0);
    }

    @Test
    void theGradientByLogProbabilitiesIsThatBeforeASoftmax() {
        double[] p = {0.5, 0.25, 0.25};
        assertThat(plain(p, 1).gradient("log_probs")).containsExactly(new double[] {0.5, -0.75, 0.25}, within(1e-15));
    }

    @Test
    void targetsMayLieOneBehindTheOther() {
        double[] inRows =
                logits(rows(2, 1, 2, 1, -1), classes(4, 3), classes(2, 1)).output();
        assertThat(logits(classes(1, 2, 1), classes(4, 3), classes(2, 1)).output())
                .containsExactly(inRows);
    }

    @Test
    void aMeanDividesByTheNumberOfLabels() {
        CallBuilder call = logits(rows(2, 1, 2, 1, 1), classes(4, 4), classes(2, 0));
        double[] losses = call.output();
        assertThat(call.option("reduction", "mean").output()).containsExactly((losses[0] / 2 + losses[1]) / 2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "mean", "sum"})
    void gradients(String reduction) {
        CallBuilder call =
                logits(rows(2, 1, 2, 1, 1), classes(4, 4), classes(2, 2)).option("reduction", reduction);
        CentralDifferences.check(call, "logits");
        CentralDifferences.check(
                logits(rows(2, 0, 0, 1, -1), classes(4, 3), classes(2, 1)).option("blank", 2), "logits");
    }

    @Test
    void withoutABatch() {
        CallBuilder call = CallBuilder.call("torch.ctc_loss_of_logits")
                .input("logits", Tensor.ofDoubles(Shape.of(2, 2), 0, 0, 0, 0))
                .input("targets", classes(1))
                .input("input_lengths", Tensor.ofLongs(Shape.of(), 2))
                .input("target_lengths", Tensor.ofLongs(Shape.of(), 1));
        assertThat(call.output()[0]).isCloseTo(-StrictMath.log(0.75), within(1e-15));
        assertThat(call.option("reduction", "none").evaluate().output().shape()).isEqualTo(Shape.of());
    }

    @Test
    void refusals() {
        Tensor four = classes(4, 4);
        assertRefused(logits(rows(2, 1, 2, 1, 1), classes(4), classes(2, 1)), "input_lengths", "[2]");
        assertRefused(logits(rows(2, 1, 2, 1, 1), classes(5, 4), classes(2, 1)), "[0, 4]", "5");
        assertRefused(logits(rows(2, 1, 2, 1, 1), four, classes(-1, 1)), "target_lengths", "-1");
        assertRefused(logits(rows(2, 1, 2, 1, 1), four, classes(3, 1)), "S >= 3", "[2, 2]");
        assertRefused(logits(classes(1, 2), four, classes(2, 1)), "[3]", "[2]");
        assertRefused(logits(rows(2, 1, 3, 1, 1), four, classes(2, 1)), "position 1", "3");
        assertRefused(logits(rows(2, 1, 2, 1, 1), four, vector(2, 1)), "integers", "float64");
        assertRefused(logits(rows(2, 1, 2, 1, 1), four, classes(2, 1)).option("blank", 3), "blank", "3");
        assertRefused(logits(rows(2, 1, 2, 1, 1), four, classes(2, 1)).differentiate("targets"), "targets");
        CallBuilder half = logits(rows(2, 1, 2, 1, 1), four, classes(2, 1));
        assertRefused(half.input("logits", Tensor.rounded(DType.FLOAT16, Shape.of(1, 2, 1), 0, 0)), "float16");
        assertRefused(half.input("logits", Tensor.ofDoubles(Shape.of(4, 0, 3))), "empty");
        assertRefused(half.input("logits", vector(1, 2)), "[T, N, C]");
    }
}
