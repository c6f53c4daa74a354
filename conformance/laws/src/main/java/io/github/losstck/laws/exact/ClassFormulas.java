package io.github.losstck.laws.exact;

import io.github.losstck.spi.Shape;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Losses over classes, of PyTorch and TensorFlow. */
final class ClassFormulas {

    private ClassFormulas() {}

    static Map<String, ExactLoss> all() {
        Map<String, ExactLoss> formulas = new LinkedHashMap<>();
        String torch = "torch.nn.functional.";
        formulas.put(torch + "cross_entropy", ClassFormulas::crossEntropy);
        formulas.put(torch + "nll_loss", ClassFormulas::likelihood);
        formulas.put(torch + "linear_cross_entropy", ClassFormulas::linear);
        formulas.put(torch + "multilabel_soft_margin_loss", c -> rows(c, ClassFormulas::softMargin));
        formulas.put(torch + "multi_margin_loss", c -> rows(c, ClassFormulas::multiMargin));
        formulas.put(torch + "multilabel_margin_loss", c -> rows(c, ClassFormulas::multilabelMargin));
        formulas.put("tf.nn.softmax_cross_entropy_with_logits", c -> {
            int classes = c.shape("logits").extent(1);
            return ExactCall.list(c.shape("logits").extent(0), n -> {
                List<Real> logs = ExactCall.logSoftmax(row(c, "logits", n, classes));
                return c.sum(classes, k -> c.at("labels", n * classes + k).times(logs.get(k)))
                        .negated();
            });
        });
        formulas.put("tf.nn.sparse_softmax_cross_entropy_with_logits", c -> {
            int classes = c.shape("logits").extent(1);
            return ExactCall.list(
                    c.shape("logits").extent(0),
                    n -> ExactCall.logSoftmax(row(c, "logits", n, classes))
                            .get(c.index("labels", n))
                            .negated());
        });
        formulas.put(
                "tf.nn.l2_loss",
                c -> List.of(c.sum(c.elements("t"), i -> c.at("t", i).squared()).over(2)));
        return formulas;
    }

    static List<Real> row(ExactCall c, String input, int row, int classes) {
        return ExactCall.list(classes, k -> c.at(input, row * classes + k));
    }

    /** A loss of one row of an input of [N, C]. */
    private interface RowTerm {
        Real at(ExactCall call, int row, int classes);
    }

    private static List<Real> rows(ExactCall c, RowTerm term) {
        Shape shape = c.shape("input");
        return ExactCall.list(shape.extent(0), n -> term.at(c, n, shape.extent(1)));
    }

    private static List<Real> crossEntropy(ExactCall c) {
        Shape shape = c.shape("input");
        int classes = shape.extent(1);
        int inner = shape.rank() == 2 ? 1 : shape.extent(2);
        return ExactCall.list(shape.extent(0) * inner, r -> {
            int start = r / inner * classes * inner + r % inner;
            return entropy(c, ExactCall.list(classes, k -> c.at("input", start + k * inner)), r, start, inner);
        });
    }

    /** The cross entropy of some logits; a target of probabilities has them at {@code start + class * step}. */
    private static Real entropy(ExactCall c, List<Real> logits, int row, int start, int step) {
        List<Real> logs = ExactCall.logSoftmax(logits);
        int classes = logits.size();
        double smoothing = c.option("label_smoothing");
        boolean shares = c.call().input("target").dtype().isFloating();
        if (!shares && c.index("target", row) == c.options().integer("ignore_index", -100)) {
            return c.number(0);
        }
        return c.sum(classes, k -> {
                    Real share =
                            shares ? c.at("target", start + k * step) : c.number(c.index("target", row) == k ? 1 : 0);
                    Real smoothed =
                            share.times(1 - smoothing).plus(c.number(smoothing).over(classes));
                    return c.orOne("weight", k).times(smoothed).times(logs.get(k));
                })
                .negated();
    }

    private static List<Real> linear(ExactCall c) {
        int features = c.shape("input").extent(1);
        int classes = c.shape("linear_weight").extent(0);
        return ExactCall.list(c.shape("input").extent(0), n -> {
            List<Real> logits = ExactCall.list(classes, k -> {
                Real product = c.sum(
                        features, f -> c.at("input", n * features + f).times(c.at("linear_weight", k * features + f)));
                return c.has("linear_bias") ? product.plus(c.at("linear_bias", k)) : product;
            });
            return entropy(c, logits, n, 0, 0);
        });
    }

    private static List<Real> likelihood(ExactCall c) {
        Shape shape = c.shape("input");
        int classes = shape.extent(1);
        int inner = shape.rank() == 2 ? 1 : shape.extent(2);
        return ExactCall.list(shape.extent(0) * inner, r -> {
            int label = c.index("target", r);
            if (label == c.options().integer("ignore_index")) {
                return c.number(0);
            }
            Real log = c.at("input", (r / inner * classes + label) * inner + r % inner);
            return log.times(c.orOne("weight", label)).negated();
        });
    }

    private static Real softMargin(ExactCall c, int row, int classes) {
        return c.sum(classes, k -> {
                    int i = row * classes + k;
                    return ElementFormulas.logistic(c.at("input", i), c.at("target", i), c.number(1))
                            .times(c.orOne("weight", k));
                })
                .over(classes);
    }

    private static Real multiMargin(ExactCall c, int row, int classes) {
        int label = c.index("target", row);
        Real right = c.at("input", row * classes + label);
        return c.sum(
                        classes,
                        k -> k == label
                                ? c.number(0)
                                : c.at("input", row * classes + k)
                                        .minus(right)
                                        .plus(c.option("margin"))
                                        .orMore(0)
                                        .power((double) c.options().integer("p")))
                .times(c.orOne("weight", label))
                .over(classes);
    }

    private static Real multilabelMargin(ExactCall c, int row, int classes) {
        boolean[] labelled = new boolean[classes];
        int count = 0;
        while (count < classes && c.index("target", row * classes + count) >= 0) {
            labelled[c.index("target", row * classes + count)] = true;
            count++;
        }
        return c.sum(count, j -> {
                    Real right = c.at("input", row * classes + c.index("target", row * classes + j));
                    return c.sum(
                            classes,
                            k -> labelled[k]
                                    ? c.number(0)
                                    : c.at("input", row * classes + k)
                                            .minus(right)
                                            .plus(1)
                                            .orMore(0));
                })
                .over(classes);
    }
}
