package io.github.losstck.tensorflow;

import io.github.losstck.spi.DType;
import io.github.losstck.spi.LossCall;
import org.tensorflow.Operand;
import org.tensorflow.framework.op.FrameworkOps;
import org.tensorflow.framework.op.NnOps;
import org.tensorflow.op.Ops;
import org.tensorflow.op.nn.SoftmaxCrossEntropyWithLogits;
import org.tensorflow.op.nn.SparseSoftmaxCrossEntropyWithLogits;
import org.tensorflow.types.family.TNumber;

/** The losses of {@code tf.nn}: TensorFlow's own operations, and the framework library's around them. */
final class NnLosses {

    private static final String FRAMEWORK = "FrameworkOps.create(tf).nn.";

    private NnLosses() {}

    private static NnOps framework(Ops tf) {
        return FrameworkOps.create(tf).nn;
    }

    static void sigmoid(Candidates candidates) {
        sigmoid(candidates, "labels", "logits");
    }

    static void sigmoid(Candidates candidates, String labels, String logits) {
        LossCall call = candidates.call();
        if (call.input(labels).dtype() != call.input(logits).dtype()) {
            candidates.none("sigmoidCrossEntropyWithLogits takes labels and logits of one type");
        } else {
            candidates.add(
                    "nn.sigmoidCrossEntropyWithLogits",
                    FRAMEWORK + "sigmoidCrossEntropyWithLogits(" + labels + ", " + logits + ")",
                    in -> BuiltLoss.of(
                            framework(in.tf()).sigmoidCrossEntropyWithLogits(in.get(labels), in.get(logits))));
        }
    }

    static void softmax(Candidates candidates) {
        LossCall call = candidates.call();
        int axis = (int) call.options().integer("axis", -1);
        candidates.add(
                "nn.softmaxCrossEntropyWithLogits",
                FRAMEWORK + "softmaxCrossEntropyWithLogits(labels, logits, " + axis + ")",
                in -> BuiltLoss.ofSoftmax(
                        framework(in.tf()).softmaxCrossEntropyWithLogits(in.get("labels"), in.get("logits"), axis)));
        boolean ofRows = call.input("logits").shape().rank() == 2 && (axis == -1 || axis == 1);
        if (ofRows && call.input("labels").dtype() == call.input("logits").dtype()) {
            softmaxRows(candidates);
        }
    }

    /** Its registered gradient works in float32 alone (FINDINGS.md F3), its own output, by the logits, in every dtype. */
    private static void softmaxRows(Candidates candidates) {
        LossCall call = candidates.call();
        String name = "tf.nn.softmaxCrossEntropyWithLogits";
        String operation = name + "(logits, labels)";
        boolean registered = call.input("logits").dtype() == DType.FLOAT32;
        if (registered || call.wantsGradient("labels")) {
            candidates.add(name, operation + ".loss()", in -> {
                Operand<TNumber> loss = softmaxRows(in).loss();
                return registered ? BuiltLoss.of(loss) : BuiltLoss.withoutGradient(loss);
            });
        } else {
            candidates.add(
                    name,
                    operation + ".loss()",
                    call,
                    in -> BuiltLoss.withSlope(
                            softmaxRows(in).loss(),
                            in.get("logits"),
                            softmaxRows(in).backprop()),
                    new SlopeSource("logits", operation + ".backprop()"));
        }
    }

    private static SoftmaxCrossEntropyWithLogits<TNumber> softmaxRows(GraphInputs in) {
        return in.tf().nn.softmaxCrossEntropyWithLogits(in.get("logits"), in.get("labels"));
    }

    static void sparse(Candidates candidates) {
        candidates.add(
                "nn.sparseSoftmaxCrossEntropyWithLogits",
                FRAMEWORK + "sparseSoftmaxCrossEntropyWithLogits(labels, logits)",
                in -> BuiltLoss.withoutGradient(
                        framework(in.tf()).sparseSoftmaxCrossEntropyWithLogits(in.get("labels"), in.get("logits"))));
        if (candidates.call().input("logits").shape().rank() == 2) {
            candidates.add(
                    "tf.nn.sparseSoftmaxCrossEntropyWithLogits",
                    "tf.nn.sparseSoftmaxCrossEntropyWithLogits(logits, labels).loss()",
                    candidates.call(),
                    NnLosses::sparseRows,
                    new SlopeSource("logits", "tf.nn.sparseSoftmaxCrossEntropyWithLogits(logits, labels).backprop()"));
        }
    }

    /** It has no registered gradient, but puts out its own beside the loss. */
    private static BuiltLoss sparseRows(GraphInputs in) {
        SparseSoftmaxCrossEntropyWithLogits<TNumber> operation =
                in.tf().nn.sparseSoftmaxCrossEntropyWithLogits(in.get("logits"), in.get("labels"));
        return BuiltLoss.withSlope(operation.loss(), in.get("logits"), operation.backprop());
    }

    static void l2(Candidates candidates) {
        candidates.add(
                "tf.nn.l2Loss", "tf.nn.l2Loss(t)", in -> BuiltLoss.of(in.tf().nn.l2Loss(in.get("t"))));
    }
}
