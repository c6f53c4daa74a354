package io.github.losstck.nativeloss;

import static io.github.losstck.nativeloss.CallBuilder.call;
import static io.github.losstck.nativeloss.CallBuilder.classes;
import static io.github.losstck.nativeloss.CallBuilder.vector;
import static io.github.losstck.nativeloss.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.losstck.spi.DType;
import io.github.losstck.spi.Shape;
import io.github.losstck.spi.Tensor;
import org.junit.jupiter.api.Test;

class TfCtcLossTest {

    private static final double[] SCORES = {0.5, -1, 2, 1.25, 0.75, -0.5, 0, 1, -2, 0.25, 0.5, 1.5};

    private static CallBuilder tf(int sequences, double[] logits, long... lengths) {
        Shape shape = Shape.of(logits.length / sequences / 3, sequences, 3);
        return call("tf.nn.ctc_loss")
                .input("logits", Tensor.rounded(DType.FLOAT32, shape, logits))
                .input("label_length", classes(lengths));
    }

    private static CallBuilder keras(long[] labels, double... logits) {
        return call("keras.losses.ctc")
                .input("y_true", Tensor.ofLongs(Shape.of(1, labels.length), labels))
                .input("y_pred", Tensor.ofDoubles(Shape.of(1, logits.length / 3, 3), logits));
    }

    private static Tensor rows(int columns, long... labels) {
        return Tensor.ofLongs(Shape.of(labels.length / columns, columns), labels);
    }

    @Test
    void isPyTorchsOfLogits() {
        double[] torch = call("torch.ctc_loss_of_logits")
                .input("logits", Tensor.rounded(DType.FLOAT32, Shape.of(2, 2, 3), SCORES))
                .input("targets", rows(2, 1, 2, 2, 0))
                .input("input_lengths", classes(2, 2))
                .input("target_lengths", classes(2, 1))
                .option("reduction", "none")
                .output();
        CallBuilder tensorFlow = tf(2, SCORES, 2, 1).input("labels", rows(2, 1, 2, 2, 0));
        assertThat(tensorFlow.input("logit_length", classes(2, 2)).output()).containsExactly(torch, within(1e-6));
    }

    @Test
    void whatCannotBeAlignedCostsAFinitePrice() {
        CallBuilder call = tf(1, SCORES, 2).input("labels", rows(2, 1, 2)).input("logit_length", classes(0));
        assertThat(call.output()).containsExactly(new double[] {706.893615722656}, within(1e-4));
        assertThat(call.input("logit_length", classes(1)).output()[0]).isBetween(706.9, 720.0);
    }

    @Test
    void gradientsOfKerass() {
        CentralDifferences.check(keras(new long[] {1, 2}, SCORES), "y_pred");
        CentralDifferences.check(keras(new long[] {2, 0, 0}, SCORES), "y_pred");
        CentralDifferences.check(keras(new long[] {1, 1}, SCORES), "y_pred");
    }

    @Test
    void anotherBlankRenamesTheClasses() {
        double[] swapped = {2, 0.5, -1, -0.5, 1.25, 0.75};
        double[] last = {0.5, -1, 2, 1.25, 0.75, -0.5};
        CallBuilder first = tf(1, swapped, 1).input("labels", rows(1, 2)).input("logit_length", classes(2));
        CallBuilder other = tf(1, last, 1).input("labels", rows(1, 1)).input("logit_length", classes(2));
        assertThat(other.option("blank_index", -1).output()).containsExactly(first.output());
    }

    @Test
    void refusals() {
        CallBuilder whole = tf(2, SCORES, 2, 1).input("labels", rows(2, 1, 2, 2, 0));
        CallBuilder call = whole.input("logit_length", classes(2, 2));
        assertRefused(call.option("blank_index", 3), "blank_index", "[-3, 2]");
        assertRefused(call.input("label_length", classes(1)), "label_length", "[2]");
        assertRefused(call.input("label_length", vector(1, 2)), "integers", "float64");
        assertRefused(call.input("labels", classes(1, 2)), "labels", "2 sequences");
        assertRefused(call.input("labels", Tensor.ofDoubles(Shape.of(2, 1), 1, 2)), "integers", "float64");
        assertRefused(call.input("logits", vector(1, 2)), "float64");
        assertRefused(keras(new long[] {1}, SCORES).differentiate("y_true"), "y_true");
        assertRefused(keras(new long[] {1}, SCORES).input("y_true", rows(1, 1, 2)), "y_true", "1 sequences");
        assertRefused(keras(new long[] {1}), "y_pred", "three dimensions");
    }
}
