package io.github.losstck.laws.exact;

import io.github.losstck.spi.Shape;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Keras's losses of probabilities and logits, away from where it clips. */
final class KerasShareFormulas {

    private KerasShareFormulas() {}

    static Map<String, ExactLoss> all() {
        Map<String, ExactLoss> formulas = new LinkedHashMap<>();
        String keras = "keras.losses.";
        formulas.put(
                keras + "binary_crossentropy",
                c -> KerasFormulas.byRow(
                        c,
                        (call, y, p) ->
                                KerasFormulas.mean(call, y, p, (a, b) -> binary(call, smoothed(call, a, 2), b))));
        formulas.put(
                keras + "binary_focal_crossentropy",
                c -> KerasFormulas.byRow(
                        c,
                        (call, y, p) ->
                                KerasFormulas.mean(call, y, p, (a, b) -> binaryFocal(call, smoothed(call, a, 2), b))));
        formulas.put(
                keras + "categorical_crossentropy",
                c -> KerasFormulas.byRow(c, (call, y, p) -> {
                    List<Real> logs = logs(call, p);
                    return call.sum(
                                    y.size(),
                                    i -> smoothed(call, y.get(i), y.size()).times(logs.get(i)))
                            .negated();
                }));
        formulas.put(
                keras + "categorical_focal_crossentropy",
                c -> KerasFormulas.byRow(c, (call, y, p) -> {
                    List<Real> logs = logs(call, p);
                    return call.sum(
                                    y.size(),
                                    i -> call.number(1)
                                            .minus(logs.get(i).exp())
                                            .power(call.option("gamma"))
                                            .times(smoothed(call, y.get(i), y.size()))
                                            .times(logs.get(i)))
                            .times(-call.option("alpha"));
                }));
        formulas.put(
                keras + "sparse_categorical_crossentropy",
                c -> rows(c, (row, label) -> logs(c, row).get(label).negated()));
        formulas.put(
                keras + "categorical_generalized_cross_entropy",
                c -> rows(
                        c,
                        (row, label) -> c.number(1)
                                .minus(row.get(label).power(c.option("q")))
                                .over(c.option("q"))));
        return formulas;
    }

    /** A loss of a row and the class that it should have. */
    private interface Labelled {
        Real of(List<Real> row, int label);
    }

    private static List<Real> rows(ExactCall c, Labelled loss) {
        Shape shape = c.shape("y_pred");
        int classes = shape.extent(-1);
        return ExactCall.list(
                shape.elements() / classes,
                n -> loss.of(ClassFormulas.row(c, "y_pred", n, classes), c.index("y_true", n)));
    }

    /** y (1 - s) + s / classes. */
    private static Real smoothed(ExactCall c, Real y, int classes) {
        double smoothing = c.option("label_smoothing");
        return y.times(1 - smoothing).plus(c.number(smoothing).over(classes));
    }

    private static Real binary(ExactCall c, Real y, Real p) {
        return c.options().bool("from_logits")
                ? ElementFormulas.logistic(p, y, c.number(1))
                : ElementFormulas.binary(p, y);
    }

    private static Real binaryFocal(ExactCall c, Real y, Real p) {
        Real one = c.number(1);
        Real share = c.options().bool("from_logits") ? p.sigmoid() : p;
        Real right = y.times(share).plus(one.minus(y).times(one.minus(share)));
        Real loss = one.minus(right).power(c.option("gamma")).times(binary(c, y, p));
        double alpha = c.option("alpha");
        return c.options().bool("apply_class_balancing")
                ? loss.times(y.times(alpha).plus(one.minus(y).times(1 - alpha)))
                : loss;
    }

    /** The logarithms of the shares of a row of logits, or of numbers that are divided by their sum. */
    private static List<Real> logs(ExactCall c, List<Real> row) {
        if (c.options().bool("from_logits")) {
            return ExactCall.logSoftmax(row);
        }
        Real total = c.sum(row.size(), row::get).log();
        return row.stream().map(p -> p.log().minus(total)).toList();
    }
}
