package io.github.losstck.nativeloss;

import io.github.losstck.spi.LossCall;
import io.github.losstck.spi.Outcome;

/**
 * The triplet loss for a distance that is given by name: {@code pairwise_l2} (the default, |a - b + 1e-6|_2), {@code l1} or
 * {@code cosine} (1 - cos). Shapes broadcast; distances are along the last dimension. The mean is over the rows.
 *
 * <p>Before PyTorch 2.0 inputs of different numbers of dimensions broadcast, and a mean might be called elementwise_mean.
 *
 * <p>Special values: those of {@link TripletRows}, {@link VectorNorm} and {@link CosineDistance}.
 *
 * @see <a
 *     href="https://pytorch.org/docs/stable/generated/torch.nn.functional.triplet_margin_with_distance_loss.html">torch.nn.functional.triplet_margin_with_distance_loss</a>
 */
final class TripletMarginWithDistanceLoss implements LossFunction {

    private final TorchVersion version;

    TripletMarginWithDistanceLoss(TorchVersion version) {
        this.version = version;
    }

    @Override
    public String name() {
        return "torch.nn.functional.triplet_margin_with_distance_loss";
    }

    @Override
    public Outcome.Computed evaluate(LossCall call) {
        Reduction reduction = Reduction.named(OptionReader.word(call, "reduction", "mean"), !version.has(2, 0));
        RowDistances.Metric metric = metric(OptionReader.word(call, "distance_function", "pairwise_l2"));
        return new TripletRows(call, metric, version, !version.has(2, 0)).reduced(reduction);
    }

    private RowDistances.Metric metric(String name) {
        return switch (name) {
            case "pairwise_l2" -> new TripletMarginLoss.NormOfDifference(new VectorNorm(2, version), 1e-6);
            case "l1" -> new TripletMarginLoss.NormOfDifference(new VectorNorm(1, version), 0);
            case "cosine" -> new CosineDistance();
            default ->
                throw new LossArgumentException(
                        "distance_function must be pairwise_l2, l1 or cosine, got '" + name + "'");
        };
    }
}
