package io.github.losstck.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.losstck.spi.LossCall;
import io.github.losstck.spi.Shape;
import io.github.losstck.spi.Tensor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Every adapter here is scripted, and most are wrong: a law must say so, in words that name the calls and the numbers. */
class LawsTest {

    /** Two rows of two equal logits: softmax is 1/2 everywhere, and all cross entropies are ln 2. */
    private static final Sample SAMPLE = new Sample(
            Tensor.ofDoubles(Shape.of(2, 2), 0, 0, 0, 0),
            Tensor.ofDoubles(Shape.of(2, 2), 1, 0, 0, 1),
            Tensor.ofLongs(Shape.of(2), 0, 1),
            Tensor.ofDoubles(Shape.of(2), 1, 3),
            Tensor.ofDoubles(Shape.of(2, 2), 1, 1, 2, 2));

    private static final double LN2 = Math.log(2);

    private static Finding check(Law law, Map<String, Function<LossCall, Tensor>> script) {
        return law.check(new ScriptedAdapter(script), SAMPLE);
    }

    private static Tensor fixed(double... values) {
        return Tensor.ofDoubles(Shape.of(values.length), values);
    }

    private static Tensor square(double... values) {
        return Tensor.ofDoubles(Shape.of(2, 2), values);
    }

    private static void assertViolated(Finding finding, String... words) {
        assertThat(finding)
                .isInstanceOfSatisfying(
                        Finding.Violated.class,
                        violated -> assertThat(violated.message()).contains(words));
    }

    @Test
    void namesAndStatementsAreDistinct() {
        assertThat(Laws.all()).extracting(Law::name).doesNotHaveDuplicates().hasSize(7);
        assertThat(Laws.all())
                .extracting(Law::statement)
                .doesNotHaveDuplicates()
                .allMatch(s -> s.endsWith("."));
        assertThat(Laws.all()).extracting(Law::name).allMatch(name -> name.matches("[a-z0-9-]+"));
    }

    @Test
    void anUnansweredCallIsNotChecked() {
        for (Law law : Laws.all()) {
            assertThat(check(law, Map.of()))
                    .isInstanceOfSatisfying(
                            Finding.NotChecked.class,
                            notChecked -> assertThat(notChecked.reason()).contains("not in the script"));
        }
    }

    @Test
    void nllAfterLogSoftmax() {
        Function<LossCall, Tensor> rightPlain = call -> fixed(LN2, LN2);
        Map<String, Function<LossCall, Tensor>> right = Map.of("nll_loss", rightPlain, "cross_entropy", rightPlain);
        assertThat(check(new NllAfterLogSoftmax(), right)).isEqualTo(new Finding.Holds());
        Map<String, Function<LossCall, Tensor>> ignoresWeights = Map.of(
                "nll_loss",
                call -> call.optionalInput("weight").isPresent() ? fixed(LN2, 3 * LN2) : fixed(LN2, LN2),
                "cross_entropy",
                rightPlain);
        assertViolated(
                check(new NllAfterLogSoftmax(), ignoresWeights),
                "cross_entropy(input, target, weight, reduction=none) at position 1 gave 0.69",
                "nll_loss(input, target, weight, reduction=none) of log_softmax gave 2.07",
                "differ by 1.38");
    }

    @Test
    void multilabelSoftMarginIsMeanOfBce() {
        Function<LossCall, Tensor> bce = call -> call.optionalInput("weight")
                .map(weight -> weight.shape().rank() == 1 ? square(1, 3, 1, 3) : square(1, 1, 2, 2))
                .orElse(square(1, 1, 1, 1));
        Function<LossCall, Tensor> margin = call -> call.optionalInput("weight")
                .map(weight -> weight.shape().rank() == 1 ? fixed(2, 2) : fixed(1, 2))
                .orElse(fixed(1, 1));
        Law law = new MultilabelSoftMarginIsMeanOfBce();
        String bceName = "binary_cross_entropy_with_logits";
        String marginName = "multilabel_soft_margin_loss";
        assertThat(check(law, Map.of(bceName, bce, marginName, margin))).isEqualTo(new Finding.Holds());
        assertViolated(
                check(law, Map.of(bceName, bce, marginName, call -> fixed(1, 1))),
                "multilabel_soft_margin_loss(input, target, weight, reduction=none) at position 0 gave 1.0",
                "the mean over the classes of",
                "gave 2.0");
        assertViolated(check(law, Map.of(bceName, call -> fixed(1, 1), marginName, margin)), "has shape [2]", "[2, 2]");
    }

