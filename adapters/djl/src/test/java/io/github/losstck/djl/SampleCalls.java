package io.github.losstck.djl;

import io.github.losstck.spi.CallBuilder;
import io.github.losstck.spi.DType;
import io.github.losstck.spi.LossCall;
import io.github.losstck.spi.Shape;
import io.github.losstck.spi.Tensor;
import java.util.List;

/** Random calls of every function with its options, shapes and reductions; the same ones for the same dtype. */
final class SampleCalls {

    private static final List<String> REDUCTIONS = List.of("none", "mean", "sum");

    private final Sampler sampler;

    private SampleCalls(Sampler sampler) {
        this.sampler = sampler;
    }

    static List<LossCall> of(DType dtype) {
        Sampler sampler = new Sampler(dtype);
        SampleCalls samples = new SampleCalls(sampler);
        for (String reduction : REDUCTIONS) {
            samples.addDistances(reduction);
            samples.addLogits(reduction);
            samples.addProbabilities(reduction);
            new ClassSamples(sampler).add(reduction);
        }
        samples.addAdaptive();
        samples.addOldNames();
        LikelihoodSamples likelihoods = new LikelihoodSamples(sampler);
        VectorSamples vectors = new VectorSamples(sampler);
        LabelSamples labels = new LabelSamples(sampler);
        for (String reduction : REDUCTIONS) {
            likelihoods.add(reduction);
            vectors.add(reduction);
            if (dtype == DType.FLOAT64 || dtype == DType.FLOAT32) {
                labels.add(reduction);
            }
        }
        return sampler.calls();
    }

    private void addDistances(String reduction) {
        Shape shape = Shape.of(3, 4);
        for (String function : List.of("l1_loss", "mse_loss", "huber_loss")) {
            add(pair(function, reduction, shape, shape), cotangent(reduction, shape), "input", "target");
            add(
                    pair(function, reduction, shape, shape).input("weight", uniform(shape, 0.25, 2)),
                    cotangent(reduction, shape),
                    "input",
                    "target",
                    "weight");
            add(pair(function, reduction, shape, Shape.of(4)), cotangent(reduction, shape), "input", "target");
            add(pair(function, reduction, Shape.of(), Shape.of()), cotangent(reduction, Shape.of()), "input", "target");
        }
        for (double beta : new double[] {0, 0.3, 1}) {
            add(
                    pair("smooth_l1_loss", reduction, shape, Shape.of(3, 1)).option("beta", beta),
                    cotangent(reduction, shape),
                    "input",
                    "target");
            add(
                    pair("smooth_l1_loss", reduction, Shape.of(), Shape.of()).option("beta", beta),
                    cotangent(reduction, Shape.of()),
                    "input");
        }
        add(pair("huber_loss", reduction, shape, shape).option("delta", 0.4), cotangent(reduction, shape), "input");
        addHinges(reduction);
    }

    private void addHinges(String reduction) {
        Shape shape = Shape.of(2, 3);
        for (Shape labels : List.of(shape, Shape.of(3))) {
            add(
                    CallBuilder.functional("hinge_embedding_loss")
                            .input("input", uniform(shape, -2, 3))
                            .input("target", sampler.signs(labels))
                            .option("margin", 1.5)
                            .option("reduction", reduction),
                    cotangent(reduction, shape),
                    "input");
        }
    }

    private void addLogits(String reduction) {
        Shape shape = Shape.of(3, 4);
        for (String extra : List.of("", "weight", "pos_weight", "both")) {
            CallBuilder call = logits("binary_cross_entropy_with_logits", "input", "target", reduction, shape);
            if (extra.equals("weight") || extra.equals("both")) {
                call.input("weight", uniform(Shape.of(4), 0.25, 2));
            }
            if (extra.equals("pos_weight") || extra.equals("both")) {
                call.input("pos_weight", uniform(Shape.of(4), 0.25, 4));
            }
            add(call, cotangent(reduction, shape), "input", "target");
        }
        Shape scalar = Shape.of();
        add(
                logits("binary_cross_entropy_with_logits", "input", "target", reduction, scalar),
                cotangent(reduction, scalar),
                "input");
        Shape rows = Shape.of(3);
        add(
                logits("multilabel_soft_margin_loss", "input", "target", reduction, shape),
                cotangent(reduction, rows),
                "input",
                "target");
        add(
                logits("multilabel_soft_margin_loss", "input", "target", reduction, shape)
                        .input("weight", uniform(Shape.of(4), 0.25, 2)),
                cotangent(reduction, rows),
                "input",
                "target");
        addFocal(reduction, shape);
    }

