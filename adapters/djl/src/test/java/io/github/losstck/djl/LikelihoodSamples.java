package io.github.losstck.djl;

import io.github.losstck.spi.CallBuilder;
import io.github.losstck.spi.Shape;
import java.util.List;

/** Random calls of likelihoods, and of losses of labels 1 and -1. */
final class LikelihoodSamples {

    private static final Shape SHAPE = Shape.of(3, 4);

    private final Sampler sampler;

    LikelihoodSamples(Sampler sampler) {
        this.sampler = sampler;
    }

    void add(String reduction) {
        addDivergences(reduction);
        addCounts(reduction);
        addNormal(reduction);
        addSigned(reduction);
    }

    private void addDivergences(String reduction) {
        for (Shape target : List.of(SHAPE, Shape.of(4))) {
            sampler.add(
                    CallBuilder.functional("kl_div")
                            .input("input", sampler.uniform(SHAPE, -3, -0.1))
                            .input("target", sampler.uniform(target, 0.05, 1)),
                    reduction,
                    SHAPE,
                    "input",
                    "target");
        }
        String word = reduction.equals("mean") ? "batchmean" : reduction;
        sampler.add(
                CallBuilder.functional("kl_div")
                        .input("input", sampler.uniform(SHAPE, -3, -0.1))
                        .input("target", sampler.uniform(SHAPE, -3, -0.1))
                        .option("log_target", true),
                word,
                SHAPE,
                "input",
                "target");
    }

    private void addCounts(String reduction) {
        for (boolean logarithm : new boolean[] {true, false}) {
            for (boolean full : new boolean[] {true, false}) {
                CallBuilder call = CallBuilder.functional("poisson_nll_loss")
                        .input("input", sampler.uniform(SHAPE, logarithm ? -2 : 0.25, 2))
                        .input("target", sampler.uniform(Shape.of(3, 1), 0, 5))
                        .option("log_input", logarithm)
                        .option("full", full)
                        .option("eps", 0.125);
                sampler.add(call, reduction, SHAPE, "input", "target");
            }
        }
        sampler.add(
                CallBuilder.functional("poisson_nll_loss")
                        .input("input", sampler.uniform(Shape.of(3), -2, 2))
                        .longs("target", Shape.of(3), 0, 1, 4),
                reduction,
                Shape.of(3),
                "input");
    }

    private void addNormal(String reduction) {
        for (Shape variance : List.of(SHAPE, Shape.of(3), Shape.of(3, 1), Shape.of(1, 4))) {
            sampler.add(
                    CallBuilder.functional("gaussian_nll_loss")
                            .input("input", sampler.uniform(SHAPE, -2, 2))
                            .input("target", sampler.uniform(SHAPE, -2, 2))
                            .input("var", sampler.uniform(variance, 0.25, 2))
                            .option("full", variance.rank() == 1)
                            .option("eps", 0.5),
                    reduction,
                    SHAPE,
                    "input",
                    "target",
                    "var");
        }
        sampler.add(
                CallBuilder.functional("gaussian_nll_loss")
                        .input("input", sampler.uniform(SHAPE, -2, 2))
                        .input("target", sampler.uniform(Shape.of(4), -2, 2))
                        .option("var", 0.75),
                reduction,
                SHAPE,
                "input",
                "target");
    }

    private void addSigned(String reduction) {
        for (Shape labels : List.of(SHAPE, Shape.of(1, 4))) {
            sampler.add(
                    CallBuilder.functional("soft_margin_loss")
                            .input("input", sampler.uniform(SHAPE, -4, 4))
                            .input("target", sampler.signs(labels)),
                    reduction,
                    SHAPE,
                    "input");
            sampler.add(
                    CallBuilder.functional("margin_ranking_loss")
                            .input("input1", sampler.uniform(SHAPE, -2, 2))
                            .input("input2", sampler.uniform(labels, -2, 2))
                            .input("target", sampler.signs(labels))
                            .option("margin", 0.5),
                    reduction,
                    SHAPE,
                    "input1",
                    "input2",
                    "target");
        }
    }
}
