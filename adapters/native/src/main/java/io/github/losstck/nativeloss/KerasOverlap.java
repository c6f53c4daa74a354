package io.github.losstck.nativeloss;

import io.github.losstck.spi.DType;
import io.github.losstck.spi.LossCall;
import io.github.losstck.spi.Outcome;
import io.github.losstck.spi.Tensor;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Keras's losses of overlap, over all elements or along some axes: with t = Σ y p, dice is 1 - 2 t / (Σ y + Σ p + 1e-7) and
 * tversky 1 - t / (t + α Σ (1 - p) y + β Σ p (1 - y) + 1e-7). Arguments broadcast.
 *
 * <p>Both are sums of one formula: the loss is 1 - c t / (a + 1e-7) with a sum a of a y + b p + d y p.
 *
 * @param function its name in keras.losses
 * @param formula the numerator and denominator for a call
 * @see <a href="https://keras.io/api/losses/regression_losses/#dice-function">keras.losses.dice</a>
 */
record KerasOverlap(String function, Function<LossCall, Ratio> formula) implements LossFunction {

    static List<LossFunction> all() {
        return List.of(new KerasOverlap("dice", call -> new Ratio(2, 1, 1, 0)), new KerasOverlap("tversky", call -> {
            double alpha = OptionReader.number(call, "alpha", 0.5);
            double beta = OptionReader.number(call, "beta", 0.5);
            return new Ratio(1, alpha, beta, 1 - alpha - beta);
        }));
    }

    @Override
    public String name() {
        return "keras.losses." + function;
    }

    @Override
    public Outcome.Computed evaluate(LossCall original) {
        KerasPair arguments = KerasPair.cast(original);
        LossCall call = arguments.call();
        DType dtype = call.input("y_pred").dtype();
        OverlapSums sums = OverlapSums.of(call, function.equals("dice"));
        Ratio ratio = formula.apply(call);
        double epsilon = Promotion.constant(KerasRegression.EPSILON, dtype);
        double[] losses = new double[sums.groups()];
        for (int g = 0; g < losses.length; g++) {
            losses[g] = ratio.loss(sums.labels(g), sums.predictions(g), sums.products(g), epsilon);
        }
        var upstream = Reduction.NONE.upstream(call.cotangent(), 1);
        Map<String, Tensor> gradients = new LinkedHashMap<>();
        for (String name : call.differentiate()) {
            boolean byLabel = name.equals("y_true");
            gradients.put(
                    name,
                    sums.gradient(
                            name,
                            g -> upstream.applyAsDouble(g)
                                    * ratio.bySum(
                                            byLabel, sums.labels(g), sums.predictions(g), sums.products(g), epsilon),
                            g -> upstream.applyAsDouble(g)
                                    * ratio.byProduct(sums.labels(g), sums.predictions(g), sums.products(g), epsilon)));
        }
        return arguments.answer(Tensor.rounded(dtype, sums.shape(), losses), gradients);
    }

    /** 1 - factor t / (ofLabels Σ y + ofPredictions Σ p + ofProducts t + epsilon), t = Σ y p, and its derivatives. */
    record Ratio(double factor, double ofLabels, double ofPredictions, double ofProducts) {

        double loss(double labels, double predictions, double products, double epsilon) {
            double size = size(labels, predictions, products, epsilon);
            return (size - factor * products) / size;
        }

        double bySum(boolean labelSum, double labels, double predictions, double products, double epsilon) {
            double size = size(labels, predictions, products, epsilon);
            return factor * (products / size) * (labelSum ? ofLabels : ofPredictions) / size;
        }

        double byProduct(double labels, double predictions, double products, double epsilon) {
            double size = size(labels, predictions, products, epsilon);
            return factor * (products / size * ofProducts - 1) / size;
        }

        private double size(double labels, double predictions, double products, double epsilon) {
            return ofLabels * labels + ofPredictions * predictions + ofProducts * products + epsilon;
        }
    }
}
