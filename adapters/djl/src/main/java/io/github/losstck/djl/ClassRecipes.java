package io.github.losstck.djl;

import static io.github.losstck.djl.ArrayScript.input;

import io.github.losstck.spi.LossCall;
import io.github.losstck.spi.Shape;
import java.util.Arrays;

/** Cross entropy and negative log likelihood of scores [C], [N, C] or [N, C, d1, ...]. */
final class ClassRecipes {

    /** The dimension of the classes, in a batch. */
    static final int AXIS = 1;

    static final long IGNORED = -100;

    private ClassRecipes() {}

    static ArrayScript nll(LossCall call) {
        ArrayScript script = script(call);
        return new ClassIndexRecipe(call, script, script.batched("input")).script(0);
    }

    static ArrayScript crossEntropy(LossCall call) {
        ArrayScript script = script(call);
        ArrayExpression logarithms =
                script.let("logarithms", script.batched("input").logSoftmax(AXIS));
        // PyTorch takes a negative one for none.
        double epsilon = Math.max(0, call.options().number("label_smoothing", 0));
        return hasProbabilities(call)
                ? ofProbabilities(call, script, logarithms, epsilon)
                : new ClassIndexRecipe(call, script, logarithms).script(epsilon);
    }

    /** Whether the target holds a probability for each class, not a class for each row. */
    static boolean hasProbabilities(LossCall call) {
        return call.input("target").dtype().isFloating()
                && call.input("target").shape().equals(call.input("input").shape());
    }

    private static ArrayScript script(LossCall call) {
        return new ArrayScript(call.input("input").shape().rank() == 1);
    }

    /** Whether a target equals {@code ignore_index}. */
    static boolean ignoresAny(LossCall call) {
        long ignored = call.options().integer("ignore_index", IGNORED);
        return !call.input("target").dtype().isFloating()
                && Arrays.stream(call.input("target").toLongs()).anyMatch(index -> index == ignored);
    }

    /** Σ w q' (-ln p) with q' = (1 - ε) q + ε / C; the mean is over the rows. */
    private static ArrayScript ofProbabilities(
            LossCall call, ArrayScript script, ArrayExpression logarithms, double epsilon) {
        ArrayExpression masses = script.batched("target");
        if (epsilon > 0) {
            masses = masses.mul(1 - epsilon).add(epsilon / classes(call));
        }
        if (call.optionalInput("weight").isPresent()) {
            masses = masses.mul(weightAlongClasses(call));
        }
        ArrayExpression losses = logarithms.mul(masses).sum(AXIS).neg();
        return script.loss(Reduction.known(call), losses);
    }

    /** The weights, shaped so that they meet the dimension of the classes. */
    static ArrayExpression weightAlongClasses(LossCall call) {
        int after = call.input("input").shape().rank() - AXIS - 1;
        if (after <= 0) {
            return input("weight");
        }
        long[] shape = new long[after + 1];
        Arrays.fill(shape, 1);
        shape[0] = classes(call);
        return input("weight").reshape(shape);
    }

    static int classes(LossCall call) {
        Shape shape = call.input("input").shape();
        return shape.extent(shape.rank() == 1 ? 0 : AXIS);
    }
}
