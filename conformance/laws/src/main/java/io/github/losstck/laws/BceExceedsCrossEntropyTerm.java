package io.github.losstck.laws;

import io.github.losstck.spi.LossAdapter;
import io.github.losstck.spi.Tensor;
import java.util.Optional;

/**
 * Binary cross entropy over the one-hot classes counts the wrong classes too, so that its sum over a row is at least the
 * row's cross entropy. Rows whose cross entropy comes near the clamp of BCE's logarithm, 100, are passed over.
 */
record BceExceedsCrossEntropyTerm() implements Law {

    private static final double NEAR_CLAMP = 80;

    @Override
    public String name() {
        return "bce-exceeds-cross-entropy-term";
    }

    @Override
    public String statement() {
        return "For each row, the sum of binary_cross_entropy(softmax(x), one_hot(y)) is at least cross_entropy(x, y).";
    }

    @Override
    public Finding check(LossAdapter adapter, Sample sample) {
        return Comparison.finding(() -> {
            Question bce = Question.torch("binary_cross_entropy", sample.softmax(), sample.oneHot());
            Question entropy = Question.torch("cross_entropy", sample.logits(), sample.classes());
            Tensor terms = bce.ask(adapter);
            Tensor losses = entropy.ask(adapter);
            if (terms.elements() != sample.logits().elements() || losses.elements() != sample.rows()) {
                return Optional.of(
                        bce + " and " + entropy + " have shapes " + terms.shape() + " and " + losses.shape());
            }
            // A float16 probability below its range has a larger logarithm than its true value.
            double smallest = sample.dtype().minExponent() * Math.log(2);
            double allowed = Comparison.allowed(sample.dtype(), sample.scale());
            for (int row = 0; row < sample.rows(); row++) {
                double sum = 0;
                for (int column = 0; column < sample.columns(); column++) {
                    sum += terms.doubleAt(row * sample.columns() + column);
                }
                double loss = losses.doubleAt(row);
                boolean comparable = loss < NEAR_CLAMP && -loss > smallest;
                if (Double.isNaN(loss) || (comparable && !(sum >= loss - allowed))) {
                    return Optional.of(bce + " sums to " + sum + " in row " + row + ", below the " + loss + " of "
                            + entropy + "; allowed are " + allowed);
                }
            }
            return Optional.empty();
        });
    }
}
