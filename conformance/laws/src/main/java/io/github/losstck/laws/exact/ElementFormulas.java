package io.github.losstck.laws.exact;

import java.util.LinkedHashMap;
import java.util.Map;

/** Losses of single elements, of PyTorch and TensorFlow. */
final class ElementFormulas {

    private ElementFormulas() {}

    /** The loss at one position. */
    private interface Term {
        Real at(ExactCall call, int i);
    }

    private static ExactLoss each(String input, Term term) {
        return call -> ExactCall.list(call.elements(input), i -> term.at(call, i));
    }

    private static ExactLoss weighted(Term term) {
        return each("input", (c, i) -> term.at(c, i).times(c.orOne("weight", i)));
    }

    static Map<String, ExactLoss> all() {
        Map<String, ExactLoss> formulas = new LinkedHashMap<>();
        String torch = "torch.nn.functional.";
        formulas.put(torch + "l1_loss", weighted((c, i) -> difference(c, i).magnitude()));
        formulas.put(torch + "mse_loss", weighted((c, i) -> difference(c, i).squared()));
        formulas.put(torch + "smooth_l1_loss", each("input", (c, i) -> smooth(difference(c, i), c.option("beta"))));
        formulas.put(torch + "huber_loss", weighted((c, i) -> huber(difference(c, i), c.option("delta"))));
        formulas.put(torch + "binary_cross_entropy", weighted((c, i) -> binary(c.at("input", i), c.at("target", i))));
        formulas.put(
                torch + "binary_cross_entropy_with_logits",
                weighted((c, i) -> logistic(c.at("input", i), c.at("target", i), c.orOne("pos_weight", i))));
        formulas.put(torch + "hinge_embedding_loss", each("input", ElementFormulas::hingeEmbedding));
        formulas.put(
                torch + "soft_margin_loss",
                each(
                        "input",
                        (c, i) -> c.at("input", i)
                                .times(c.at("target", i))
                                .negated()
                                .softplus()));
        formulas.put(torch + "kl_div", each("input", ElementFormulas::divergence));
        formulas.put(torch + "poisson_nll_loss", each("input", ElementFormulas::poisson));
        formulas.put(torch + "gaussian_nll_loss", each("input", ElementFormulas::gaussian));
        formulas.put(
                "torchvision.ops.sigmoid_focal_loss",
                each(
                        "inputs",
                        (c, i) -> focal(c.at("inputs", i), c.at("targets", i), c.option("alpha"), c.option("gamma"))));
        formulas.put(
                torch + "margin_ranking_loss",
                each(
                        "input1",
                        (c, i) -> c.at("input2", i)
                                .minus(c.at("input1", i))
                                .times(c.at("target", i))
                                .plus(c.option("margin"))
                                .orMore(0)));
        formulas.put(
                "tf.nn.sigmoid_cross_entropy_with_logits",
                each("logits", (c, i) -> logistic(c.at("logits", i), c.at("labels", i), c.number(1))));
        formulas.put(
                "tf.nn.weighted_cross_entropy_with_logits",
                each("logits", (c, i) -> logistic(c.at("logits", i), c.at("labels", i), c.at("pos_weight", i))));
        formulas.put("tf.nn.log_poisson_loss", each("log_input", ElementFormulas::logPoisson));
        return formulas;
    }

    private static Real difference(ExactCall c, int i) {
        return c.at("input", i).minus(c.at("target", i));
    }

    private static Real smooth(Real d, double beta) {
        return d.magnitude().isBelow(d.of(beta))
                ? d.squared().over(2 * beta)
                : d.magnitude().plus(-beta / 2);
    }

    static Real huber(Real d, double delta) {
        return d.magnitude().isBelow(d.of(delta))
                ? d.squared().over(2)
                : d.magnitude().plus(-delta / 2).times(delta);
    }

    /** -(y ln p + (1 - y) ln(1 - p)). */
    static Real binary(Real p, Real y) {
        Real one = p.of(1);
        return y.times(p.log()).plus(one.minus(y).times(one.minus(p).log())).negated();
    }

    /** The same of a logit, positive examples weighted: q y softplus(-x) + (1 - y) softplus(x). */
    static Real logistic(Real x, Real y, Real q) {
        Real one = x.of(1);
        return q.times(y).times(x.negated().softplus()).plus(one.minus(y).times(x.softplus()));
    }

    private static Real focal(Real x, Real t, double alpha, double gamma) {
        Real one = x.of(1);
        Real s = x.sigmoid();
        Real p = s.times(t).plus(one.minus(s).times(one.minus(t)));
        Real loss = one.minus(p).power(gamma).times(logistic(x, t, one));
        return alpha < 0 ? loss : loss.times(t.times(alpha).plus(one.minus(t).times(1 - alpha)));
    }

    private static Real hingeEmbedding(ExactCall c, int i) {
        Real x = c.at("input", i);
        return c.at("target", i).sign() > 0
                ? x
                : c.number(c.option("margin")).minus(x).orMore(0);
    }

    private static Real divergence(ExactCall c, int i) {
        Real x = c.at("input", i);
        Real y = c.at("target", i);
        return c.options().bool("log_target")
                ? y.exp().times(y.minus(x))
                : y.times(y.log().minus(x));
    }

    private static Real poisson(ExactCall c, int i) {
        Real x = c.at("input", i);
        Real y = c.at("target", i);
        Real loss = c.options().bool("log_input")
                ? x.exp().minus(y.times(x))
                : x.minus(y.times(x.plus(c.option("eps")).log()));
        boolean full = c.options().bool("full") && c.number(1).isBelow(y);
        return full ? loss.plus(stirling(y)) : loss;
    }

    /** y ln y - y + ln(2 pi y) / 2; the constant as both frameworks have it, which is the nearest double of pi. */
    private static Real stirling(Real y) {
        return y.times(y.log()).minus(y).plus(y.times(2 * Math.PI).log().over(2));
    }

    private static Real gaussian(ExactCall c, int i) {
        Real v = c.at("var", i).orMore(c.option("eps"));
        Real loss = v.log().plus(difference(c, i).squared().over(v)).over(2);
        return c.options().bool("full") ? loss.plus(c.number(2 * Math.PI).log().over(2)) : loss;
    }

    private static Real logPoisson(ExactCall c, int i) {
        Real x = c.at("log_input", i);
        Real z = c.at("targets", i);
        Real loss = x.exp().minus(z.times(x));
        boolean full = c.options().bool("compute_full_loss") && c.number(1).isBelow(z);
        return full ? loss.plus(stirling(z)) : loss;
    }
}
