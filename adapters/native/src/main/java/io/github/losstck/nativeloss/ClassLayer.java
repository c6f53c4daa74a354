package io.github.losstck.nativeloss;

import io.github.losstck.spi.LossCall;
import io.github.losstck.spi.Shape;
import io.github.losstck.spi.Tensor;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The linear layer of a call, with inputs {@code input}, {@code linear_weight} and, if there is one, {@code linear_bias}. */
final class ClassLayer {

    /** A list, so that of two wrong inputs every run names the same. */
    private static final List<String> NAMES = List.of("input", "linear_weight", "linear_bias");

    private final Tensor input;
    private final Tensor weight;
    private final Tensor bias;
    private final LinearLayer layer;

    /**
     * Read the layer.
     *
     * @throws LossArgumentException if shapes or dtypes do not fit
     */
    ClassLayer(LossCall call) {
        input = call.input("input");
        weight = call.input("linear_weight");
        bias = call.optionalInput("linear_bias").orElse(null);
        requireShapes();
        for (String name : NAMES) {
            call.optionalInput(name).ifPresent(tensor -> {
                Promotion.requireFloating(name, tensor);
                if (tensor.dtype() != input.dtype()) {
                    throw new LossArgumentException(
                            name + " must be of input's dtype " + input.dtype() + ", got " + tensor.dtype());
                }
            });
        }
        int features = weight.shape().extent(-1);
        int outputs = rows(weight.shape()).elements();
        layer = new LinearLayer(
                "linear",
                Tensor.ofDoubles(Shape.of(outputs, features), weight.toDoubles()),
                bias == null ? null : Tensor.ofDoubles(Shape.of(outputs), bias.toDoubles()));
    }

    private void requireShapes() {
        int rank = input.shape().rank();
        if (rank != 1 && rank != 2) {
            throw new LossArgumentException("input must be of shape [N, features] or [features], got " + input.shape());
        }
        if (weight.shape().rank() < 2
                || weight.shape().extent(-1) != input.shape().extent(-1)) {
            throw new LossArgumentException(
                    "linear_weight must be of shape [C, ..., " + input.shape().extent(-1) + "], got " + weight.shape());
        }
        if (bias != null && !bias.shape().equals(rows(weight.shape()))) {
            throw new LossArgumentException(
                    "linear_bias must be of shape " + rows(weight.shape()) + ", got " + bias.shape());
        }
        if (weight.shape().rank() > 2 && rank == 1) {
            throw new LossArgumentException(
                    "input must have a batch for linear_weight of shape " + weight.shape() + ", got " + input.shape());
        }
    }

    /** Whether a gradient by this input goes through the layer. */
    static boolean hasGradient(String name) {
        return NAMES.contains(name);
    }

    private static Shape rows(Shape weight) {
        return Shape.of(Arrays.copyOf(weight.extents(), weight.rank() - 1));
    }

    /** [N, C, d1, ...] or [C]. */
    Shape logitsShape() {
        Shape rows = rows(weight.shape());
        if (input.shape().rank() == 1) {
            return rows;
        }
        int[] extents = new int[rows.rank() + 1];
        extents[0] = input.shape().extent(0);
        System.arraycopy(rows.extents(), 0, extents, 1, rows.rank());
        return Shape.of(extents);
    }

    private int examples() {
        return input.shape().rank() == 1 ? 1 : input.shape().extent(0);
    }

    private double[] example(int n) {
        double[] example = new double[layer.inputs()];
        for (int i = 0; i < example.length; i++) {
            example[i] = input.doubleAt(n * example.length + i);
        }
        return example;
    }

    double[] logits() {
        double[] logits = new double[examples() * layer.outputs()];
        for (int n = 0; n < examples(); n++) {
            System.arraycopy(layer.apply(example(n)), 0, logits, n * layer.outputs(), layer.outputs());
        }
        return logits;
    }

    /** The gradients of the layer's inputs, given those by the logits. */
    Map<String, Tensor> gradients(double[] byLogits) {
        double[] byInput = new double[input.elements()];
        for (int n = 0; n < examples(); n++) {
            double[] slopes = Arrays.copyOfRange(byLogits, n * layer.outputs(), (n + 1) * layer.outputs());
            System.arraycopy(layer.passBack(example(n), slopes), 0, byInput, n * layer.inputs(), layer.inputs());
        }
        Map<String, Tensor> gradients = new LinkedHashMap<>();
        gradients.put("input", Tensor.rounded(input.dtype(), input.shape(), byInput));
        gradients.put(
                "linear_weight",
                Tensor.rounded(
                        weight.dtype(), weight.shape(), layer.weightGradient().toDoubles()));
        if (bias != null) {
            gradients.put(
                    "linear_bias",
                    Tensor.rounded(
                            bias.dtype(), bias.shape(), layer.biasGradient().toDoubles()));
        }
        return gradients;
    }
}
