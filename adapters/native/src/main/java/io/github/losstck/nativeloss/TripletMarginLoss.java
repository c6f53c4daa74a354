package io.github.losstck.nativeloss;

import io.github.losstck.spi.LossCall;
import io.github.losstck.spi.Outcome;

/**
 * The triplet loss with d(a, b) = |a - b + eps|_p along the last dimension: eps is added to each component of the difference.
 * Shapes broadcast. The mean is over the rows.
 *
 * <p>Special values: those of {@link TripletRows} and {@link VectorNorm}. Distances do not overflow where their squares do.
 *
 * @see <a
 *     href="https://pytorch.org/docs/stable/generated/torch.nn.functional.triplet_margin_loss.html">torch.nn.functional.triplet_margin_loss</a>
 */
final class TripletMarginLoss implements LossFunction {

    private final TorchVersion version;

    TripletMarginLoss(TorchVersion version) {
        this.version = version;
    }

    @Override
    public String name() {
        return "torch.nn.functional.triplet_margin_loss";
    }

    @Override
    public Outcome.Computed evaluate(LossCall call) {
        Reduction reduction = Reduction.of(call);
        VectorNorm norm = new VectorNorm(OptionReader.number(call, "p", 2), version);
        return new TripletRows(call, new NormOfDifference(norm, OptionReader.number(call, "eps", 1e-6)), version, false)
                .reduced(reduction);
    }

    /** |a - b + eps|_p. */
    record NormOfDifference(VectorNorm norm, double eps) implements RowDistances.Metric {

        @Override
        public double of(double[] a, double[] b) {
            return norm.of(difference(a, b));
        }

        @Override
        public double[] slopes(int side, double[] a, double[] b) {
            double[] difference = difference(a, b);
            double[] slopes = norm.slopes(difference, norm.of(difference));
            for (int i = 0; i < slopes.length && side == 1; i++) {
                slopes[i] = -slopes[i];
            }
            return slopes;
        }

        private double[] difference(double[] a, double[] b) {
            double[] difference = new double[a.length];
            for (int i = 0; i < a.length; i++) {
                difference[i] = CompensatedSums.of(a[i], -b[i], eps);
            }
            return difference;
        }
    }
}
