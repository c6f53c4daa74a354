package io.github.losstck.laws.exact;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** PyTorch's losses of vectors, and its adaptive softmax. */
final class VectorFormulas {

    private static final double NORM_EPS = 1e-6;
    private static final double COSINE_EPS = 1e-12;

    private VectorFormulas() {}

    static Map<String, ExactLoss> all() {
        Map<String, ExactLoss> formulas = new LinkedHashMap<>();
        formulas.put("torch.nn.functional.cosine_embedding_loss", VectorFormulas::cosine);
        formulas.put("torch.nn.functional.triplet_margin_loss", c -> triplet(c, c.option("p"), c.option("eps")));
        formulas.put("torch.nn.functional.triplet_margin_with_distance_loss", c -> triplet(c, 2, NORM_EPS));
        formulas.put("torch.nn.AdaptiveLogSoftmaxWithLoss", VectorFormulas::adaptive);
        return formulas;
    }

    private static List<Real> cosine(ExactCall c) {
        int width = c.shape("input1").extent(1);
        return ExactCall.list(c.shape("input1").extent(0), n -> {
            List<Real> a = ClassFormulas.row(c, "input1", n, width);
            List<Real> b = ClassFormulas.row(c, "input2", n, width);
            Real product = c.sum(width, i -> a.get(i).times(b.get(i)));
            Real norms = c.sum(width, i -> a.get(i).squared())
                    .plus(COSINE_EPS)
                    .times(c.sum(width, i -> b.get(i).squared()).plus(COSINE_EPS))
                    .root();
            Real cosine = product.over(norms);
            return c.at("target", n).sign() > 0
                    ? c.number(1).minus(cosine)
                    : cosine.plus(-c.option("margin")).orMore(0);
        });
    }

    private static List<Real> triplet(ExactCall c, double p, double eps) {
        int width = c.shape("anchor").extent(1);
        return ExactCall.list(c.shape("anchor").extent(0), n -> {
            Real positive = distance(c, "anchor", "positive", n, width, p, eps);
            Real negative = distance(c, "anchor", "negative", n, width, p, eps);
            if (c.options().bool("swap")) {
                negative = negative.min(distance(c, "positive", "negative", n, width, p, eps));
            }
            return positive.minus(negative).plus(c.option("margin")).orMore(0);
        });
    }

    private static Real distance(ExactCall c, String a, String b, int row, int width, double p, double eps) {
        Real sum = c.sum(
                width,
                i -> c.at(a, row * width + i)
                        .minus(c.at(b, row * width + i))
                        .plus(eps)
                        .magnitude()
                        .power(p));
        return p == 1 ? sum : p == 2 ? sum.root() : sum.power(1 / p);
    }

    /** log p(y | x): of the head alone, or of the cluster and of the label within. */
    private static List<Real> adaptive(ExactCall c) {
        List<Long> cutoffs = c.options().integers("cutoffs");
        int first = cutoffs.get(0).intValue();
        int width = c.shape("input").extent(1);
        return ExactCall.list(c.shape("input").extent(0), n -> {
            List<Real> x = ClassFormulas.row(c, "input", n, width);
            List<Real> head = product(c, "head.weight", x);
            List<Real> logs = ExactCall.logSoftmax(ExactCall.list(
                    head.size(), k -> c.has("head.bias") ? head.get(k).plus(c.at("head.bias", k)) : head.get(k)));
            int label = c.index("target", n);
            if (label < first) {
                return logs.get(label);
            }
            int cluster = 0;
            while (cluster + 1 < cutoffs.size() && label >= cutoffs.get(cluster + 1)) {
                cluster++;
            }
            List<Real> hidden = product(c, "tail." + cluster + ".0.weight", x);
            List<Real> within = ExactCall.logSoftmax(product(c, "tail." + cluster + ".1.weight", hidden));
            return logs.get(first + cluster)
                    .plus(within.get(label - cutoffs.get(cluster).intValue()));
        });
    }

    private static List<Real> product(ExactCall c, String matrix, List<Real> vector) {
        int width = vector.size();
        return ExactCall.list(
                c.shape(matrix).extent(0),
                r -> c.sum(width, i -> c.at(matrix, r * width + i).times(vector.get(i))));
    }
}
