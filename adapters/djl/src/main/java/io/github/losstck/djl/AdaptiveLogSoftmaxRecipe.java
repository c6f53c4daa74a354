package io.github.losstck.djl;

import static io.github.losstck.djl.ArrayScript.input;

import ai.djl.ndarray.types.DataType;
import io.github.losstck.spi.LossCall;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The adaptive softmax: every example passes the head and all tails, and what a tail says of an example of another cluster is
 * dropped, so that no shape depends on the targets.
 */
final class AdaptiveLogSoftmaxRecipe {

    private AdaptiveLogSoftmaxRecipe() {}

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

    static ArrayScript of(LossCall call) {
        ArrayScript script = new ArrayScript();
        boolean single = call.input("input").shape().rank() == 1;
        ArrayExpression x = single ? script.let("x", input("input").expandDims(0)) : input("input");
        ArrayExpression classes = input("target").toType(DataType.INT64);
        ArrayExpression y = script.let("y", single ? classes.expandDims(0) : classes);
        List<Long> cutoffs = cutoffs(call);
        List<ArrayExpression> members = members(script, y, cutoffs);
        ArrayExpression output = script.let("output0", head(call, script, x, y, cutoffs, members));
        for (int i = 0; i < members.size(); i++) {
            ArrayExpression tail = tail(script, i, x, y.sub(cutoffs.get(i)), members.get(i));
            output = script.let("output" + (i + 1), output.add(tail));
        }
        if (call.options().string("returns", "loss").equals("loss")) {
            return script.loss(output.neg().mean());
        }
        return script.loss(single ? output.squeeze(0) : output);
    }

    private static List<Long> cutoffs(LossCall call) {
        List<Long> cutoffs = new ArrayList<>(call.options().integers("cutoffs"));
        int last = cutoffs.size() - 1;
        long counted = cutoffs.get(last)
                + call.input("tail." + last + ".1.weight").shape().extent(0);
        cutoffs.add(call.options().integer("n_classes", counted));
        return cutoffs;
    }

    /** For each cluster which examples are of it. */
    private static List<ArrayExpression> members(ArrayScript script, ArrayExpression y, List<Long> cutoffs) {
        List<ArrayExpression> members = new ArrayList<>();
        for (int i = 0; i + 1 < cutoffs.size(); i++) {
            ArrayExpression within = y.gte(cutoffs.get(i)).logicalAnd(y.lt(cutoffs.get(i + 1)));
            members.add(script.let("in" + i, within));
        }
        return members;
    }

    /** What the head says of the class, or of the cluster of the class. */
    private static ArrayExpression head(
            LossCall call,
            ArrayScript script,
            ArrayExpression x,
            ArrayExpression y,
            List<Long> cutoffs,
            List<ArrayExpression> members) {
        ArrayExpression scores = x.matMul(input("head.weight").transpose());
        if (call.optionalInput("head.bias").isPresent()) {
            scores = scores.add(input("head.bias"));
        }
        ArrayExpression index = ArrayExpression.where(y.lt(cutoffs.get(0)), y, y.zerosLike());
        for (int i = 0; i < members.size(); i++) {
            index = index.add(members.get(i).toType(DataType.INT64).mul(cutoffs.get(0) + i));
        }
        return scores.logSoftmax(1).pick(script.let("headIndex", index), 1);
    }

    /** What a tail says of the class, and 0 for examples of other clusters. */
    private static ArrayExpression tail(
            ArrayScript script, int i, ArrayExpression x, ArrayExpression local, ArrayExpression member) {
        ArrayExpression scores = x.matMul(input("tail." + i + ".0.weight").transpose())
                .matMul(input("tail." + i + ".1.weight").transpose());
        ArrayExpression index = script.let("index" + i, ArrayExpression.where(member, local, local.zerosLike()));
        ArrayExpression tail = script.let("tail" + i, scores.logSoftmax(1).pick(index, 1));
        return ArrayExpression.where(member, tail, tail.zerosLike());
    }
}
