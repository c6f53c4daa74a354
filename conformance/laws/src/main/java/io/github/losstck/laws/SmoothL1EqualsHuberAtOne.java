package io.github.losstck.laws;

import io.github.losstck.spi.LossAdapter;

/** Smooth L1 and Huber are one function where beta = delta = 1, and only there. */
record SmoothL1EqualsHuberAtOne() implements Law {

    @Override
    public String name() {
        return "smooth-l1-equals-huber-at-one";
    }

    @Override
    public String statement() {
        return "smooth_l1_loss with beta=1 equals huber_loss with delta=1, element by element.";
    }

    @Override
    public Finding check(LossAdapter adapter, Sample sample) {
        return Comparison.finding(() -> {
            Question smooth = Question.torch("smooth_l1_loss", sample.logits(), sample.targets())
                    .option("beta", 1.0);
            Question huber = Question.torch("huber_loss", sample.logits(), sample.targets())
                    .option("delta", 1.0);
            return Elements.difference(
                    smooth.toString(),
                    smooth.ask(adapter),
                    huber.toString(),
                    huber.ask(adapter),
                    Comparison.allowed(sample.dtype(), sample.scale()));
        });
    }
}
