package io.github.losstck.laws;

import io.github.losstck.spi.LossAdapter;
import io.github.losstck.spi.Shape;
import io.github.losstck.spi.Tensor;
import java.util.Optional;

/** Multi-label soft margin is the mean over the classes of BCE with logits: unweighted, by class and by element. */
record MultilabelSoftMarginIsMeanOfBce() implements Law {

    @Override
    public String name() {
        return "multilabel-soft-margin-is-mean-of-bce-with-logits";
    }

    @Override
    public String statement() {
        return "For each row, multilabel_soft_margin_loss is the mean over the classes of"
                + " binary_cross_entropy_with_logits, without weights, with class weights and with element weights.";
    }

    @Override
    public Finding check(LossAdapter adapter, Sample sample) {
        return Comparison.finding(() -> {
            Question margin = Question.torch("multilabel_soft_margin_loss", sample.logits(), sample.targets());
            Question bce = Question.torch("binary_cross_entropy_with_logits", sample.logits(), sample.targets());
            return compare(adapter, sample, margin, bce)
                    .or(() -> compare(
                            adapter,
                            sample,
                            margin.input("weight", sample.classWeights()),
                            bce.input("weight", sample.classWeights())))
                    .or(() -> compare(
                            adapter,
                            sample,
                            margin.input("weight", sample.elementWeights()),
                            bce.input("weight", sample.elementWeights())));
        });
    }

    private static Optional<String> compare(LossAdapter adapter, Sample sample, Question margin, Question bce) {
        Tensor losses = bce.ask(adapter);
        if (!losses.shape().equals(sample.logits().shape())) {
            return Optional.of(bce + " has shape " + losses.shape() + ", not that of its input, "
                    + sample.logits().shape());
        }
        double[] means = new double[sample.rows()];
        double largest = 1;
        for (int i = 0; i < losses.elements(); i++) {
            means[i / sample.columns()] += losses.doubleAt(i) / sample.columns();
            largest = Math.max(largest, Math.abs(losses.doubleAt(i)));
        }
        return Elements.difference(
                margin.toString(),
                margin.ask(adapter),
                "the mean over the classes of " + bce,
                Tensor.ofDoubles(Shape.of(sample.rows()), means),
                Comparison.allowed(sample.dtype(), largest));
    }
}
