package io.github.losstck.laws.exact;

import io.github.losstck.laws.sample.LossKinds;
import io.github.losstck.laws.sample.Reductions;
import io.github.losstck.spi.LossCall;
import io.github.losstck.spi.Options;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the formulas say of a whole call: its result, kept or reduced, and its gradients. */
public final class ExactAnswers {

    private static final double STEP = 0x1p-50;
    private static final double SMOOTH = 1e-6;

    private final ExactLosses losses = new ExactLosses();
    private final LossKinds kinds = new LossKinds();

    /**
     * An answer.
     *
     * @param reduced whether the result is a scalar that was made of the values
     * @param gradients by input; an element is null where there is a kink
     */
    public record Answer(List<Real> output, boolean reduced, Map<String, List<Real>> gradients) {}

    /** The answer; empty if there is no formula for the reduction. */
    public Optional<Answer> of(LossCall call) {
        LossCall kept = kept(call);
        List<Real> values = losses.values(kept);
        Optional<double[]> weights = weights(call, values.size());
        if (weights.isEmpty()) {
            return Optional.empty();
        }
        boolean reduced = weights.get().length > 0;
        List<Real> output = reduced ? List.of(weighted(values, weights.get())) : values;
        Map<String, List<Real>> gradients = new LinkedHashMap<>();
        if (call.cotangent() != null) {
            double[] upstream = reduced
                    ? Arrays.stream(weights.get())
                            .map(w -> w * call.cotangent().doubleAt(0))
                            .toArray()
                    : call.cotangent().toDoubles();
            for (String name : call.differentiate()) {
                // A mean over weights has a slope by them that is not that of the values.
                if (!reduced || !name.equals("weight")) {
                    gradients.put(name, gradient(kept, name, upstream));
                }
            }
        }
        return Optional.of(new Answer(output, reduced, gradients));
    }

    private LossCall kept(LossCall call) {
        Map<String, Object> options = new LinkedHashMap<>(call.options().asMap());
        kinds.of(call.function()).reductions().ifPresent(r -> options.put(r.option(), r.none()));
        return new LossCall(call.function(), call.inputs(), Options.of(options), List.of(), null);
    }

    /** What each value counts; none where the call keeps them, empty where nothing is known. */
    private Optional<double[]> weights(LossCall call, int values) {
        Optional<Reductions> reductions = kinds.of(call.function()).reductions();
        if (reductions.isEmpty()) {
            return Optional.of(new double[0]);
        }
        Reductions known = reductions.get();
        String reduction = call.options().string(known.option(), "");
        if (reduction.equals(known.none())) {
            return Optional.of(new double[0]);
        }
        double[] weights = known.weights().of(call, values);
        if (reduction.equals(known.sum())) {
            Arrays.fill(weights, 1);
        }
        boolean isKnown = reduction.equals(known.sum()) || reduction.equals(known.mean());
        return isKnown && Arrays.stream(weights).allMatch(Double::isFinite) ? Optional.of(weights) : Optional.empty();
    }

    private Real weighted(List<Real> values, double[] weights) {
        Real sum = losses.number(0);
        for (int i = 0; i < weights.length; i++) {
            sum = weights[i] == 0 ? sum : sum.plus(values.get(i).times(weights[i]));
        }
        return sum;
    }

    private List<Real> gradient(LossCall kept, String name, double[] upstream) {
        int elements = kept.input(name).elements();
        Real[] slopes = new Real[elements];
        Real here = weighted(losses.values(kept), upstream);
        Real step = losses.number(STEP);
        for (int i = 0; i < elements; i++) {
            double[] along = new double[elements];
            along[i] = 1;
            Real ahead = weighted(losses.values(kept, Map.of(name, along), step), upstream);
            Real behind = weighted(losses.values(kept, Map.of(name, along), step.negated()), upstream);
            Real right = ahead.minus(here).over(step);
            Real left = here.minus(behind).over(step);
            boolean kink = right.minus(left).magnitude().toDouble() > SMOOTH;
            slopes[i] = kink ? null : ahead.minus(behind).over(step.times(2));
        }
        return Arrays.asList(slopes);
    }
}
