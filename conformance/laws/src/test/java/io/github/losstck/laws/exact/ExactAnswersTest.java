package io.github.losstck.laws.exact;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.losstck.spi.CallBuilder;
import io.github.losstck.spi.DType;
import io.github.losstck.spi.LossCall;
import io.github.losstck.spi.Shape;
import io.github.losstck.spi.Tensor;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Numbers that can be worked out by hand. */
class ExactAnswersTest {

    private final ExactAnswers exact = new ExactAnswers();

    private static CallBuilder huber(String reduction) {
        return CallBuilder.functional("huber_loss")
                .doubles("input", Shape.of(2), 0.5, 3)
                .doubles("target", Shape.of(2), 0, 0)
                .option("reduction", reduction)
                .option("delta", 1.0)
                .gradientsOf("input");
    }

    private static List<Double> doubles(List<Real> numbers) {
        return numbers.stream()
                .map(number -> number == null ? null : number.toDouble())
                .toList();
    }

    @Test
    void valuesAndSlopesAreThoseOfTheFormula() {
        LossCall call =
                huber("none").cotangent(Tensor.ofDoubles(Shape.of(2), 1, 2)).build();
        ExactAnswers.Answer answer = exact.of(call).orElseThrow();
        assertThat(doubles(answer.output())).containsExactly(0.125, 2.5);
        assertThat(doubles(answer.gradients().get("input"))).containsExactly(0.5, 2.0);
    }

    @Test
    void reducedCallsAreReduced() {
        ExactAnswers.Answer mean =
                exact.of(huber("mean").cotangent(DType.FLOAT64, 4).build()).orElseThrow();
        assertThat(doubles(mean.output())).containsExactly(1.3125);
        assertThat(doubles(mean.gradients().get("input"))).containsExactly(1.0, 2.0);
        assertThat(mean.reduced()).isTrue();
        ExactAnswers.Answer sum =
                exact.of(huber("sum").cotangent(DType.FLOAT64, 1).build()).orElseThrow();
        assertThat(doubles(sum.output())).containsExactly(2.625);
    }

    @Test
    void aKinkHasNoSlope() {
        LossCall call = CallBuilder.functional("l1_loss")
                .doubles("input", Shape.of(2), 1, 3)
                .doubles("target", Shape.of(2), 1, 1)
                .option("reduction", "sum")
                .gradientsOf("input")
                .cotangent(DType.FLOAT64, 1)
                .build();
        assertThat(doubles(exact.of(call).orElseThrow().gradients().get("input")))
                .containsExactly(null, 1.0);
    }

    @Test
    void aReductionWithoutAFormulaHasNoAnswer() {
        assertThat(exact.of(huber("batchmean").cotangent(DType.FLOAT64, 1).build()))
                .isEmpty();
    }
}
