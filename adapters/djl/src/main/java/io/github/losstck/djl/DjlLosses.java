package io.github.losstck.djl;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.DataType;
import ai.djl.training.loss.Loss;
import io.github.losstck.recipes.ClassScores;
import io.github.losstck.recipes.Reduction;
import io.github.losstck.spi.DType;
import io.github.losstck.spi.LossCall;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/**
 * DJL's own losses for the calls that they are meant for. All of them return the mean of a batch and have one scalar weight,
 * so they are offered for means without weights.
 */
final class DjlLosses {

    private DjlLosses() {}

    static List<DjlRoute> l1(LossCall call) {
        return isPlainMean(call) ? List.of(pair("l1Loss()", "Loss.l1Loss()", Loss::l1Loss)) : List.of();
    }

    /** The default is half of the mean squared error; weight 1 is the mean squared error. */
    static List<DjlRoute> l2(LossCall call) {
        return isPlainMean(call)
                ? List.of(
                        pair("l2Loss()", "Loss.l2Loss()", Loss::l2Loss),
                        pair("l2Loss(weight=1)", "Loss.l2Loss(\"L2Loss\", 1f)", () -> Loss.l2Loss("L2Loss", 1f)))
                : List.of();
    }

    /** Of logits. */
    static List<DjlRoute> sigmoid(LossCall call) {
        return isPlainMean(call)
                ? List.of(pair(
                        "sigmoidBinaryCrossEntropyLoss()",
                        "Loss.sigmoidBinaryCrossEntropyLoss()",
                        Loss::sigmoidBinaryCrossEntropyLoss))
                : List.of();
    }

    /** Of probabilities. */
    static List<DjlRoute> fromSigmoid(LossCall call) {
        return isPlainMean(call)
                ? List.of(pair(
                        "sigmoidBinaryCrossEntropyLoss(fromSigmoid=true)",
                        "Loss.sigmoidBinaryCrossEntropyLoss(\"SigmoidBCELoss\", 1f, true)",
                        () -> Loss.sigmoidBinaryCrossEntropyLoss("SigmoidBCELoss", 1f, true)))
                : List.of();
    }

    /** Of logits, with labels that are classes or probabilities. */
    static List<DjlRoute> softmax(LossCall call) {
        if (!isPlainMean(call) || call.options().number("label_smoothing", 0) > 0) {
            return List.of();
        }
        if (ClassScores.hasProbabilities(call)) {
            return ignoresAClass(call) ? List.of() : List.of(dense(call));
        }
        return sparse(call, true);
    }

    /** Of logarithms of probabilities: DJL's {@code fromLogit=false} leaves the log-softmax out. */
    static List<DjlRoute> negativeLogLikelihood(LossCall call) {
        return isPlainMean(call) ? sparse(call, false) : List.of();
    }

    /** DJL's losses take batches and know no ignored labels. */
    private static List<DjlRoute> sparse(LossCall call, boolean logits) {
        int rank = call.input("input").shape().rank();
        if (rank < 2 || ClassScores.ignoresAny(call)) {
            return List.of();
        }
        List<DjlRoute> routes = new ArrayList<>();
        if (rank == 2) {
            routes.add(softmax(logits ? "" : "fromLogit=false", -1, true, logits, LabelForm.AS_IT_IS));
            if (logits && hasValidClasses(call)) {
                routes.add(softmax("sparseLabel=false", -1, false, true, oneHot(call)));
            }
            return routes;
        }
        String arguments = "classAxis=1" + (logits ? "" : ",fromLogit=false");
        routes.add(softmax(arguments, 1, true, logits, LabelForm.AS_IT_IS));
        routes.add(softmax(
                arguments + ",label.expandDims(1)",
                1,
                true,
                logits,
                new LabelForm("target.expandDims(1)", target -> target.expandDims(1))));
        return routes;
    }

    private static LabelForm oneHot(LossCall call) {
        int classes = ClassScores.classes(call);
        DataType type = LossType.of(call);
        return new LabelForm(
                "target.oneHot(" + classes + ", DataType." + type.name() + ")", target -> target.oneHot(classes, type));
    }

    private static boolean ignoresAClass(LossCall call) {
        return ClassScores.ignored(call) >= 0;
    }

    private static boolean hasValidClasses(LossCall call) {
        int classes = ClassScores.classes(call);
        return call.input("target").dtype() == DType.INT64
                && call.input("target").shape().rank() == 1
                && Arrays.stream(call.input("target").toLongs()).allMatch(index -> index >= 0 && index < classes);
    }

    private static DjlRoute dense(LossCall call) {
        return call.input("input").shape().rank() <= 2
                ? softmax("sparseLabel=false", -1, false, true, LabelForm.AS_IT_IS)
                : softmax("classAxis=1,sparseLabel=false", 1, false, true, LabelForm.AS_IT_IS);
    }

    private static DjlRoute softmax(
            String arguments, int classAxis, boolean sparseLabel, boolean fromLogit, LabelForm label) {
        String source = arguments.isEmpty()
                ? "Loss.softmaxCrossEntropyLoss()"
                : "Loss.softmaxCrossEntropyLoss(\"SoftmaxCELoss\", 1f, " + classAxis + ", " + sparseLabel + ", "
                        + fromLogit + ")";
        Supplier<Loss> loss = arguments.isEmpty()
                ? Loss::softmaxCrossEntropyLoss
                : () -> Loss.softmaxCrossEntropyLoss("SoftmaxCELoss", 1f, classAxis, sparseLabel, fromLogit);
        return route("softmaxCrossEntropyLoss(" + arguments + ")", source, loss, label);
    }

    private static DjlRoute pair(String name, String source, Supplier<Loss> loss) {
        return route(name, source, loss, LabelForm.AS_IT_IS);
    }

    /** DJL's losses take the label first. */
    private static DjlRoute route(String name, String source, Supplier<Loss> loss, LabelForm label) {
        String expression = source + ".evaluate(new NDList(" + label.source() + "), new NDList(input))";
        return DjlRoute.builtin(
                name,
                expression,
                (manager, inputs) -> loss.get()
                        .evaluate(
                                new NDList(label.apply().apply(inputs.get("target"))),
                                new NDList(inputs.get("input"))));
    }

    private static boolean isPlainMean(LossCall call) {
        return Reduction.of(call).filter(Reduction.MEAN::equals).isPresent()
                && call.optionalInput("weight").isEmpty()
                && call.optionalInput("pos_weight").isEmpty();
    }
}
