package io.github.losstck.tensorflow;

import io.github.losstck.spi.LossCall;
import java.util.function.Function;
import java.util.function.Supplier;
import org.tensorflow.Operand;
import org.tensorflow.framework.losses.Loss;
import org.tensorflow.framework.losses.Reduction;
import org.tensorflow.types.family.TNumber;

/**
 * A loss class of the framework library, called as {@code new X(…).call(tf, labels, predictions, sampleWeights)}.
 *
 * @param arguments of the constructor as Java, with {@code %s} where the reduction stands
 * @param built how it is differentiated
 */
record LossClass(String type, String arguments, Constructor constructor, Function<Operand<TNumber>, BuiltLoss> built) {

    /** Makes the loss while the graph is built, so that what the constructor refuses is a refusal of the call. */
    interface Constructor {
        Loss of(Reduction reduction);
    }

    /** A reduction as Java, and where it comes from: making it from a name may refuse. */
    record Reducing(String code, Supplier<Reduction> reduction) {

        static Reducing by(Reduction reduction) {
            return new Reducing("Reduction." + reduction, () -> reduction);
        }

        /** What PyTorch asks; no function that these classes answer has the mean over the batch. */
        static Reducing by(io.github.losstck.recipes.Reduction asked) {
            return by(
                    switch (asked) {
                        case NONE -> Reduction.NONE;
                        case MEAN -> Reduction.SUM_OVER_BATCH_SIZE;
                        case SUM -> Reduction.SUM;
                        case BATCHMEAN -> throw new IllegalArgumentException("no batchmean");
                    });
        }

        static Reducing named(String name) {
            return new Reducing("Reduction.ofName(\"" + name + "\")", () -> Reduction.ofName(name));
        }
    }

    LossClass(String type, String arguments, Constructor constructor) {
        this(type, arguments, constructor, BuiltLoss::of);
    }

    /** Offers the call with these names of labels and predictions, and with {@code sample_weight} if it is there. */
    void add(Candidates candidates, LossCall asked, String labels, String predictions, Reducing reducing) {
        boolean weighted = asked.inputs().containsKey("sample_weight");
        if (weighted
                && asked.input("sample_weight").dtype()
                        != asked.input(predictions).dtype()) {
            candidates.none("Java takes sample weights of the predictions' type alone");
            return;
        }
        String code = "new " + type + "(" + arguments.replace("%s", reducing.code()) + ").call(tf, " + labels + ", "
                + predictions + (weighted ? ", sample_weight)" : ")");
        candidates.add(type + ".call", code, asked, in -> {
            Loss loss = constructor.of(reducing.reduction().get());
            Operand<TNumber> weights = weighted ? in.get("sample_weight") : null;
            Operand<TNumber> of = in.get(predictions);
            return built.apply(loss.call(in.tf(), in.get(labels), of, weights));
        });
    }
}
