package io.github.losstck.djl;

import io.github.losstck.spi.CallBuilder;
import io.github.losstck.spi.Shape;
import java.util.List;

/** Random calls of losses of vectors: cosines, triplets and the cross entropy of a linear layer. */
final class VectorSamples {

    private static final Shape POINTS = Shape.of(4, 3);
    private static final Shape ROWS = Shape.of(4);

    private final Sampler sampler;

    VectorSamples(Sampler sampler) {
        this.sampler = sampler;
    }

    void add(String reduction) {
        addCosines(reduction);
        addTriplets(reduction);
        addLayers(reduction);
    }

    private void addCosines(String reduction) {
        for (Shape second : List.of(POINTS, Shape.of(1, 3))) {
            sampler.add(
                    CallBuilder.functional("cosine_embedding_loss")
                            .input("input1", sampler.uniform(POINTS, -2, 2))
                            .input("input2", sampler.uniform(second, -2, 2))
                            .input("target", sampler.signs(ROWS))
                            .option("margin", 0.25),
                    reduction,
                    ROWS,
                    "input1",
                    "input2");
        }
    }

    private void addTriplets(String reduction) {
        for (boolean swap : new boolean[] {false, true}) {
            for (double p : new double[] {0, 0.5, 1, 2, 3, Double.POSITIVE_INFINITY}) {
                sampler.add(
                        triplet("triplet_margin_loss", POINTS)
                                .option("p", p)
                                .option("swap", swap)
                                .option("margin", 8.0),
                        reduction,
                        ROWS,
                        "anchor",
                        "positive",
                        "negative");
            }
            for (String distance : List.of("pairwise_l2", "l1", "cosine")) {
                sampler.add(
                        triplet("triplet_margin_with_distance_loss", Shape.of(1, 3))
                                .option("distance_function", distance)
                                .option("swap", swap)
                                .option("margin", 4.0),
                        reduction,
                        ROWS,
                        "anchor",
                        "positive",
                        "negative");
            }
        }
    }

    private CallBuilder triplet(String function, Shape negative) {
        return CallBuilder.functional(function)
                .input("anchor", sampler.uniform(POINTS, -2, 2))
                .input("positive", sampler.uniform(POINTS, -2, 2))
                .input("negative", sampler.uniform(negative, -2, 2));
    }

    private void addLayers(String reduction) {
        sampler.add(
                layer(Shape.of(4, 2), Shape.of(3, 2)).longs("target", ROWS, 0, 2, 1, 2),
                reduction,
                ROWS,
                "input",
                "linear_weight",
                "linear_bias");
        sampler.add(
                layer(Shape.of(2), Shape.of(3, 2)).longs("target", Shape.of(), 1),
                reduction,
                Shape.of(),
                "input",
                "linear_weight");
        sampler.add(
                layer(Shape.of(2, 2), Shape.of(3, 2, 2))
                        .longs("target", Shape.of(2, 2), 0, 2, 1, 1)
                        .input("weight", sampler.uniform(Shape.of(3), 0.25, 2))
                        .option("ignore_index", 1),
                reduction,
                Shape.of(2, 2),
                "input",
                "linear_bias");
    }

    private CallBuilder layer(Shape input, Shape weight) {
        int[] outputs = new int[weight.rank() - 1];
        System.arraycopy(weight.extents(), 0, outputs, 0, outputs.length);
        return CallBuilder.functional("linear_cross_entropy")
                .input("input", sampler.uniform(input, -1, 1))
                .input("linear_weight", sampler.uniform(weight, -1, 1))
                .input("linear_bias", sampler.uniform(Shape.of(outputs), -1, 1));
    }
}
