package io.github.losstck.recipes;

import io.github.losstck.recipes.Operation.Binary;
import io.github.losstck.spi.DType;
import io.github.losstck.spi.LossCall;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The adaptive softmax: every example passes the head and all tails, and what a tail says of an example of another cluster is
 * dropped, so that no shape depends on the targets.
 */
final class AdaptiveLogSoftmaxRecipe {

    private final RecipeCall call;
    private final List<Long> cutoffs;
    private final boolean single;
    private final Term x;
    private final Term y;
    /** For each cluster which examples are of it. */
    private final List<Term> members = new ArrayList<>();

    private AdaptiveLogSoftmaxRecipe(RecipeCall call) {
        this.call = call;
        cutoffs = cutoffs(call.call());
        single = call.input("input").shape().rank() == 1;
        x = batched(call.input("input")).named("x");
        y = batched(call.input("target").cast(DType.INT64)).named("y");
        for (int i = 0; i + 1 < cutoffs.size(); i++) {
            Term within = y.is(Binary.GE, cutoffs.get(i)).binary(Binary.AND, y.is(Binary.LT, cutoffs.get(i + 1)));
            members.add(within.named("in" + i));
        }
    }

    /** Why a call has no recipe, if so. */
    static Optional<String> obstacle(LossCall call) {
        if (!call.options().has("cutoffs") || call.options().integers("cutoffs").isEmpty()) {
            return Optional.of("an adaptive softmax without cutoffs has no tails");
        }
        for (int i = 0; i < call.options().integers("cutoffs").size(); i++) {
            for (String part : List.of(".0.weight", ".1.weight")) {
                if (call.optionalInput("tail." + i + part).isEmpty()) {
                    return Optional.of("the call has no parameter tail." + i + part);
                }
            }
        }
        return Optional.empty();
    }

    static Term of(RecipeCall call) {
        return new AdaptiveLogSoftmaxRecipe(call).term();
    }

    private Term term() {
        Term output = head().named("output");
        for (int i = 0; i < members.size(); i++) {
            output = output.add(tail(i));
        }
        if (call.options().string("returns", "loss").equals("loss")) {
            return output.neg().mean();
        }
        return single ? output.squeeze(0) : output;
    }

    private Term batched(Term term) {
        return single ? term.expandDims(0) : term;
    }

    private static List<Long> cutoffs(LossCall call) {
        List<Long> cutoffs = new ArrayList<>(call.options().integers("cutoffs"));
        int last = cutoffs.size() - 1;
        long counted = cutoffs.get(last)
                + call.input("tail." + last + ".1.weight").shape().extent(0);
        cutoffs.add(call.options().integer("n_classes", counted));
        return cutoffs;
    }

    /** What the head says of the class, or of the cluster of the class. */
    private Term head() {
        Term scores = x.matMul(call.input("head.weight").transpose());
        if (call.optional("head.bias").isPresent()) {
            scores = scores.add(call.input("head.bias"));
        }
        Term index = Term.where(y.is(Binary.LT, cutoffs.get(0)), y, y.like(0));
        for (int i = 0; i < members.size(); i++) {
            index = index.add(members.get(i).cast(DType.INT64).mul((double) cutoffs.get(0) + i));
        }
        return scores.logSoftmax(1).pick(index.named("headIndex"), 1);
    }

    /** What a tail says of the class, and 0 for examples of other clusters. */
    private Term tail(int i) {
        Term scores = x.matMul(call.input("tail." + i + ".0.weight").transpose())
                .matMul(call.input("tail." + i + ".1.weight").transpose());
        Term local = y.sub(cutoffs.get(i));
        Term index = Term.where(members.get(i), local, local.like(0)).named("index" + i);
        Term tail = scores.logSoftmax(1).pick(index, 1);
        return Term.where(members.get(i), tail, tail.like(0));
    }
}
