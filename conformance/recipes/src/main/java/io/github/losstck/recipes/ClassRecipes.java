package io.github.losstck.recipes;

import io.github.losstck.spi.Shape;
import java.util.Arrays;

/** Cross entropy and negative log likelihood of scores [C], [N, C] or [N, C, d1, ...]. */
final class ClassRecipes {

    private ClassRecipes() {}

    static Term nll(RecipeCall call) {
        return of(call, batched(call.input("input")), 0);
    }

    static Term crossEntropy(RecipeCall call) {
        return ofScores(call, call.input("input"));
    }

    /** Cross entropy of a linear layer's outputs x W^T + b, with W of shape [C, features] or [C, d1, ..., features]. */
    static Term linear(RecipeCall call) {
        Term x = batched(call.input("input"));
        Term weight = call.input("linear_weight");
        int features = weight.shape().extent(-1);
        Shape rows = Shapes.without(weight.shape(), weight.shape().rank() - 1);
        Term outputs =
                x.matMul(weight.reshape(Shape.of(rows.elements(), features)).transpose());
        if (call.optional("linear_bias").isPresent()) {
            outputs = outputs.add(call.input("linear_bias").reshape(Shape.of(rows.elements())));
        }
        boolean single = call.input("input").shape().rank() == 1;
        Shape scores = single ? rows : Shapes.expanded(rows, 0, x.shape().extent(0));
        return ofScores(call, outputs.reshape(scores).named("scores"));
    }

    /** Cross entropy of scores that are computed. */
    static Term ofScores(RecipeCall call, Term scores) {
        Term logarithms = batched(scores).logSoftmax(ClassScores.AXIS).named("logarithms");
        // PyTorch takes a negative one for none.
        double epsilon = Math.max(0, call.options().number("label_smoothing", 0));
        Shape target = call.input("target").shape();
        boolean probabilities = call.input("target").dtype().isFloating() && target.equals(scores.shape());
        return probabilities ? ofProbabilities(call, logarithms, epsilon) : of(call, logarithms, epsilon);
    }

    private static Term of(RecipeCall call, Term logarithms, double epsilon) {
        return new ClassIndexRecipe(call, logarithms).term(epsilon);
    }

    /** With a dimension of the batch. */
    private static Term batched(Term scores) {
        return scores.shape().rank() == 1 ? scores.expandDims(0) : scores;
    }

    /** Σ w q' (-ln p) with q' = (1 - ε) q + ε / C; the mean is over the rows. */
    private static Term ofProbabilities(RecipeCall call, Term logarithms, double epsilon) {
        Term target = call.input("target");
        boolean single = target.shape().rank() == 1;
        Term masses = single ? target.expandDims(0) : target;
        if (epsilon > 0) {
            masses = masses.mul(1 - epsilon).add(epsilon / logarithms.shape().extent(ClassScores.AXIS));
        }
        if (call.optional("weight").isPresent()) {
            masses = masses.mul(weightAlongClasses(call, logarithms));
        }
        Term losses = logarithms.mul(masses).sum(ClassScores.AXIS).neg();
        return reduced(call, losses, single);
    }

    /** Without the dimension of the batch, if the call has none. */
    static Term reduced(RecipeCall call, Term losses, boolean single) {
        return call.reduced(single ? losses.squeeze(0) : losses);
    }

    /** The weights, shaped so that they meet the dimension of the classes. */
    static Term weightAlongClasses(RecipeCall call, Term logarithms) {
        int[] extents = new int[logarithms.shape().rank() - ClassScores.AXIS];
        Arrays.fill(extents, 1);
        extents[0] = logarithms.shape().extent(ClassScores.AXIS);
        return call.input("weight").reshape(Shape.of(extents));
    }
}
