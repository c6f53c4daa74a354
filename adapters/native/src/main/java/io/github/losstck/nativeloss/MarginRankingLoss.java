package io.github.losstck.nativeloss;

import io.github.losstck.spi.DType;
import io.github.losstck.spi.LossCall;
import io.github.losstck.spi.Outcome;
import io.github.losstck.spi.Tensor;
import java.util.List;

/**
 * The ranking of pairs: max(0, margin - y (x1 - x2)). The three tensors have the same number of dimensions (since PyTorch
 * 1.11) and broadcast; all of them are differentiable. Integers throughout give float32.
 *
 * <p>Special values: where the pair leads by the margin exactly, the derivatives are 0 since PyTorch 2.14 and those of a pair
 * that costs before.
 *
 * @see <a
 *     href="https://pytorch.org/docs/stable/generated/torch.nn.functional.margin_ranking_loss.html">torch.nn.functional.margin_ranking_loss</a>
 */
final class MarginRankingLoss implements LossFunction {

    private static final List<String> OPERANDS = List.of("input1", "input2", "target");

    private final TorchVersion version;

    MarginRankingLoss(TorchVersion version) {
        this.version = version;
    }

    @Override
    public String name() {
        return "torch.nn.functional.margin_ranking_loss";
    }

    @Override
    public Outcome.Computed evaluate(LossCall call) {
        Tensor first = call.input("input1");
        Tensor second = call.input("input2");
        Tensor target = call.input("target");
        for (String name : OPERANDS) {
            Promotion.requireNumbers(name, call.input(name));
            if (version.has(1, 11)
                    && call.input(name).shape().rank() != first.shape().rank()) {
                throw new LossArgumentException(
                        "input1, input2 and target must have the same number of dimensions, got " + first.shape() + ", "
                                + second.shape() + " and " + target.shape());
            }
        }
        DType dtype = Promotion.floatingOf(first, second, target);
        ElementFormula formula = new Lead(OptionReader.number(call, "margin", 0), !version.has(2, 14));
        return new ElementwiseLoss(call, OPERANDS, formula).reduced(Reduction.of(call), dtype);
    }

    /** What a pair lacks to lead by the margin. */
    record Lead(double margin, boolean slopesAtMargin) implements ElementFormula {

        @Override
        public double value(double[] x) {
            return Math.max(0, margin - x[2] * (x[0] - x[1]));
        }

        @Override
        public double partial(int operand, double[] x) {
            double difference = x[0] - x[1];
            double lacking = margin - x[2] * difference;
            if (!(lacking > 0 || (slopesAtMargin && lacking == 0))) {
                return 0;
            }
            return operand == 2 ? -difference : operand == 0 ? -x[2] : x[2];
        }
    }
}
