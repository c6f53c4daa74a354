package io.github.losstck.nd4j;

import io.github.losstck.spi.LossCall;
import io.github.losstck.spi.Tensor;
import java.util.Optional;
import org.nd4j.autodiff.loss.LossReduce;
import org.nd4j.linalg.api.ops.impl.loss.SoftmaxCrossEntropyWithLogitsLoss;

/** SameDiff's losses of classes. */
final class ClassLosses {

    private ClassLosses() {}

    static void crossEntropy(Candidates candidates) {
        LossCall call = candidates.call();
        if (call.input("input").shape().rank() != 2 || call.inputs().containsKey("weight")) {
            candidates.none("SameDiff's softmaxCrossEntropy takes [N, C] and has no weights of classes");
            return;
        }
        if (ClassTargets.ignoreAProbability(call)) {
            candidates.none("SameDiff has no class to ignore");
            return;
        }
        candidates.reduction().ifPresent(reduction -> {
            boolean sparse = !ClassTargets.areProbabilities(call);
            if (sparse
                    && reduction == Reduction.NONE
                    && call.options().number("label_smoothing", 0) == 0
                    && !ClassTargets.isIgnored(call)) {
                sparse(candidates, "input", "target");
            }
            Optional<LossCall> dense = sparse ? ClassTargets.oneHot(call) : Optional.of(call);
            dense.ifPresentOrElse(
                    known -> dense(candidates, known, reduction.reduce()),
                    () -> candidates.none("a target that is none of the classes has no one-hot row"));
        });
    }

    private static void dense(Candidates candidates, LossCall call, LossReduce reduce) {
        double smoothing = call.options().number("label_smoothing", 0);
        candidates.add(
                "sd.loss.softmaxCrossEntropy",
                "SDVariable loss = sd.loss.softmaxCrossEntropy(target, input, null, LossReduce." + reduce + ", "
                        + smoothing + ");",
                new GraphLoss(
                        call,
                        true,
                        (sd, in) -> sd.loss.softmaxCrossEntropy(
                                in.get("target"), in.get("input"), null, reduce, smoothing)));
    }

    static void tfSoftmax(Candidates candidates) {
        LossCall call = candidates.call();
        Tensor logits = call.input("logits");
        int rank = logits.shape().rank();
        int axis = (int) call.options().integer("axis", -1);
        int dimension = axis < 0 ? axis + rank : axis;
        if (dimension == rank - 1) {
            candidates.add(
                    "sd.loss.softmaxCrossEntropy",
                    "SDVariable loss = sd.loss.softmaxCrossEntropy(labels, logits, null, LossReduce.NONE, 0.0);",
                    new GraphLoss(
                            call,
                            true,
                            (sd, in) -> sd.loss.softmaxCrossEntropy(
                                    in.get("labels"), in.get("logits"), null, LossReduce.NONE, 0)));
        }
        candidates.add(
                "SoftmaxCrossEntropyWithLogitsLoss",
                "SDVariable loss = new SoftmaxCrossEntropyWithLogitsLoss(sd, logits, labels, " + dimension
                        + ").outputVariable();",
                new GraphLoss(
                        call,
                        false,
                        (sd, in) -> new SoftmaxCrossEntropyWithLogitsLoss(
                                        sd, in.get("logits"), in.get("labels"), dimension)
                                .outputVariable()));
    }

    static void tfSparse(Candidates candidates) {
        sparse(candidates, "logits", "labels");
    }

    private static void sparse(Candidates candidates, String logits, String labels) {
        candidates.add(
                "sd.loss.sparseSoftmaxCrossEntropy",
                "SDVariable loss = sd.loss.sparseSoftmaxCrossEntropy(" + logits + ", " + labels + ");",
                new GraphLoss(
                        candidates.call(),
                        false,
                        (sd, in) -> sd.loss.sparseSoftmaxCrossEntropy(in.get(logits), in.get(labels))));
    }
}
