package io.github.losstck.laws;

import java.util.List;

/** A PyTorch loss that is reduced, asked of a sample, and what its mean divides by there. */
record ReducedLoss(Question question, double divisor) {

    /** All of them. */
    static List<ReducedLoss> of(Sample sample) {
        double elements = sample.logits().elements();
        double rows = sample.rows();
        return List.of(
                element("l1_loss", sample),
                element("mse_loss", sample),
                element("smooth_l1_loss", sample),
                element("huber_loss", sample),
                element("hinge_embedding_loss", sample),
                element("binary_cross_entropy_with_logits", sample),
                new ReducedLoss(Question.torch("binary_cross_entropy", sample.softmax(), sample.targets()), elements),
                new ReducedLoss(Question.torch("multilabel_soft_margin_loss", sample.logits(), sample.targets()), rows),
                new ReducedLoss(Question.torch("cross_entropy", sample.logits(), sample.classes()), rows),
                new ReducedLoss(
                        Question.torch("cross_entropy", sample.logits(), sample.classes())
                                .input("weight", sample.classWeights()),
                        weightOfClasses(sample)),
                new ReducedLoss(Question.torch("nll_loss", sample.logSoftmax(), sample.classes()), rows),
                new ReducedLoss(
                        Question.torch("nll_loss", sample.logSoftmax(), sample.classes())
                                .input("weight", sample.classWeights()),
                        weightOfClasses(sample)));
    }

    private static ReducedLoss element(String function, Sample sample) {
        return new ReducedLoss(
                Question.torch(function, sample.logits(), sample.targets()),
                sample.logits().elements());
    }

    private static double weightOfClasses(Sample sample) {
        double sum = 0;
        for (long c : sample.classes().toLongs()) {
            sum += sample.classWeights().doubleAt(Math.toIntExact(c));
        }
        return sum;
    }
}
