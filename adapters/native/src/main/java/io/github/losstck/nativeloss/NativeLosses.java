package io.github.losstck.nativeloss;

import io.github.losstck.spi.LossCall;
import io.github.losstck.spi.Outcome;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** All loss functions of this library, by the qualified name of the framework that defines them. Immutable. */
public final class NativeLosses {

    private final Map<String, LossFunction> functions = new LinkedHashMap<>();
    private final Set<String> names;

    /** The losses as the newest PyTorch has them. */
    public NativeLosses() {
        this(TorchVersion.newest());
    }

    /** The losses as a release of PyTorch has them. */
    public NativeLosses(TorchVersion version) {
        for (LossFunction function : List.of(
                new L1Loss(version),
                new MseLoss(version),
                new SmoothL1Loss(version),
                new HuberLoss(),
                new BinaryCrossEntropyWithLogits(),
                new BinaryCrossEntropy(version),
                new MultilabelSoftMarginLoss(),
                new HingeEmbeddingLoss(version),
                new KlDiv(version),
                new PoissonNllLoss(),
                new GaussianNllLoss(version),
                new SoftMarginLoss(),
                new MarginRankingLoss(version),
                new CosineEmbeddingLoss(version),
                new NllLoss(version),
                new CrossEntropy(version),
                new AdaptiveLogSoftmax(),
                new SigmoidFocalLoss(),
                new TfSigmoidCrossEntropy(),
                new TfSoftmaxCrossEntropy(),
                new TfSparseSoftmaxCrossEntropy(),
                new TfWeightedCrossEntropy(),
                new TfL2Loss(),
                new TfLogPoissonLoss(),
                new KerasBinaryCrossentropy(),
                new KerasCategoricalHinge(),
                new KerasCategoricalCrossentropy(),
                new KerasSparseCategoricalCrossentropy(),
                new KerasCosineSimilarity(),
                KerasBinaryFocal.function(),
                new KerasCategoricalFocal(),
                new KerasCircle(),
                new MultiMarginLoss(),
                new MultilabelMarginLoss(),
                new TripletMarginLoss(version),
                new TripletMarginWithDistanceLoss(version),
                CtcLoss.ofLogProbabilities(version),
                CtcLoss.ofLogits(version),
                new TfCtcLoss(),
                new KerasCtc(),
                new KerasGeneralizedCrossEntropy(),
                new LinearCrossEntropy(version))) {
            functions.put(function.name(), function);
        }
        for (List<LossFunction> family :
                List.of(KerasRegression.all(), KerasHinges.all(), KerasLikelihoods.all(), KerasOverlap.all())) {
            family.forEach(function -> functions.put(function.name(), function));
        }
        KerasLossClasses.of(functions).forEach(function -> functions.put(function.name(), function));
        names = Set.copyOf(functions.keySet());
    }

    /** Names of the functions, for example {@code torch.nn.functional.l1_loss}. */
    public Set<String> names() {
        return names;
    }

    /**
     * Compute the output and the gradients that the call asks.
     *
     * @throws LossArgumentException if the arguments are refused
     * @throws IllegalArgumentException if there is no such function
     */
    public Outcome.Computed evaluate(LossCall call) {
        LossFunction function = functions.get(call.function());
        if (function == null) {
            throw new IllegalArgumentException(
                    "no function '" + call.function() + "'; there are " + functions.keySet());
        }
        return function.evaluate(call);
    }
}
