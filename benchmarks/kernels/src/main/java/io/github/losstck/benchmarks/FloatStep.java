package io.github.losstck.benchmarks;

import io.github.losstck.kernels.ClassLoss;
import io.github.losstck.kernels.CosineEmbeddingLoss;
import io.github.losstck.kernels.ElementLoss;
import io.github.losstck.kernels.FloatLosses;
import io.github.losstck.kernels.IndexLoss;
import io.github.losstck.kernels.Kernels;
import io.github.losstck.kernels.PairLoss;
import io.github.losstck.kernels.Reduction;
import io.github.losstck.kernels.TripletMarginLoss;
import java.util.List;
import java.util.stream.Stream;

/** A call for float32; DoubleStep is the same for float64. */
final class FloatStep implements NativeStep {

    private final FloatLosses losses;
    private final Object loss;
    private final int columns;
    private final float[] first;
    private final float[] second;
    private final float[] third;
    private final int[] classes;
    private final float[][] gradients;
    private float value;

    FloatStep(Kernels kernels, LossCase of, List<Argument> arguments) {
        losses = kernels.floats();
        loss = NativeLosses.of(of.function());
        columns = of.columns();
        first = arguments.get(0).floats();
        boolean indices = loss instanceof IndexLoss && arguments.get(1).values() instanceof int[];
        classes = indices ? arguments.get(1).classes() : null;
        second = indices ? null : arguments.get(1).floats();
        third = arguments.size() < 3 ? null : arguments.get(2).floats();
        gradients = arguments.stream()
                .filter(Argument::differentiated)
                .map(argument -> new float[first.length])
                .toArray(float[][]::new);
    }

    @Override
    public void run() {
        Reduction mean = Reduction.MEAN;
        if (loss instanceof ElementLoss element) {
            value = losses.loss(element, first, second, gradients[0], mean);
        } else if (loss instanceof PairLoss pair) {
            value = losses.loss(pair, first, second, third, gradients[0], gradients[1], mean, 1);
        } else if (loss instanceof IndexLoss index && classes != null) {
            value = losses.loss(index, first, columns, classes, gradients[0], mean);
        } else if (loss instanceof ClassLoss rows) {
            value = losses.loss(rows, first, columns, second, null, gradients[0], mean, 1);
        } else if (loss instanceof CosineEmbeddingLoss cosine) {
            value = losses.loss(cosine, first, second, columns, third, gradients[0], gradients[1], mean, 1);
        } else {
            TripletMarginLoss triplet = (TripletMarginLoss) loss;
            value = losses.loss(
                    triplet, first, second, third, columns, gradients[0], gradients[1], gradients[2], mean, 1);
        }
    }

    @Override
    public Contender.Outcome outcome() {
        return new Contender.Outcome(
                value, Stream.of(gradients).map(Contender.Outcome::slope).toList());
    }
}
