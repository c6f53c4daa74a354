package io.github.losstck.laws;

import io.github.losstck.spi.LossAdapter;
import io.github.losstck.spi.Tensor;
import java.util.List;
import java.util.Optional;

/** NLL of log-softmax is cross entropy, for each reduction, with class weights and without. */
record NllAfterLogSoftmax() implements Law {

    @Override
    public String name() {
        return "nll-after-log-softmax-equals-cross-entropy";
    }

    @Override
    public String statement() {
        return "nll_loss(log_softmax(x), y) equals cross_entropy(x, y), weighted or not, for each reduction.";
    }

    @Override
    public Finding check(LossAdapter adapter, Sample sample) {
        return Comparison.finding(() -> {
            Question nll = Question.torch("nll_loss", sample.logSoftmax(), sample.classes());
            Question entropy = Question.torch("cross_entropy", sample.logits(), sample.classes());
            for (String reduction : List.of("none", "mean", "sum")) {
                Optional<String> plain =
                        compare(adapter, sample, nll.reduction(reduction), entropy.reduction(reduction));
                if (plain.isPresent()) {
                    return plain;
                }
                Optional<String> weighted = compare(
                        adapter,
                        sample,
                        nll.reduction(reduction).input("weight", sample.classWeights()),
                        entropy.reduction(reduction).input("weight", sample.classWeights()));
                if (weighted.isPresent()) {
                    return weighted;
                }
            }
            return Optional.empty();
        });
    }

    private static Optional<String> compare(LossAdapter adapter, Sample sample, Question nll, Question entropy) {
        return Elements.difference(
                entropy.toString(),
                entropy.ask(adapter),
                nll + " of log_softmax",
                nll.ask(adapter),
                Comparison.allowed(sample.dtype(), sample.scale() * sample.rows() * largest(sample.classWeights())));
    }

    private static double largest(Tensor weights) {
        double largest = 1;
        for (double weight : weights.toDoubles()) {
            largest = Math.max(largest, weight);
        }
        return largest;
    }
}
