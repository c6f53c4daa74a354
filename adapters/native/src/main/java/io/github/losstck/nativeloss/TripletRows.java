package io.github.losstck.nativeloss;

import io.github.losstck.spi.DType;
import io.github.losstck.spi.LossCall;
import io.github.losstck.spi.Outcome;
import io.github.losstck.spi.Shape;
import io.github.losstck.spi.Tensor;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the triplet losses have in common: max(0, margin + d(anchor, positive) - d(anchor, negative)), where with {@code swap}
 * the lesser of d(anchor, negative) and d(positive, negative) is taken.
 *
 * <p>Special values: the slope exactly at the margin is 0 since PyTorch 2.14 and 1 before; where both distances of a swap are
 * equal each has half of the slope, and before 1.10 the first has it all.
 */
final class TripletRows {

    private static final List<String> NAMES = List.of("anchor", "positive", "negative");

    private final LossCall call;
    private final TorchVersion version;
    private final double margin;
    private final List<RowDistances> pairs;
    private final List<int[]> rows;
    private final Shape shape;

    /** Read a call; {@code ranksMayDiffer} if inputs of different numbers of dimensions broadcast. */
    TripletRows(LossCall call, RowDistances.Metric metric, TorchVersion version, boolean ranksMayDiffer) {
        this.call = call;
        this.version = version;
        margin = OptionReader.number(call, "margin", 1);
        // Before 2.4 a margin below 0 was taken as it is.
        if (margin <= 0 && version.has(2, 4)) {
            throw new LossArgumentException("margin must be above 0, got " + margin);
        }
        requireInputs(ranksMayDiffer);
        RowDistances near = new RowDistances(call, "anchor", "positive", metric);
        RowDistances far = new RowDistances(call, "anchor", "negative", metric);
        pairs = OptionReader.flag(call, "swap", false)
                ? List.of(near, far, new RowDistances(call, "positive", "negative", metric))
                : List.of(near, far);
        Shape common = Shape.of();
        for (RowDistances pair : pairs) {
            common = Broadcasting.common(common, pair.shape());
        }
        shape = common;
        rows = pairs.stream()
                .map(pair -> Broadcasting.positions(pair.shape(), shape))
                .toList();
    }

    private void requireInputs(boolean ranksMayDiffer) {
        for (String name : NAMES) {
            Tensor tensor = call.input(name);
            if (tensor.dtype() == DType.BOOL) {
                throw new LossArgumentException(name + " must hold numbers, got bool");
            }
            if (!ranksMayDiffer
                    && tensor.shape().rank() != call.input("anchor").shape().rank()) {
                throw new LossArgumentException(name + " must have as many dimensions as anchor, got " + tensor.shape()
                        + " beside " + call.input("anchor").shape());
            }
        }
    }

    /** The answer for a reduction. */
    Outcome.Computed reduced(Reduction reduction) {
        double[] losses = new double[shape.elements()];
        for (int i = 0; i < losses.length; i++) {
            losses[i] = Math.max(0, missing(i));
        }
        Tensor output = reduction.output(losses, shape, losses.length, dtype());
        Map<String, CompensatedSums> sums = new LinkedHashMap<>();
        for (String name : call.differentiate()) {
            Promotion.requireFloating("the differentiated " + name, call.input(name));
            sums.put(name, new CompensatedSums(call.input(name).elements()));
        }
        if (!sums.isEmpty()) {
            var upstream = reduction.upstream(call.cotangent(), losses.length);
            for (int i = 0; i < losses.length; i++) {
                addSlopes(i, upstream.applyAsDouble(i), sums);
            }
        }
        Map<String, Tensor> gradients = new LinkedHashMap<>();
        sums.forEach((name, sum) -> gradients.put(
                name, Tensor.rounded(call.input(name).dtype(), call.input(name).shape(), sum.values())));
        return new Outcome.Computed(output, gradients);
    }

    private double missing(int i) {
        return CompensatedSums.of(margin, pairs.get(0).distance(rows.get(0)[i]), -farther(i));
    }

    private double farther(int i) {
        double far = pairs.get(1).distance(rows.get(1)[i]);
        return pairs.size() == 2 ? far : Math.min(far, pairs.get(2).distance(rows.get(2)[i]));
    }

    private void addSlopes(int i, double upstream, Map<String, CompensatedSums> sums) {
        double missing = missing(i);
        if (missing < 0 || (missing == 0 && version.has(2, 14))) {
            return;
        }
        pairs.get(0).addSlopes(rows.get(0)[i], upstream, sums);
        double share = shareOfAnchor(i);
        pairs.get(1).addSlopes(rows.get(1)[i], -upstream * share, sums);
        if (pairs.size() == 3) {
            pairs.get(2).addSlopes(rows.get(2)[i], -upstream * (1 - share), sums);
        }
    }

    /** How much of the negative's slope the distance to the anchor has. */
    private double shareOfAnchor(int i) {
        if (pairs.size() == 2) {
            return 1;
        }
        double toAnchor = pairs.get(1).distance(rows.get(1)[i]);
        double toPositive = pairs.get(2).distance(rows.get(2)[i]);
        if (toAnchor == toPositive) {
            return version.has(1, 10) ? 0.5 : 0;
        }
        return toAnchor < toPositive ? 1 : 0;
    }

    private DType dtype() {
        DType dtype = Promotion.of(
                call.input("anchor").dtype(), call.input("positive").dtype());
        dtype = Promotion.of(dtype, call.input("negative").dtype());
        return dtype.isFloating() ? dtype : DType.FLOAT32;
    }
}
