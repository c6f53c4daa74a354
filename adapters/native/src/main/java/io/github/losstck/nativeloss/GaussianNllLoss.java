package io.github.losstck.nativeloss;

import io.github.losstck.spi.DType;
import io.github.losstck.spi.LossCall;
import io.github.losstck.spi.Outcome;
import io.github.losstck.spi.Shape;
import io.github.losstck.spi.Tensor;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The negative log likelihood of targets y under normal distributions: ½ (ln v + (x - y)² / v) with v = max(var, eps), and
 * ½ ln(2 π) more with {@code full}. Input and target broadcast. The variance is a number, or a tensor of the input's shape, of
 * that shape without its last dimension (one for each row), or with one extent of 1 in its place; before PyTorch 2.10 in the
 * last place alone.
 *
 * <p>Special values: the derivative by the variance is that by v, also below eps. A negative variance is refused.
 *
 * @see <a
 *     href="https://pytorch.org/docs/stable/generated/torch.nn.functional.gaussian_nll_loss.html">torch.nn.functional.gaussian_nll_loss</a>
 */
final class GaussianNllLoss implements LossFunction {

    private static final double HALF_LOG_OF_CIRCLE = Elementary.log(2 * Math.PI) / 2;

    private final TorchVersion version;

    GaussianNllLoss(TorchVersion version) {
        this.version = version;
    }

    @Override
    public String name() {
        return "torch.nn.functional.gaussian_nll_loss";
    }

    @Override
    public Outcome.Computed evaluate(LossCall original) {
        LossCall call = GaussianVariance.aligned(original, version);
        Tensor input = call.input("input");
        Tensor target = call.input("target");
        Tensor variance = call.input("var");
        Promotion.requireNumbers("input", input);
        Promotion.requireNumbers("target", target);
        Promotion.requireFloating("var", variance);
        Reduction reduction = Reduction.ofPythonLayer(call);
        DType dtype = Promotion.floatingOf(input, target, variance);
        double epsilon = OptionReader.number(call, "eps", 1e-6);
        ElementFormula formula =
                new Likelihood(epsilon, OptionReader.flag(call, "full", false) ? HALF_LOG_OF_CIRCLE : 0);
        Outcome.Computed answer =
                new ElementwiseLoss(call, List.of("input", "target", "var"), formula).reduced(reduction, dtype);
        if (!original.wantsGradient("var")) {
            return answer;
        }
        Map<String, Tensor> gradients = new LinkedHashMap<>(answer.gradients());
        Shape shape = original.input("var").shape();
        gradients.computeIfPresent("var", (name, g) -> Tensor.rounded(g.dtype(), shape, g.toDoubles()));
        return new Outcome.Computed(answer.output(), gradients);
    }

    /** ½ (ln v + (x - y)² / v), and a constant. */
    record Likelihood(double epsilon, double constant) implements ElementFormula {

        private double clamped(double variance) {
            return variance < epsilon ? epsilon : variance;
        }

        @Override
        public double value(double[] x) {
            double difference = x[0] - x[1];
            double v = clamped(x[2]);
            // Divided first, so that a square that overflows does not matter where its quotient fits.
            return (Elementary.log(v) + difference / v * difference) / 2 + constant;
        }

        @Override
        public double partial(int operand, double[] x) {
            double difference = x[0] - x[1];
            double v = clamped(x[2]);
            if (operand == 2) {
                return excess(x[0], x[1], v) / v / 2;
            }
            return (operand == 0 ? difference : -difference) / v;
        }

        /** 1 - (x - y)² / v; where the square is near the variance, with what the difference and the square round away. */
        private static double excess(double x, double y, double v) {
            double difference = x - y;
            double ratio = difference / v * difference;
            if (!(ratio > 0.5 && ratio < 2) || difference * difference < Double.MIN_NORMAL) {
                return 1 - ratio;
            }
            double subtracted = x - difference;
            double lost = (x - (difference + subtracted)) + (subtracted - y);
            return (Math.fma(-difference, difference, v) - 2 * difference * lost) / v;
        }
    }
}
