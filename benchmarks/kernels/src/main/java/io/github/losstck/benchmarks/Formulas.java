package io.github.losstck.benchmarks;

import java.util.List;

/**
 * Losses as a user writes them who knows the formula, in few passes and for ordinary numbers.
 *
 * @param of the operations
 * @param in the arguments of the case
 * @param <T> the library's arrays
 */
public record Formulas<T>(ArrayOperations<T> of, List<T> in) {

    /**
     * The mean loss.
     *
     * @param columns of a row
     * @throws UnsupportedOperationException if there is no short formula in these operations
     */
    public T mean(LossFunction function, int columns) {
        return switch (function) {
            case L1_LOSS -> of.mean(of.abs(difference()));
            case MSE_LOSS -> of.mean(of.square(difference()));
            case SMOOTH_L1_LOSS, HUBER_LOSS -> huber();
            case BINARY_CROSS_ENTROPY -> ofProbabilities();
            case BINARY_CROSS_ENTROPY_WITH_LOGITS, MULTILABEL_SOFT_MARGIN_LOSS -> of.mean(ofLogits());
            case NLL_LOSS -> of.neg(of.mean(of.ofClasses(x(), y())));
            case KL_DIV -> of.mean(of.mul(y(), of.sub(of.log(y()), x())));
            case POISSON_NLL_LOSS -> of.mean(of.sub(of.exp(x()), of.mul(y(), x())));
            case GAUSSIAN_NLL_LOSS -> gaussian();
            case HINGE_EMBEDDING_LOSS -> of.mean(of.where(y(), x(), positive(of.sub(one(), x()))));
            case MARGIN_RANKING_LOSS -> of.mean(positive(of.mul(of.neg(in.get(2)), difference())));
            case MULTI_MARGIN_LOSS -> multiMargin(columns);
            case SOFT_MARGIN_LOSS -> of.mean(of.softplus(of.neg(of.mul(y(), x()))));
            case SIGMOID_FOCAL_LOSS -> focal();
            case COSINE_EMBEDDING_LOSS -> cosine();
            case TRIPLET_MARGIN_LOSS ->
                of.mean(positive(of.add(one(), of.sub(distance(in.get(1)), distance(in.get(2))))));
            case CROSS_ENTROPY, CROSS_ENTROPY_PROBABILITIES, MULTILABEL_MARGIN_LOSS ->
                throw new UnsupportedOperationException("the library has no function for it");
        };
    }

    private T x() {
        return in.get(0);
    }

    private T y() {
        return in.get(1);
    }

    private T one() {
        return of.number(1);
    }

    private T difference() {
        return of.sub(x(), y());
    }

    private T positive(T a) {
        return of.max(a, of.number(0));
    }

    /** m (d - m / 2) for the lesser m of d and 1. */
    private T huber() {
        T distance = of.abs(difference());
        T near = of.min(distance, one());
        return of.mean(of.mul(near, of.sub(distance, of.mul(near, of.number(0.5)))));
    }

    private T ofProbabilities() {
        T right = of.mul(y(), of.log(x()));
        T wrong = of.mul(of.sub(one(), y()), of.log(of.sub(one(), x())));
        return of.neg(of.mean(of.add(right, wrong)));
    }

    private T ofLogits() {
        return of.sub(of.softplus(x()), of.mul(x(), y()));
    }

    private T gaussian() {
        T variance = of.max(in.get(2), of.number(1e-6));
        T terms = of.add(of.log(variance), of.div(of.square(difference()), variance));
        return of.mul(of.mean(terms), of.number(0.5));
    }

    /** The class's own term is 1 and costs nothing. */
    private T multiMargin(int columns) {
        T terms = positive(of.add(of.sub(one(), of.ofClasses(x(), y())), x()));
        return of.sub(of.mean(terms), of.number(1.0 / columns));
    }

    private T focal() {
        T p = of.sigmoid(x());
        T other = of.sub(one(), y());
        T miss = of.sub(one(), of.add(of.mul(p, y()), of.mul(of.sub(one(), p), other)));
        T balance = of.add(of.mul(y(), of.number(0.25)), of.mul(other, of.number(0.75)));
        return of.mean(of.mul(balance, of.mul(ofLogits(), of.square(miss))));
    }

    private T cosine() {
        T squares = of.mul(of.sumOfRows(of.square(x())), of.sumOfRows(of.square(y())));
        T cosine = of.div(of.sumOfRows(of.mul(x(), y())), of.sqrt(squares));
        return of.mean(of.where(in.get(2), of.sub(one(), cosine), positive(cosine)));
    }

    private T distance(T other) {
        return of.sqrt(of.sumOfRows(of.square(of.add(of.sub(x(), other), of.number(1e-6)))));
    }
}
