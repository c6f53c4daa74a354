package io.github.losstck.nativeloss;

import io.github.losstck.spi.DType;
import io.github.losstck.spi.LossCall;
import io.github.losstck.spi.Outcome;
import io.github.losstck.spi.Shape;
import io.github.losstck.spi.Tensor;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;

/**
 * The Kullback-Leibler divergence of a target from log-probabilities: y ln y - y x, or e^y (y - x) where the target holds
 * logarithms. Shapes broadcast. The mean is over the elements; {@code batchmean} divides the sum by the input's first
 * extent.
 *
 * <p>Special values: a target of 0 costs 0, and its own derivative is NaN. A negative target costs NaN, and so does a
 * target of 0 where the input is infinite. Before PyTorch 1.13 targets of 0 and below cost 0 with derivatives of 0.
 *
 * @see <a href="https://pytorch.org/docs/stable/generated/torch.nn.functional.kl_div.html">torch.nn.functional.kl_div</a>
 */
final class KlDiv implements LossFunction {

    private static final String BATCH_MEAN = "batchmean";

    private final boolean positiveAlone;

    KlDiv(TorchVersion version) {
        positiveAlone = !version.has(1, 13);
    }

    @Override
    public String name() {
        return "torch.nn.functional.kl_div";
    }

    @Override
    public Outcome.Computed evaluate(LossCall call) {
        Tensor input = call.input("input");
        Tensor target = call.input("target");
        Promotion.requireFloating("input", input);
        Promotion.requireFloating("target", target);
        ElementFormula formula =
                OptionReader.flag(call, "log_target", false) ? new OfLogarithms() : new OfProbabilities(positiveAlone);
        ElementwiseLoss loss = new ElementwiseLoss(call, List.of("input", "target"), formula);
        DType dtype = Promotion.of(input, target);
        boolean batchMean = OptionReader.word(call, "reduction", "mean").equals(BATCH_MEAN);
        return batchMean ? batchMean(call, loss, dtype) : loss.reduced(Reduction.of(call), dtype);
    }

    /** The deprecated arguments say what is done before the division by the batch; it is a sum without them. */
    private static Outcome.Computed batchMean(LossCall call, ElementwiseLoss loss, DType dtype) {
        boolean legacy = call.options().has("size_average") || call.options().has("reduce");
        Reduction reduction = legacy ? Reduction.of(call) : Reduction.SUM;
        Shape shape = call.input("input").shape();
        double batch = shape.rank() == 0 ? 1 : shape.extent(0);
        double divisor = reduction == Reduction.MEAN ? batch * loss.shape().elements() : batch;
        double[] losses = loss.losses();
        if (reduction == Reduction.NONE) {
            for (int i = 0; i < losses.length; i++) {
                losses[i] /= batch;
            }
        }
        Reduction share = reduction == Reduction.NONE ? Reduction.NONE : Reduction.MEAN;
        IntToDoubleFunction upstream = share.upstream(call.cotangent(), divisor);
        Map<String, Tensor> gradients =
                loss.gradients(share == Reduction.NONE ? i -> upstream.applyAsDouble(i) / batch : upstream);
        return new Outcome.Computed(share.output(losses, loss.shape(), divisor, dtype), gradients);
    }

    /** y ln y - y x. */
    record OfProbabilities(boolean positiveAlone) implements ElementFormula {

        @Override
        public double value(double[] x) {
            double y = x[1];
            if (positiveAlone && !(y > 0)) {
                return 0;
            }
            return (y == 0 ? 0 : y * Elementary.log(y)) - y * x[0];
        }

        @Override
        public double partial(int operand, double[] x) {
            double y = x[1];
            if (positiveAlone && !(y > 0)) {
                return 0;
            }
            if (operand == 0) {
                return -y;
            }
            // The framework differentiates y ln y as ln y + y / y, whose last term is NaN at 0 and at infinity.
            return y == 0 || Double.isInfinite(y) ? Double.NaN : Elementary.log(y) + 1 - x[0];
        }
    }

    /** e^y (y - x). */
    record OfLogarithms() implements ElementFormula {

        @Override
        public double value(double[] x) {
            return Elementary.exp(x[1]) * (x[1] - x[0]);
        }

        @Override
        public double partial(int operand, double[] x) {
            double weight = Elementary.exp(x[1]);
            return operand == 0 ? -weight : weight * (x[1] - x[0]) + weight;
        }
    }
}
