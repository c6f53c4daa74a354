package io.github.losstck.djl;

import io.github.losstck.spi.CallBuilder;
import io.github.losstck.spi.Shape;
import java.util.List;

/** Random calls of cross entropy and negative log likelihood. */
final class ClassSamples {

    private final Sampler sampler;

    ClassSamples(Sampler sampler) {
        this.sampler = sampler;
    }

    void add(String reduction) {
        for (Shape shape : List.of(Shape.of(5), Shape.of(4, 5), Shape.of(2, 5, 3), Shape.of(2, 5, 2, 3))) {
            Shape rows = rows(shape);
            for (boolean weighted : new boolean[] {false, true}) {
                for (boolean ignoring : new boolean[] {false, true}) {
                    sampler.add(
                            classes("nll_loss", reduction, shape, weighted, ignoring),
                            sampler.cotangent(reduction, rows),
                            "input");
                    sampler.add(
                            classes("cross_entropy", reduction, shape, weighted, ignoring),
                            sampler.cotangent(reduction, rows),
                            "input");
                    sampler.add(
                            classes("cross_entropy", reduction, shape, weighted, ignoring)
                                    .option("label_smoothing", 0.1),
                            sampler.cotangent(reduction, rows),
                            "input");
                }
                addSoftLabels(reduction, shape, weighted);
            }
        }
    }

    private void addSoftLabels(String reduction, Shape shape, boolean weighted) {
        for (double smoothing : new double[] {0, 0.2}) {
            CallBuilder call = CallBuilder.functional("cross_entropy")
                    .input("input", sampler.uniform(shape, -3, 3))
                    .input("target", sampler.uniform(shape, 0, 0.4))
                    .option("label_smoothing", smoothing)
                    .option("reduction", reduction);
            if (weighted) {
                call.input("weight", sampler.uniform(Shape.of(5), 0.25, 2));
                sampler.add(call, sampler.cotangent(reduction, rows(shape)), "input", "target", "weight");
            } else {
                sampler.add(call, sampler.cotangent(reduction, rows(shape)), "input", "target");
            }
        }
    }

    private CallBuilder classes(String function, String reduction, Shape shape, boolean weighted, boolean ignoring) {
        Shape rows = rows(shape);
        long[] indices = new long[rows.elements()];
        for (int i = 0; i < indices.length; i++) {
            indices[i] = ignoring && i % 3 == 1 ? 2 : sampler.below(ignoring ? 2 : 5);
        }
        CallBuilder call = CallBuilder.functional(function)
                .input("input", sampler.uniform(shape, -3, function.equals("nll_loss") ? -0.1 : 3))
                .longs("target", rows, indices)
                .option("reduction", reduction);
        if (weighted) {
            call.input("weight", sampler.uniform(Shape.of(5), 0.25, 2));
        }
        return ignoring ? call.option("ignore_index", 2) : call;
    }

    private static Shape rows(Shape shape) {
        int[] all = shape.extents();
        if (all.length == 1) {
            return Shape.of();
        }
        int[] rows = new int[all.length - 1];
        rows[0] = all[0];
        System.arraycopy(all, 2, rows, 1, all.length - 2);
        return Shape.of(rows);
    }
}
