package io.github.losstck.nativeloss;

import io.github.losstck.spi.LossCall;
import io.github.losstck.spi.Shape;
import io.github.losstck.spi.Tensor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The parameters of an adaptive softmax, checked: the head scores the first {@code cutoffs[0]} classes and one more class for
 * each cluster; the tail of cluster i projects the input and scores the classes from {@code cutoffs[i]} to the next cutoff.
 */
final class AdaptiveClusters {

    private final List<Long> cutoffs;
    private final LinearLayer head;
    private final List<LinearLayer> projections = new ArrayList<>();
    private final List<LinearLayer> scores = new ArrayList<>();

    /**
     * Read the parameters of a call.
     *
     * @throws LossArgumentException if cutoffs, shapes or dtypes do not fit
     */
    AdaptiveClusters(LossCall call) {
        List<Long> asked = OptionReader.integers(call, "cutoffs");
        int clusters = asked.size();
        long classes = OptionReader.integer(call, "n_classes", classesOf(call, asked));
        requireCutoffs(asked, classes);
        cutoffs = new ArrayList<>(asked);
        cutoffs.add(classes);
        head = layer(call, "head");
        int features = head.inputs();
        requireShape("head.weight", head, Math.toIntExact(cutoffs.get(0)) + clusters, features);
        for (int i = 0; i < clusters; i++) {
            LinearLayer projection = layer(call, "tail." + i + ".0");
            LinearLayer score = layer(call, "tail." + i + ".1");
            requireShape("tail." + i + ".0.weight", projection, projection.outputs(), features);
            int size = Math.toIntExact(cutoffs.get(i + 1) - cutoffs.get(i));
            requireShape("tail." + i + ".1.weight", score, size, projection.outputs());
            projections.add(projection);
            scores.add(score);
        }
    }

    private static long classesOf(LossCall call, List<Long> cutoffs) {
        if (cutoffs.isEmpty()) {
            return 0;
        }
        String last = "tail." + (cutoffs.size() - 1) + ".1.weight";
        return cutoffs.get(cutoffs.size() - 1)
                + call.optionalInput(last)
                        .map(weight -> weight.shape().extent(0))
                        .orElse(0);
    }

    private static void requireCutoffs(List<Long> cutoffs, long classes) {
        long before = 0;
        for (long cutoff : cutoffs) {
            if (cutoff <= before || cutoff > classes - 1) {
                throw new LossArgumentException(
                        "cutoffs must increase within [1, " + (classes - 1) + "], got " + cutoffs);
            }
            before = cutoff;
        }
        if (cutoffs.isEmpty()) {
            throw new LossArgumentException("cutoffs must not be empty");
        }
    }

    private static LinearLayer layer(LossCall call, String name) {
        Tensor weight = call.input(name + ".weight");
        Tensor input = call.input("input");
        if (weight.dtype() != input.dtype()) {
            throw new LossArgumentException(
                    name + ".weight must be of input's dtype " + input.dtype() + ", got " + weight.dtype());
        }
        return new LinearLayer(name, weight, call.optionalInput(name + ".bias").orElse(null));
    }

    private static void requireShape(String name, LinearLayer layer, int outputs, int inputs) {
        if (layer.outputs() != outputs || layer.inputs() != inputs) {
            throw new LossArgumentException(name + " must have shape " + Shape.of(outputs, inputs) + ", got "
                    + Shape.of(layer.outputs(), layer.inputs()));
        }
    }

    LinearLayer head() {
        return head;
    }

    LinearLayer projection(int cluster) {
        return projections.get(cluster);
    }

    LinearLayer score(int cluster) {
        return scores.get(cluster);
    }

    int features() {
        return head.inputs();
    }

    long classes() {
        return cutoffs.get(cutoffs.size() - 1);
    }

    /** The cluster of a class, or -1 if the head scores it itself. */
    int clusterOf(long target) {
        int cluster = -1;
        while (target >= cutoffs.get(cluster + 1)) {
            cluster++;
        }
        return cluster;
    }

    /** Where the head scores a class, or the cluster of the class. */
    int headIndex(long target) {
        int cluster = clusterOf(target);
        return Math.toIntExact(cluster < 0 ? target : cutoffs.get(0) + cluster);
    }

    /** Where the tail of its cluster scores a class. */
    int tailIndex(long target) {
        return Math.toIntExact(target - cutoffs.get(clusterOf(target)));
    }

    /** All parameters' gradients by their names. */
    Map<String, Tensor> gradients() {
        Map<String, Tensor> gradients = new LinkedHashMap<>();
        gradients.put("head.weight", head.weightGradient());
        gradients.put("head.bias", head.biasGradient());
        for (int i = 0; i < scores.size(); i++) {
            gradients.put("tail." + i + ".0.weight", projections.get(i).weightGradient());
            gradients.put("tail." + i + ".1.weight", scores.get(i).weightGradient());
        }
        return gradients;
    }
}