    @Test
    void sigmoidCrossEntropyAgrees() {
        Law law = new SigmoidCrossEntropyAgrees();
        Map<String, Function<LossCall, Tensor>> script = new HashMap<>();
        script.put("binary_cross_entropy_with_logits", call -> square(1, 2, 3, 4));
        script.put("sigmoid_cross_entropy_with_logits", call -> square(1, 2, 3, 4 + 1e-15));
        assertThat(check(law, script)).isEqualTo(new Finding.Holds());
        script.put("sigmoid_cross_entropy_with_logits", call -> square(1, 2, Double.NaN, 4));
        assertViolated(check(law, script), "position 2 gave 3.0", "(labels, logits) gave NaN");
        script.put("sigmoid_cross_entropy_with_logits", call -> fixed(1, 2, 3, 4));
        assertViolated(check(law, script), "shape [2, 2]", "[4]");
    }

    @Test
    void bceExceedsCrossEntropyTerm() {
        Law law = new BceExceedsCrossEntropyTerm();
        Map<String, Function<LossCall, Tensor>> script = new HashMap<>();
        script.put("cross_entropy", call -> fixed(LN2, LN2));
        script.put("binary_cross_entropy", call -> square(LN2, LN2, LN2, LN2));
        assertThat(check(law, script)).isEqualTo(new Finding.Holds());
        script.put("binary_cross_entropy", call -> square(LN2, LN2, -LN2, -LN2));
        assertViolated(check(law, script), "sums to -1.38", "in row 1", "below the 0.69");
        script.put("cross_entropy", call -> fixed(Double.NaN, LN2));
        assertViolated(check(law, script), "below the NaN");
    }

    @Test
    void meanAndSumAreScalars() {
        Tensor scalar = Tensor.ofDoubles(Shape.of(), 1);
        Map<String, Function<LossCall, Tensor>> script = new HashMap<>();
        for (ReducedLoss loss : ReducedLoss.of(SAMPLE)) {
            String function = loss.question().function();
            script.put(function.substring(function.lastIndexOf('.') + 1), call -> scalar);
        }
        assertThat(check(new MeanAndSumAreScalars(), script)).isEqualTo(new Finding.Holds());
        script.put("nll_loss", call -> call.options().string("reduction").equals("sum") ? fixed(1) : scalar);
        assertViolated(
                check(new MeanAndSumAreScalars(), script),
                "nll_loss(input, target, reduction=sum) has shape [1], not []");
    }

    @Test
    void meanIsSumOverCount() {
        Map<String, Function<LossCall, Tensor>> script = new HashMap<>();
        for (String function : List.of(
                "l1_loss",
                "mse_loss",
                "smooth_l1_loss",
                "huber_loss",
                "hinge_embedding_loss",
                "binary_cross_entropy_with_logits",
                "binary_cross_entropy")) {
            script.put(function, call -> reduced(call, 2, 4));
        }
        script.put("multilabel_soft_margin_loss", call -> reduced(call, 2, 2));
        Function<LossCall, Tensor> byClass =
                call -> reduced(call, 2, call.optionalInput("weight").isPresent() ? 4 : 2);
        script.put("cross_entropy", byClass);
        script.put("nll_loss", byClass);
        assertThat(check(new MeanIsSumOverCount(), script)).isEqualTo(new Finding.Holds());
        script.put("nll_loss", call -> reduced(call, 2, 2));
        assertViolated(
                check(new MeanIsSumOverCount(), script),
                "nll_loss(input, target, weight, reduction=mean) gave 1.0",
                "reduction=sum) divided by 4.0 gave 0.5");
    }

    private static Tensor reduced(LossCall call, double sum, double count) {
        boolean mean = call.options().string("reduction").equals("mean");
        return Tensor.ofDoubles(Shape.of(), mean ? sum / count : sum);
    }

    @Test
    void smoothL1EqualsHuberAtOne() {
        Law law = new SmoothL1EqualsHuberAtOne();
        Map<String, Function<LossCall, Tensor>> script = new HashMap<>();
        script.put("smooth_l1_loss", call -> square(0.5, 0, 0, 0.5));
        script.put("huber_loss", call -> square(0.5, 0, 0, 0.5));
        assertThat(check(law, script)).isEqualTo(new Finding.Holds());
        script.put("huber_loss", call -> square(1, 0, 0, 1));
        assertViolated(check(law, script), "beta=1.0) at position 0 gave 0.5", "delta=1.0) gave 1.0");
    }

    @Test
    void aSampleChecksItsShapes() {
        assertThatThrownBy(() -> new Sample(fixed(1), fixed(1), fixed(1), fixed(1), fixed(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("logits must have shape [N, C], got [1]");
        assertThatThrownBy(() -> new Sample(
                        SAMPLE.logits(), SAMPLE.targets(), fixed(0, 1), SAMPLE.classWeights(), SAMPLE.targets()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("classes must be int64[2], got float64[2]");
    }
}
