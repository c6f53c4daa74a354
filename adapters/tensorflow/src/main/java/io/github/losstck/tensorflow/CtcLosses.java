package io.github.losstck.tensorflow;

import io.github.losstck.spi.LossCall;
import io.github.losstck.spi.Tensor;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.tensorflow.Operand;
import org.tensorflow.op.nn.CtcLoss;
import org.tensorflow.types.family.TNumber;

/** TensorFlow's operation ctcLoss, which takes logits and puts out its gradient. Its blank is the last class. */
final class CtcLosses {

    private CtcLosses() {}

    static void tensorflow(Candidates candidates) {
        LossCall call = candidates.call();
        Tensor logits = call.input("logits");
        if (logits.shape().rank() == 3 && isVector(call, "label_length") && isVector(call, "logit_length")) {
            boolean timeMajor = call.options().bool("logits_time_major", true);
            int blank = (int) call.options().integer("blank_index", 0);
            int classes = logits.shape().extent(2);
            add(
                    candidates,
                    new Asked("logits", timeMajor, blank < 0 ? blank + classes : blank, false),
                    CtcLabels.of(
                            call.input("labels"), call.input("label_length").toLongs()),
                    call.input("logit_length").toLongs());
        } else {
            candidates.none("ctcLoss takes logits [T, N, C] and a length of each row");
        }
    }

    private static boolean isVector(LossCall call, String name) {
        return call.inputs().containsKey(name)
                && !call.input(name).dtype().isFloating()
                && call.input(name).shape().rank() == 1;
    }

    /** Keras's blank is class 0, and so is what fills a row. */
    static void keras(Candidates candidates) {
        LossCall call = candidates.call();
        Tensor labels = call.input("y_true");
        Tensor logits = call.input("y_pred");
        if (logits.shape().rank() != 3
                || labels.shape().rank() != 2
                || labels.dtype().isFloating()) {
            candidates.none("ctcLoss takes logits [T, N, C] and integer labels [N, S]");
            return;
        }
        int columns = labels.shape().extent(1);
        long[] lengths = IntStream.range(0, labels.shape().extent(0))
                .mapToLong(row -> IntStream.range(0, columns)
                        .filter(i -> labels.longAt(row * columns + i) != 0)
                        .count())
                .toArray();
        long[] steps = new long[logits.shape().extent(0)];
        Arrays.fill(steps, logits.shape().extent(1));
        add(candidates, new Asked("y_pred", false, 0, false), CtcLabels.of(labels, lengths), steps);
    }

    static void torch(Candidates candidates) {
        LossCall call = candidates.call();
        Tensor logits = call.input("logits");
        boolean batch = logits.shape().rank() == 3
                && isVector(call, "input_lengths")
                && isVector(call, "target_lengths")
                && call.input("targets").shape().rank() == 2;
        if (!batch) {
            candidates.none("ctcLoss takes logits [T, N, C] and rows of labels");
        } else if (!call.options().string("reduction", "mean").equals("none")) {
            candidates.none("ctcLoss has no reduction");
        } else {
            add(
                    candidates,
                    new Asked(
                            "logits",
                            true,
                            (int) call.options().integer("blank", 0),
                            call.options().bool("zero_infinity", false)),
                    CtcLabels.of(
                            call.input("targets"), call.input("target_lengths").toLongs()),
                    call.input("input_lengths").toLongs());
        }
    }

    /** What is asked beside labels and lengths. */
    private record Asked(String logits, boolean timeMajor, int blank, boolean skipsImpossible) {

        /** The logits with time first and the blank last, as Java and in the graph. */
        String source(int classes) {
            String steps = timeMajor ? logits : "tf.linalg.transpose(" + logits + ", tf.constant(new int[] {1, 0, 2}))";
            String order =
                    Arrays.stream(order(classes)).mapToObj(Integer::toString).collect(Collectors.joining(", "));
            return blank == classes - 1
                    ? steps
                    : "tf.gather(" + steps + ", tf.constant(new int[] {" + order + "}), tf.constant(2))";
        }

        Operand<TNumber> build(GraphInputs in, int classes) {
            Operand<TNumber> steps = in.get(logits);
            if (!timeMajor) {
                steps = in.tf().linalg.transpose(steps, in.tf().constant(new int[] {1, 0, 2}));
            }
            return blank == classes - 1
                    ? steps
                    : in.tf()
                            .gather(
                                    steps,
                                    in.tf().constant(order(classes)),
                                    in.tf().constant(2));
        }

        private int[] order(int classes) {
            return IntStream.range(0, classes)
                    .map(i -> i == classes - 1 ? blank : i < blank ? i : i + 1)
                    .toArray();
        }
    }

    private static void add(Candidates candidates, Asked asked, CtcLabels labels, long[] steps) {
        LossCall call = candidates.call();
        int classes = call.input(asked.logits()).shape().extent(2);
        if (!labels.areRows() || asked.blank() < 0 || asked.blank() >= classes) {
            candidates.none("ctcLoss takes its labels as a sparse tensor, which these do not make");
            return;
        }
        String logits = asked.source(classes);
        String options = asked.skipsImpossible() ? ", CtcLoss.ignoreLongerOutputsThanInputs(true)" : "";
        String operation = "tf.nn.ctcLoss(" + logits + ", indices, values, steps" + options + ")";
        candidates.add(
                "tf.nn.ctcLoss",
                operation + ".loss()",
                labels.of(call, asked.logits(), asked.blank(), classes, steps),
                in -> {
                    Operand<TNumber> of = asked.build(in, classes);
                    CtcLoss<TNumber> loss = in.tf()
                            .nn
                            .ctcLoss(
                                    of,
                                    in.get("indices"),
                                    in.get("values"),
                                    in.get("steps"),
                                    CtcLoss.ignoreLongerOutputsThanInputs(asked.skipsImpossible()));
                    return BuiltLoss.withSlope(loss.loss(), of, loss.gradient());
                },
                new SlopeSource(logits, operation + ".gradient()"));
    }
}