    private void addFocal(String reduction, Shape shape) {
        for (double alpha : new double[] {0.25, -1}) {
            for (double gamma : new double[] {0, 2, 1.5}) {
                CallBuilder call = CallBuilder.of("torchvision.ops.sigmoid_focal_loss")
                        .input("inputs", uniform(shape, -4, 4))
                        .input("targets", uniform(shape, 0, 1))
                        .option("alpha", alpha)
                        .option("gamma", gamma)
                        .option("reduction", reduction);
                add(call, cotangent(reduction, shape), "inputs", "targets");
            }
        }
    }

    private void addProbabilities(String reduction) {
        for (Shape shape : List.of(Shape.of(3, 4), Shape.of())) {
            CallBuilder call = CallBuilder.functional("binary_cross_entropy")
                    .input("input", uniform(shape, 0.01, 0.99))
                    .input("target", uniform(shape, 0, 1))
                    .option("reduction", reduction);
            if (shape.rank() == 2) {
                call.input("weight", uniform(Shape.of(4), 0.25, 2));
            }
            add(call, cotangent(reduction, shape), "input", "target");
        }
    }

    private void addAdaptive() {
        for (String returns : List.of("loss", "output")) {
            for (boolean single : new boolean[] {false, true}) {
                Shape rows = single ? Shape.of() : Shape.of(6);
                CallBuilder call = CallBuilder.of("torch.nn.AdaptiveLogSoftmaxWithLoss")
                        .input("input", uniform(single ? Shape.of(4) : Shape.of(6, 4), -1, 1))
                        .input("target", single ? Tensor.ofLongs(rows, 7) : Tensor.ofLongs(rows, 0, 2, 3, 4, 8, 1))
                        .input("head.weight", uniform(Shape.of(5, 4), -1, 1))
                        .input("head.bias", uniform(Shape.of(5), -1, 1))
                        .input("tail.0.0.weight", uniform(Shape.of(2, 4), -1, 1))
                        .input("tail.0.1.weight", uniform(Shape.of(2, 2), -1, 1))
                        .input("tail.1.0.weight", uniform(Shape.of(1, 4), -1, 1))
                        .input("tail.1.1.weight", uniform(Shape.of(4, 1), -1, 1))
                        .option("cutoffs", List.of(3, 5))
                        .option("n_classes", 9)
                        .option("returns", returns);
                Tensor cotangent = returns.equals("loss") ? cotangent("mean", rows) : cotangent("none", rows);
                add(call, cotangent, "input", "head.weight", "head.bias", "tail.0.0.weight", "tail.1.1.weight");
            }
        }
    }

    private void addOldNames() {
        Shape shape = Shape.of(2, 3);
        for (boolean average : new boolean[] {false, true}) {
            CallBuilder call = CallBuilder.functional("mse_loss")
                    .input("input", uniform(shape, -2, 2))
                    .input("target", uniform(shape, -2, 2))
                    .option("size_average", average);
            add(call, cotangent("mean", shape), "input");
        }
    }

    private CallBuilder pair(String function, String reduction, Shape input, Shape target) {
        return CallBuilder.functional(function)
                .input("input", uniform(input, -2, 2))
                .input("target", uniform(target, -2, 2))
                .option("reduction", reduction);
    }

    private CallBuilder logits(String function, String input, String target, String reduction, Shape shape) {
        return CallBuilder.functional(function)
                .input(input, uniform(shape, -6, 6))
                .input(target, uniform(shape, 0, 1))
                .option("reduction", reduction);
    }

    private void add(CallBuilder call, Tensor cotangent, String... differentiate) {
        sampler.add(call, cotangent, differentiate);
    }

    private Tensor cotangent(String reduction, Shape unreduced) {
        return sampler.cotangent(reduction, unreduced);
    }

    private Tensor uniform(Shape shape, double low, double high) {
        return sampler.uniform(shape, low, high);
    }
}
