package io.github.losstck.nd4j;

import io.github.losstck.recipes.Program;
import io.github.losstck.spi.LossCall;
import org.nd4j.autodiff.loss.LossReduce;
import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.autodiff.samediff.ops.SDLoss;

/** SameDiff's losses of pairs of elements. */
final class ElementLosses {

    private ElementLosses() {}

    static void absolute(Candidates candidates) {
        torch(candidates, "absoluteDifference", "", LossReduce.MEAN_BY_WEIGHT, SDLoss::absoluteDifference);
    }

    static void squared(Candidates candidates) {
        torch(candidates, "meanSquaredError", "", LossReduce.MEAN_BY_WEIGHT, SDLoss::meanSquaredError);
    }

    /** PyTorch's mean with weights is that of the products, as SameDiff's is while no weight is 0. */
    static void huber(Candidates candidates) {
        double delta = candidates.call().options().number("delta", 1);
        huber(candidates, delta);
    }

    static void smooth(Candidates candidates) {
        if (candidates.call().options().number("beta", 1) == 1) {
            huber(candidates, 1);
        } else {
            candidates.none("SameDiff has the smooth L1 loss for beta 1 alone, as huberLoss");
        }
    }

    private static void huber(Candidates candidates, double delta) {
        torch(
                candidates,
                "huberLoss",
                ", " + delta,
                LossReduce.MEAN_BY_NONZERO_WEIGHT_COUNT,
                (loss, y, x, w, reduce) -> loss.huberLoss(y, x, w, reduce, delta));
    }

    /** With the epsilon that {@code logLoss(label, predictions)} has. */
    static void logLoss(Candidates candidates) {
        torch(
                candidates,
                "logLoss",
                ", 0.0",
                LossReduce.MEAN_BY_NONZERO_WEIGHT_COUNT,
                (loss, y, p, w, reduce) -> loss.logLoss(y, p, w, reduce, 0));
    }

    static void logits(Candidates candidates) {
        if (candidates.call().inputs().containsKey("pos_weight")) {
            candidates.none("sigmoidCrossEntropy has no weight of the positive answers");
        } else {
            sigmoid(candidates);
        }
    }

    /** The mean over classes and then over rows of one length is that over all. */
    static void multilabel(Candidates candidates) {
        LossCall call = candidates.call();
        boolean plainMean = Reduction.of(call).filter(Reduction.MEAN::equals).isPresent()
                && !call.inputs().containsKey("weight");
        if (plainMean) {
            sigmoid(candidates);
        } else {
            candidates.none(
                    "SameDiff has no loss that averages the classes of a row; sigmoidCrossEntropy is the same for"
                            + " means without weights");
        }
    }

    private static void sigmoid(Candidates candidates) {
        torch(
                candidates,
                "sigmoidCrossEntropy",
                ", 0.0",
                LossReduce.MEAN_BY_NONZERO_WEIGHT_COUNT,
                (loss, y, x, w, reduce) -> loss.sigmoidCrossEntropy(y, x, w, reduce, 0));
    }

    static void poisson(Candidates candidates) {
        LossCall call = candidates.call();
        boolean full = call.options().bool("full", false);
        if (call.options().string("reduction", "mean").equals("elementwise_mean")) {
            candidates.none("ND4J has no reduction 'elementwise_mean'");
        } else if (call.options().bool("log_input", true)) {
            torch(
                    candidates,
                    "logPoisson",
                    ", " + full,
                    LossReduce.MEAN_BY_NONZERO_WEIGHT_COUNT,
                    (loss, y, x, w, reduce) -> loss.logPoisson(y, x, w, reduce, full));
        } else {
            candidates.none("logPoisson takes the logarithm of the prediction alone");
        }
    }

    static void tfSigmoid(Candidates candidates) {
        add(
                candidates,
                "sigmoidCrossEntropy",
                new String[] {"labels", "logits"},
                LossReduce.NONE,
                ", 0.0",
                (loss, y, x, w, reduce) -> loss.sigmoidCrossEntropy(y, x, w, reduce, 0));
    }

    static void tfLogPoisson(Candidates candidates) {
        boolean full = candidates.call().options().bool("compute_full_loss", false);
        add(
                candidates,
                "logPoisson",
                new String[] {"targets", "log_input"},
                LossReduce.NONE,
                ", " + full,
                (loss, y, x, w, reduce) -> loss.logPoisson(y, x, w, reduce, full));
    }

    static void tfL2(Candidates candidates) {
        LossCall call = candidates.call();
        candidates.add(
                "sd.loss.l2Loss",
                "SDVariable loss = sd.loss.l2Loss(t);",
                new GraphLoss(call, false, (sd, in) -> sd.loss.l2Loss(in.get("t"))));
    }

    /** A loss of PyTorch's target, input and weight. */
    private static void torch(
            Candidates candidates, String name, String arguments, LossReduce weightedMean, Weighted loss) {
        boolean weighted = candidates.call().inputs().containsKey("weight");
        candidates
                .reduction()
                .map(reduction -> reduction == Reduction.MEAN && weighted ? weightedMean : reduction.reduce())
                .ifPresent(reduce -> add(candidates, name, new String[] {"target", "input"}, reduce, arguments, loss));
    }

    private static void add(
            Candidates candidates, String name, String[] pair, LossReduce reduce, String arguments, Weighted loss) {
        LossCall call = candidates.call();
        String weight = call.inputs().containsKey("weight") ? "weight" : "null";
        String code = "SDVariable loss = sd.loss." + name + "(" + Program.identifier(pair[0]) + ", "
                + Program.identifier(pair[1]) + ", " + weight + ", LossReduce." + reduce + arguments + ");";
        candidates.add(
                "sd.loss." + name,
                code,
                new GraphLoss(
                        call,
                        false,
                        (sd, in) -> loss.of(sd.loss, in.get(pair[0]), in.get(pair[1]), in.get("weight"), reduce)));
    }

    /** One of SameDiff's losses with its last arguments set. */
    private interface Weighted {
        SDVariable of(SDLoss loss, SDVariable labels, SDVariable predictions, SDVariable weights, LossReduce reduce);
    }
}
