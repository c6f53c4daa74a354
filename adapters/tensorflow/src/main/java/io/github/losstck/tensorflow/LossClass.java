package io.github.losstck.tensorflow;

import io.github.losstck.spi.LossCall;
import org.tensorflow.Operand;
import org.tensorflow.framework.losses.Loss;
import org.tensorflow.framework.losses.Reduction;
import org.tensorflow.framework.losses.SparseCategoricalCrossentropy;
import org.tensorflow.types.family.TNumber;

/** Adds the route of a loss class of the framework library: {@code new X(…).call(tf, labels, predictions, sampleWeights)}. */
final class LossClass {

    private LossClass() {}

    /** Makes the loss in the graph's place, so that what its constructor refuses is a refusal. */
    interface Constructor {
        Loss of(Reduction reduction);
    }

    /** Makes the reduction, which may refuse its name. */
    interface ReductionName {
        Reduction reduction();
    }

    /**
     * Add it.
     *
     * @param arguments of the constructor as Java, with {@code %s} where the reduction stands
     */
    static void add(
            Candidates candidates,
            LossCall asked,
            String[] pair,
            String type,
            String arguments,
            String reduction,
            ReductionName name,
            Constructor constructor) {
        boolean weighted = asked.inputs().containsKey("sample_weight");
        if (weighted
                && asked.input("sample_weight").dtype() != asked.input(pair[1]).dtype()) {
            candidates.none("Java takes sample weights of the predictions' type alone");
            return;
        }
        String code = "new " + type + "(" + arguments.replace("%s", reduction) + ").call(tf, " + pair[0] + ", "
                + pair[1] + (weighted ? ", sample_weight)" : ")");
        candidates.add(type + ".call", code, asked, in -> {
            Operand<TNumber> weights = weighted ? in.get("sample_weight") : null;
            Operand<TNumber> predictions = in.get(pair[1]);
            Loss loss = constructor.of(name.reduction());
            Operand<TNumber> losses = loss.call(in.tf(), in.get(pair[0]), predictions, weights);
            return loss instanceof SparseCategoricalCrossentropy
                    ? BuiltLoss.withoutGradient(losses)
                    : BuiltLoss.of(losses);
        });
    }
}
