package io.github.losstck.nativeloss;

import io.github.losstck.spi.LossCall;
import io.github.losstck.spi.Shape;
import io.github.losstck.spi.Tensor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/**
 * Sums of labels, of predictions and of their products in groups of elements that differ only along the summed axes.
 *
 * <p>The plain sums are over the broadcast elements, or over each tensor's own.
 */
final class OverlapSums {

    private final LossCall call;
    private final Shape common;
    private final Shape rest;
    private final int[] groupOf;
    private final boolean own;
    private final CompensatedSums labels;
    private final CompensatedSums predictions;
    private final CompensatedSums products;

    private OverlapSums(LossCall call, Shape common, boolean[] summed, boolean own) {
        this.call = call;
        this.common = common;
        this.own = own;
        List<Integer> kept = new ArrayList<>();
        for (int d = 0; d < summed.length; d++) {
            if (!summed[d]) {
                kept.add(common.extent(d));
            }
        }
        rest = Shape.of(kept.stream().mapToInt(Integer::intValue).toArray());
        groupOf = groups(common, summed);
        labels = plain("y_true");
        predictions = plain("y_pred");
        products = new CompensatedSums(rest.elements());
        int[] y = Broadcasting.positions(call.input("y_true").shape(), common);
        int[] p = Broadcasting.positions(call.input("y_pred").shape(), common);
        for (int i = 0; i < groupOf.length; i++) {
            products.addProduct(
                    groupOf[i],
                    call.input("y_true").doubleAt(y[i]),
                    call.input("y_pred").doubleAt(p[i]));
        }
    }

    /**
     * Sum along the axes that the call asks.
     *
     * @param own whether plain sums are over each tensor's own elements
     * @throws LossArgumentException if an axis is not there, or named twice, or shapes differ where single axes are summed on their own
     */
    static OverlapSums of(LossCall call, boolean own) {
        Shape y = call.input("y_true").shape();
        Shape p = call.input("y_pred").shape();
        Shape common = Broadcasting.common(y, p);
        boolean[] summed = new boolean[common.rank()];
        boolean all = !call.options().has("axis");
        Arrays.fill(summed, all);
        for (long axis : all ? List.<Long>of() : axes(call)) {
            if (axis < -common.rank() || axis >= common.rank()) {
                throw new LossArgumentException(
                        "axis must be in [" + -common.rank() + ", " + (common.rank() - 1) + "], got " + axis);
            }
            int dimension = (int) Math.floorMod(axis, (long) common.rank());
            if (summed[dimension]) {
                throw new LossArgumentException(
                        "axis must name each dimension once, got " + axes(call) + " of " + common);
            }
            summed[dimension] = true;
        }
        if (own && !all && !y.equals(p)) {
            throw new LossArgumentException(
                    "along an axis y_true and y_pred must have one shape, got " + y + " and " + p);
        }
        return new OverlapSums(call, common, summed, own);
    }

    private static List<Long> axes(LossCall call) {
        Object asked = call.options().asMap().get("axis");
        return asked instanceof Long axis ? List.of(axis) : OptionReader.integers(call, "axis");
    }

    private static int[] groups(Shape shape, boolean[] summed) {
        int[] groups = new int[shape.elements()];
        for (int i = 0; i < groups.length; i++) {
            int remaining = i;
            int stride = 1;
            for (int d = summed.length - 1; d >= 0; d--) {
                int index = remaining % shape.extent(d);
                remaining /= shape.extent(d);
                if (!summed[d]) {
                    groups[i] += index * stride;
                    stride *= shape.extent(d);
                }
            }
        }
        return groups;
    }

    private CompensatedSums plain(String name) {
        CompensatedSums sums = new CompensatedSums(rest.elements());
        Tensor tensor = call.input(name);
        int[] positions = Broadcasting.positions(tensor.shape(), common);
        int count = own ? tensor.elements() : positions.length;
        for (int i = 0; i < count; i++) {
            sums.add(own ? ownGroup(i) : groupOf[i], tensor.doubleAt(own ? i : positions[i]));
        }
        return sums;
    }

    private int ownGroup(int element) {
        return rest.rank() == 0 && rest.elements() == 1 ? 0 : groupOf[element];
    }

    /** The shape of what the summed axes leave. */
    Shape shape() {
        return rest;
    }

    int groups() {
        return rest.elements();
    }

    double labels(int group) {
        return labels.value(group);
    }

    double predictions(int group) {
        return predictions.value(group);
    }

    double products(int group) {
        return products.value(group);
    }

    /** The gradient by an argument, given those by its plain sum and by the sum of products in each group. */
    Tensor gradient(String name, IntToDoubleFunction bySum, IntToDoubleFunction byProduct) {
        Tensor argument = call.input(name);
        Tensor other = call.input(name.equals("y_true") ? "y_pred" : "y_true");
        int[] positions = Broadcasting.positions(argument.shape(), common);
        int[] partners = Broadcasting.positions(other.shape(), common);
        CompensatedSums sums = new CompensatedSums(argument.elements());
        for (int i = 0; i < positions.length; i++) {
            int group = groupOf[i];
            sums.add(positions[i], byProduct.applyAsDouble(group) * other.doubleAt(partners[i]));
            if (!own) {
                sums.add(positions[i], bySum.applyAsDouble(group));
            }
        }
        for (int i = 0; own && i < argument.elements(); i++) {
            sums.add(i, bySum.applyAsDouble(ownGroup(i)));
        }
        return Tensor.rounded(argument.dtype(), argument.shape(), sums.values());
    }
}
