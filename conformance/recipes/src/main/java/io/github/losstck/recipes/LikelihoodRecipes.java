package io.github.losstck.recipes;

import io.github.losstck.recipes.Operation.Binary;
import io.github.losstck.spi.Shape;
import java.util.Arrays;

/** Negative log likelihoods, and the divergence of two distributions. */
final class LikelihoodRecipes {

    private static final double HALF_LOG_OF_CIRCLE = Math.log(2 * Math.PI) / 2;

    private LikelihoodRecipes() {}

    /**
     * y ln y - y x, or e^y (y - x) of a target in logarithms. A target of 0 costs 0, and has no derivative of its own: it is
     * NaN.
     */
    static Term klDiv(RecipeCall call) {
        Term x = call.input("input");
        Term y = call.input("target");
        if (call.options().bool("log_target", false)) {
            return overBatch(call, y.exp().mul(y.sub(x)));
        }
        Term entropy = Term.where(y.is(Binary.EQ, 0), y.like(0), y.mul(y.log()));
        return overBatch(call, entropy.sub(y.mul(x)));
    }

    /** {@code batchmean} divides by the first extent of the input; the deprecated arguments say what is done before. */
    private static Term overBatch(RecipeCall call, Term losses) {
        if (!call.options().string("reduction", "mean").equals("batchmean")) {
            return call.reduced(losses);
        }
        Shape shape = call.input("input").shape();
        boolean sums = call.reduction() == Reduction.BATCHMEAN;
        return (sums ? losses.sum() : call.reduced(losses)).div(shape.rank() == 0 ? 1 : shape.extent(0));
    }

    /** e^x - y x of the logarithm of a rate, or x - y ln(x + eps) of a rate; {@code full} adds Stirling's ln y!. */
    static Term poisson(RecipeCall call) {
        Term x = call.floating("input");
        Term y = call.floating("target");
        Term losses = call.options().bool("log_input", true)
                ? x.exp().sub(y.mul(x))
                : x.sub(y.mul(x.add(call.options().number("eps", 1e-8)).log()));
        return call.reduced(call.options().bool("full", false) ? losses.add(stirling(y)) : losses);
    }

    /** y ln y - y + ½ ln(2 π y) where y > 1, and 0 elsewhere, where 1 stands in for y: no derivative comes from there. */
    private static Term stirling(Term y) {
        Term small = y.is(Binary.LE, 1).named("small");
        Term count = Term.where(small, y.like(1), y).named("count");
        Term approximation = count.mul(count.log())
                .sub(count)
                .add(count.mul(2 * Math.PI).log().mul(0.5));
        return Term.where(small, y.like(0), approximation);
    }

    /** ½ (ln v + (x - y)² / v) with v = max(var, eps), which does not cut the slope; {@code full} adds ½ ln(2 π). */
    static Term gaussian(RecipeCall call) {
        Term x = call.floating("input");
        double epsilon = call.options().number("eps", 1e-6);
        Term variance = call.optional("var").isPresent()
                ? Kinks.atLeast(aligned(call.input("var"), x.shape()), epsilon)
                : x.like(Math.max(call.options().number("var"), epsilon)).broadcastTo(x.shape());
        Term v = variance.named("variance");
        Term distances = x.sub(call.floating("target")).square();
        Term losses = v.log().add(distances.div(v)).mul(0.5);
        return call.reduced(call.options().bool("full", false) ? losses.add(HALF_LOG_OF_CIRCLE) : losses);
    }

    /** A variance for each element or, without the last extent or with an extent of 1, for several. */
    private static Term aligned(Term variance, Shape input) {
        int[] extents = input.extents();
        if (variance.shape().equals(input)) {
            return variance;
        }
        if (variance.shape().equals(Shape.of(Arrays.copyOf(extents, Math.max(0, extents.length - 1))))) {
            return variance.expandDims(variance.shape().rank());
        }
        for (int axis = 0; axis < extents.length; axis++) {
            if (variance.shape().equals(Shapes.with(input, axis, 1))) {
                return variance;
            }
        }
        throw new RecipeMisfitException("a variance of shape " + variance.shape() + " is not for input " + input);
    }
}
