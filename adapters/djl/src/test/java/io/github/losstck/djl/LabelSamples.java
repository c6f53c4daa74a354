package io.github.losstck.djl;

import io.github.losstck.spi.CallBuilder;
import io.github.losstck.spi.Shape;
import io.github.losstck.spi.Tensor;

/** Random calls of the losses of labels that PyTorch has in float64 and float32 alone: margins of classes, and CTC. */
final class LabelSamples {

    private final Sampler sampler;

    LabelSamples(Sampler sampler) {
        this.sampler = sampler;
    }

    void add(String reduction) {
        addOneClass(reduction);
        addSeveralClasses(reduction);
        addSequences(reduction);
        addOneSequence(reduction);
    }

    private void addOneClass(String reduction) {
        for (long p = 1; p <= 2; p++) {
            sampler.add(
                    CallBuilder.functional("multi_margin_loss")
                            .input("input", sampler.uniform(Shape.of(3, 5), -1, 1))
                            .longs("target", Shape.of(3), 4, 0, 2)
                            .input("weight", sampler.uniform(Shape.of(5), 0.25, 2))
                            .option("p", p)
                            .option("margin", 0.75),
                    reduction,
                    Shape.of(3),
                    "input");
        }
        sampler.add(
                CallBuilder.functional("multi_margin_loss")
                        .input("input", sampler.uniform(Shape.of(5), -1, 1))
                        .longs("target", Shape.of(), 3),
                reduction,
                Shape.of(),
                "input");
    }

    private void addSeveralClasses(String reduction) {
        sampler.add(
                CallBuilder.functional("multilabel_margin_loss")
                        .input("input", sampler.uniform(Shape.of(3, 4), -1, 1))
                        .longs("target", Shape.of(3, 4), 3, 0, -1, 1, 2, 2, -1, 0, -1, 1, 1, 1),
                reduction,
                Shape.of(3),
                "input");
        sampler.add(
                CallBuilder.functional("multilabel_margin_loss")
                        .input("input", sampler.uniform(Shape.of(4), -1, 1))
                        .longs("target", Shape.of(4), 1, 3, -1, 0),
                reduction,
                Shape.of(),
                "input");
    }

    private void addSequences(String reduction) {
        Tensor padded = Tensor.ofLongs(Shape.of(3, 4), 1, 1, 2, 0, 3, 2, 0, 0, 2, 0, 0, 0);
        Tensor joined = Tensor.ofLongs(Shape.of(6), 1, 1, 2, 3, 2, 2);
        for (Tensor targets : new Tensor[] {padded, joined}) {
            for (boolean logits : new boolean[] {false, true}) {
                CallBuilder call = logits
                        ? CallBuilder.of("torch.ctc_loss_of_logits")
                                .input("logits", sampler.uniform(Shape.of(6, 3, 4), -2, 2))
                        : CallBuilder.functional("ctc_loss")
                                .input("log_probs", sampler.uniform(Shape.of(6, 3, 4), -3, -0.5));
                sampler.add(
                        call.input("targets", targets)
                                .longs("input_lengths", Shape.of(3), 6, 4, 5)
                                .longs("target_lengths", Shape.of(3), 3, 2, 1),
                        reduction,
                        Shape.of(3),
                        logits ? "logits" : "log_probs");
            }
        }
    }

    /** A blank that is not the first class, a sequence that cannot be aligned, and one without labels. */
    private void addOneSequence(String reduction) {
        sampler.add(
                CallBuilder.functional("ctc_loss")
                        .input("log_probs", sampler.uniform(Shape.of(3, 2, 3), -3, -0.5))
                        .longs("targets", Shape.of(2, 2), 0, 0, 1, 1)
                        .longs("input_lengths", Shape.of(2), 2, 3)
                        .longs("target_lengths", Shape.of(2), 2, 0)
                        .option("blank", 2)
                        .option("zero_infinity", true),
                reduction,
                Shape.of(2),
                "log_probs");
        sampler.add(
                CallBuilder.of("torch.ctc_loss_of_logits")
                        .input("logits", sampler.uniform(Shape.of(4, 3), -2, 2))
                        .longs("targets", Shape.of(2), 1, 2)
                        .longs("input_lengths", Shape.of(), 4)
                        .longs("target_lengths", Shape.of(), 2),
                reduction,
                Shape.of(),
                "logits");
    }
}
