package io.github.losstck.nativeloss;

import io.github.losstck.spi.DType;
import io.github.losstck.spi.LossCall;
import io.github.losstck.spi.Shape;
import io.github.losstck.spi.Tensor;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** The variance of a normal distribution in the forms in which a call may pass it, checked and brought to one. */
final class GaussianVariance {

    private GaussianVariance() {}

    /**
     * The call with its variance as a tensor that broadcasts to the input.
     *
     * @throws LossArgumentException if the variance is missing, negative or of a shape that does not belong to the input
     */
    static LossCall aligned(LossCall call, TorchVersion version) {
        Tensor input = call.input("input");
        Tensor variance = call.optionalInput("var").orElseGet(() -> ofNumber(call, input));
        for (int i = 0; i < variance.elements(); i++) {
            if (variance.doubleAt(i) < 0) {
                throw new LossArgumentException(
                        "var must not be negative, got " + variance.doubleAt(i) + " at position " + i);
            }
        }
        Promotion.requireFloating("var", variance);
        Map<String, Tensor> inputs = new LinkedHashMap<>(call.inputs());
        Shape shape = aligned(variance.shape(), input.shape(), version);
        inputs.put("var", Tensor.rounded(variance.dtype(), shape, variance.toDoubles()));
        return new LossCall(call.function(), inputs, call.options(), call.differentiate(), call.cotangent());
    }

    /** A number takes the input's dtype, as one that multiplies a tensor of ones does. */
    private static Tensor ofNumber(LossCall call, Tensor input) {
        if (!call.options().has("var")) {
            throw new LossArgumentException("var must be a tensor or a number, got neither");
        }
        double[] variances = new double[input.elements()];
        Arrays.fill(variances, OptionReader.number(call, "var", 0));
        DType dtype = input.dtype().isFloating() ? input.dtype() : DType.FLOAT32;
        return Tensor.rounded(dtype, input.shape(), variances);
    }

    private static Shape aligned(Shape variance, Shape input, TorchVersion version) {
        int[] extents = input.extents();
        if (variance.equals(input)) {
            return variance;
        }
        int[] outer = Arrays.copyOf(extents, Math.max(0, extents.length - 1));
        if (variance.equals(Shape.of(outer))) {
            int[] rows = Arrays.copyOf(outer, outer.length + 1);
            rows[outer.length] = 1;
            return Shape.of(rows);
        }
        int mismatches = 0;
        int extentsThere = 0;
        for (int d = 0; variance.rank() == input.rank() && d < extents.length; d++) {
            if (variance.extent(d) != extents[d]) {
                mismatches++;
                extentsThere += variance.extent(d);
            }
        }
        boolean ofRows = mismatches == 1 && variance.extent(extents.length - 1) != extents[extents.length - 1];
        if (mismatches == 1 && extentsThere == 1 && (ofRows || version.has(2, 10))) {
            return variance;
        }
        throw new LossArgumentException("var must have input's shape " + input
                + ", that without its last dimension or with an extent of 1 in one place, got " + variance);
    }
}
