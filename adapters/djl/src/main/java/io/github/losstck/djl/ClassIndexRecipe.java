package io.github.losstck.djl;

import static io.github.losstck.djl.ArrayScript.input;

import ai.djl.ndarray.types.DataType;
import io.github.losstck.spi.DType;
import io.github.losstck.spi.LossCall;
import java.util.Optional;

/**
 * (1 - ε) w[y] (-ln p[y]) + ε / C Σ w (-ln p) for one class y for each row; the mean is over the sum of w[y]. A target that
 * equals {@code ignore_index} counts for nothing: class 0 is looked up in its place and the answer is dropped.
 */
final class ClassIndexRecipe {

    private final LossCall call;
    private final ArrayScript script;
    private final ArrayExpression logarithms;
    private final ArrayExpression index;
    /** Which rows count; empty where all do. */
    private final Optional<ArrayExpression> kept;

    ClassIndexRecipe(LossCall call, ArrayScript script, ArrayExpression logarithms) {
        this.call = call;
        this.script = script;
        this.logarithms = logarithms;
        ArrayExpression target = script.batched("target");
        if (call.input("target").dtype() != DType.INT64) {
            target = script.let("classes", target.toType(DataType.INT64));
        }
        if (ClassRecipes.ignoresAny(call)) {
            long ignored = call.options().integer("ignore_index", ClassRecipes.IGNORED);
            kept = Optional.of(script.let("kept", target.neq(ignored)));
            index = script.let("index", ArrayExpression.where(kept.get(), target, target.zerosLike()));
        } else {
            kept = Optional.empty();
            index = target;
        }
    }

    ArrayScript script(double epsilon) {
        ArrayExpression losses = logarithms.pick(index, ClassRecipes.AXIS).neg();
        Optional<ArrayExpression> weights = weights();
        if (weights.isPresent()) {
            losses = losses.mul(weights.get());
        }
        if (epsilon > 0) {
            losses = losses.mul(1 - epsilon).sub(overClasses().mul(epsilon / ClassRecipes.classes(call)));
        }
        losses = dropped("each", losses);
        Optional<ArrayExpression> counts = weights.or(() -> kept.map(rows -> rows.toType(LossType.of(call))));
        Reduction reduction = Reduction.known(call);
        return counts.isPresent() ? script.loss(reduction, losses, counts.get()) : script.loss(reduction, losses);
    }

    private Optional<ArrayExpression> weights() {
        return call.optionalInput("weight")
                .map(weight ->
                        script.let("weights", dropped("taken", input("weight").take(index))));
    }

    private ArrayExpression overClasses() {
        ArrayExpression all = call.optionalInput("weight").isPresent()
                ? logarithms.mul(ClassRecipes.weightAlongClasses(call))
                : logarithms;
        return all.sum(ClassRecipes.AXIS);
    }

    private ArrayExpression dropped(String name, ArrayExpression values) {
        if (kept.isEmpty()) {
            return values;
        }
        ArrayExpression named = script.let(name, values);
        return ArrayExpression.where(kept.get(), named, named.zerosLike());
    }
}
