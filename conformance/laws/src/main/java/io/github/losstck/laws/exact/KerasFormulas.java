package io.github.losstck.laws.exact;

import io.github.losstck.spi.Shape;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The functions of keras.losses. */
final class KerasFormulas {

    private static final double EPSILON = 1e-7;

    private KerasFormulas() {}

    /** A loss of one label and one prediction. */
    interface Pair {
        Real of(Real label, Real prediction);
    }

    /** A loss of one row of labels and predictions. */
    interface Vectors {
        Real of(ExactCall call, List<Real> labels, List<Real> predictions);
    }

    static Map<String, ExactLoss> all() {
        Map<String, ExactLoss> formulas = new LinkedHashMap<>();
        String keras = "keras.losses.";
        formulas.put(keras + "mean_squared_error", mean((y, p) -> p.minus(y).squared()));
        formulas.put(keras + "mean_absolute_error", mean((y, p) -> p.minus(y).magnitude()));
        formulas.put(keras + "log_cosh", mean((y, p) -> logCosh(p.minus(y))));
        formulas.put(
                keras + "huber",
                c -> byRow(
                        c,
                        (call, y, p) ->
                                mean(call, y, p, (a, b) -> ElementFormulas.huber(b.minus(a), call.option("delta")))));
        formulas.put(
                keras + "mean_absolute_percentage_error",
                mean((y, p) -> y.minus(p)
                        .over(y.magnitude().orMore(EPSILON))
                        .magnitude()
                        .times(100)));
        formulas.put(keras + "mean_squared_logarithmic_error", mean((y, p) -> {
            Real floor = p.of((float) EPSILON);
            return p.max(floor).plus(1).log().minus(y.max(floor).plus(1).log()).squared();
        }));
        formulas.put(
                keras + "poisson",
                mean((y, p) -> p.minus(y.times(p.plus(EPSILON).log()))));
        formulas.put(keras + "hinge", mean((y, p) -> hinge(y, p)));
        formulas.put(keras + "squared_hinge", mean((y, p) -> hinge(y, p).squared()));
        formulas.put(
                keras + "kl_divergence",
                c -> byRow(
                        c,
                        (call, y, p) -> call.sum(
                                y.size(),
                                i -> y.get(i).times(y.get(i).over(p.get(i)).log()))));
        formulas.put(keras + "categorical_hinge", c -> byRow(c, KerasFormulas::categoricalHinge));
        formulas.put(keras + "cosine_similarity", c -> byRow(c, KerasFormulas::cosine));
        formulas.put(keras + "dice", c -> overlap(c, 0.5, 0.5));
        formulas.put(keras + "tversky", c -> overlap(c, c.option("alpha"), c.option("beta")));
        formulas.put(keras + "circle", KerasFormulas::circle);
        return formulas;
    }

    static List<Real> byRow(ExactCall c, Vectors loss) {
        Shape shape = c.shape("y_pred");
        int width = shape.extent(-1);
        return ExactCall.list(
                shape.elements() / width,
                n -> loss.of(c, ClassFormulas.row(c, "y_true", n, width), ClassFormulas.row(c, "y_pred", n, width)));
    }

    private static ExactLoss mean(Pair loss) {
        return c -> byRow(c, (call, y, p) -> mean(call, y, p, loss));
    }

    static Real mean(ExactCall c, List<Real> y, List<Real> p, Pair loss) {
        return c.sum(y.size(), i -> loss.of(y.get(i), p.get(i))).over(y.size());
    }

    /** With Keras's constant, the float32 next to ln 2. */
    private static Real logCosh(Real x) {
        return x.plus(x.times(-2).softplus()).minus(x.of((float) Math.log(2)));
    }

    private static Real hinge(Real y, Real p) {
        return y.of(1).minus(y.times(p)).orMore(0);
    }

    private static Real categoricalHinge(ExactCall c, List<Real> y, List<Real> p) {
        Real wrong = c.number(1).minus(y.get(0)).times(p.get(0));
        for (int i = 1; i < y.size(); i++) {
            wrong = wrong.max(c.number(1).minus(y.get(i)).times(p.get(i)));
        }
        return wrong.minus(c.sum(y.size(), i -> y.get(i).times(p.get(i))))
                .plus(1)
                .orMore(0);
    }

    private static Real cosine(ExactCall c, List<Real> y, List<Real> p) {
        Real norms = c.sum(y.size(), i -> y.get(i).squared())
                .times(c.sum(y.size(), i -> p.get(i).squared()))
                .root();
        return c.sum(y.size(), i -> y.get(i).times(p.get(i))).over(norms).negated();
    }

    /** Tversky's index; with 1/2 and 1/2, doubled above and below, it is Dice's, whose epsilon counts half then. */
    private static List<Real> overlap(ExactCall c, double alpha, double beta) {
        Shape shape = c.shape("y_pred");
        boolean byRow = c.options().has("axis");
        int groups = byRow ? shape.extent(0) : 1;
        int size = shape.elements() / groups;
        boolean dice = !c.options().has("alpha");
        return ExactCall.list(groups, g -> {
            Real both = c.sum(size, i -> c.at("y_true", g * size + i).times(c.at("y_pred", g * size + i)));
            Real labels = c.sum(size, i -> c.at("y_true", g * size + i));
            Real predictions = c.sum(size, i -> c.at("y_pred", g * size + i));
            Real below = both.plus(labels.minus(both).times(alpha))
                    .plus(predictions.minus(both).times(beta))
                    .plus(dice ? EPSILON / 2 : EPSILON);
            return c.number(1).minus(both.over(below));
        });
    }

    private static List<Real> circle(ExactCall c) {
        int rows = c.shape("y_pred").extent(0);
        int width = c.shape("y_pred").extent(1);
        double gamma = c.option("gamma");
        double margin = c.option("margin");
        return ExactCall.list(rows, n -> {
            Real same = c.number(0);
            Real other = c.number(0);
            for (int m = 0; m < rows; m++) {
                int reference = m;
                Real product =
                        c.sum(width, i -> c.at("y_pred", n * width + i).times(c.at("y_pred", reference * width + i)));
                Real d = c.number(1).minus(product).orMore(0);
                if (c.index("y_true", n) != c.index("y_true", m)) {
                    Real outer = c.number(1 + margin).minus(d).orMore(0);
                    other = other.plus(outer.times(c.number(1 - margin).minus(d))
                            .times(gamma)
                            .exp());
                } else if (m != n) {
                    same = same.plus(
                            d.squared().plus(-margin * margin).times(gamma).exp());
                }
            }
            return same.times(other).plus(1).log();
        });
    }
}
