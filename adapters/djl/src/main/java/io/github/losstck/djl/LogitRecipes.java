package io.github.losstck.djl;

import io.github.losstck.spi.LossCall;

/** Losses of a logit and a target between 0 and 1 for each element. */
final class LogitRecipes {

    private LogitRecipes() {}

    /** Binary cross entropy with logits, with weights of elements and of positives. */
    static ArrayScript binaryCrossEntropy(LossCall call) {
        ArrayScript script = ArrayScript.elementwise(call);
        ArrayExpression losses = call.optionalInput("pos_weight").isPresent()
                ? withPositiveWeight(script)
                : plain(script, "input", "target");
        if (call.optionalInput("weight").isPresent()) {
            losses = losses.mul(script.batched("weight"));
        }
        return script.loss(Reduction.known(call), losses);
    }

    /** The mean over the last dimension, then the reduction. */
    static ArrayScript multilabelSoftMargin(LossCall call) {
        ArrayScript script = ArrayScript.elementwise(call);
        ArrayExpression losses = plain(script, "input", "target");
        if (call.optionalInput("weight").isPresent()) {
            losses = losses.mul(script.batched("weight"));
        }
        int axis = call.input("input").shape().rank() - 1;
        int classes = call.input("input").shape().extent(axis);
        return script.loss(Reduction.known(call), losses.sum(axis).div(classes));
    }

    /** a (1 - p)^γ times the binary cross entropy, where 1 - p is computed from the small end of the sigmoid. */
    static ArrayScript focal(LossCall call) {
        ArrayScript script = ArrayScript.elementwise(call);
        ArrayExpression targets = script.batched("targets");
        ArrayExpression entropy = script.let("entropy", plain(script, "inputs", "targets"));
        ArrayExpression miss = script.let(
                "miss",
                targets.mul(ArrayExpression.sigmoid(script.batched("inputs").neg()))
                        .add(targets.oneMinus().mul(ArrayExpression.sigmoid(script.batched("inputs")))));
        ArrayExpression losses = entropy.mul(miss.pow(call.options().number("gamma", 2)));
        double alpha = call.options().number("alpha", 0.25);
        if (alpha >= 0) {
            losses = losses.mul(targets.mul(alpha).add(targets.oneMinus().mul(1 - alpha)));
        }
        return script.loss(Reduction.known(call), losses);
    }

    /**
     * (1 - y) max(x, 0) + y max(-x, 0) + softplus(-|x|): nothing cancels, and {@code maximum}, other than relu, has slope 1/2
     * at 0.
     */
    private static ArrayExpression plain(ArrayScript script, String logits, String targets) {
        return ofLabels(script, targets, logits, "").add(tail(script, logits));
    }

    /** The same where positives weigh p: the tail weighs 1 + (p - 1) y. */
    private static ArrayExpression withPositiveWeight(ArrayScript script) {
        ArrayExpression both = script.batched("pos_weight")
                .sub(1)
                .mul(script.batched("target"))
                .add(1);
        return ofLabels(script, "target", "input", "pos_weight")
                .add(tail(script, "input").mul(both));
    }

    private static ArrayExpression ofLabels(ArrayScript script, String targets, String logits, String weight) {
        ArrayExpression y = script.batched(targets);
        ArrayExpression positive = y.mul(script.batched(logits).neg().maximum(0));
        return y.oneMinus()
                .mul(script.batched(logits).maximum(0))
                .add(weight.isEmpty() ? positive : positive.mul(script.batched(weight)));
    }

    private static ArrayExpression tail(ArrayScript script, String logits) {
        return script.let(
                "tail", ArrayExpression.softPlus(script.batched(logits).abs().neg()));
    }
}
