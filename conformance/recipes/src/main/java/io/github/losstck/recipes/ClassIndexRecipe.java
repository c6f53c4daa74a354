package io.github.losstck.recipes;

import io.github.losstck.recipes.Operation.Binary;
import io.github.losstck.spi.DType;
import java.util.Optional;

/**
 * (1 - ε) w[y] (-ln p[y]) + ε / C Σ w (-ln p) for one class y for each row; the mean is over the sum of w[y]. A target that
 * equals {@code ignore_index} counts for nothing: class 0 is looked up in its place and the answer is dropped.
 */
final class ClassIndexRecipe {

    private final RecipeCall call;
    private final Term logarithms;
    private final Term index;
    private final boolean single;
    /** Which rows count; empty where all do. */
    private final Optional<Term> kept;

    ClassIndexRecipe(RecipeCall call, Term logarithms) {
        this.call = call;
        this.logarithms = logarithms;
        Term target = call.input("target");
        single = call.input("input").shape().rank() == 1;
        Term classes = (target.shape().rank() == 0 ? target.expandDims(0) : target).cast(DType.INT64);
        if (ClassScores.ignoresAny(call.call())) {
            Term named = classes.named("classes");
            kept = Optional.of(named.is(Binary.NE, (double) ClassScores.ignored(call.call()))
                    .named("kept"));
            index = Term.where(kept.get(), named, named.like(0)).named("index");
        } else {
            kept = Optional.empty();
            index = classes;
        }
    }

    Term term(double epsilon) {
        Term losses = logarithms.pick(index, ClassScores.AXIS).neg();
        Optional<Term> weights = call.optional("weight")
                .map(weight -> dropped(weight.take(index)).named("weights"));
        if (weights.isPresent()) {
            losses = losses.mul(weights.get());
        }
        if (epsilon > 0) {
            double share = epsilon / logarithms.shape().extent(ClassScores.AXIS);
            losses = losses.mul(1 - epsilon).sub(overClasses().mul(share));
        }
        Term counted = dropped(losses);
        Optional<Term> counts = weights.or(() -> kept.map(rows -> rows.cast(logarithms.dtype())));
        if (counts.isPresent() && call.reduction() == Reduction.MEAN) {
            return call.reduced(counted, counts.get());
        }
        return ClassRecipes.reduced(call, counted, single);
    }

    private Term overClasses() {
        Term all = call.optional("weight").isPresent()
                ? logarithms.mul(ClassRecipes.weightAlongClasses(call, logarithms))
                : logarithms;
        return all.sum(ClassScores.AXIS);
    }

    private Term dropped(Term values) {
        return kept.map(rows -> Term.where(rows, values, values.like(0))).orElse(values);
    }
}
