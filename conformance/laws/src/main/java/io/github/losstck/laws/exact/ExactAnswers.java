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

    /** How far inputs are moved for a slope: what is left of the third derivative is 1e-30 of it. */
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
            slopes(call).forEach(name -> gradients.put(name, gradient(call, name)));
        }
        return Optional.of(new Answer(output, reduced, gradients));
    }

    /** The inputs of which a gradient is asked and known. A mean over weights has a slope by them that is not that of the values. */
    public List<String> slopes(LossCall call) {
        boolean kept = kept(call).options().equals(call.options());
        return call.differentiate().stream()
                .filter(name -> kept || !name.equals("weight"))
                .toList();
    }

    /**
     * The derivative of the result, times the cotangent, along a direction; empty where there is none.
     *
     * @param smooth by how much the difference quotients ahead and behind may differ where there is no kink
     */
    public Optional<Real> along(LossCall call, Map<String, double[]> direction, double smooth) {
        LossCall kept = kept(call);
        double[] upstream = upstream(call);
        Real step = losses.number(STEP);
        Real ahead = weighted(losses.values(kept, direction, step), upstream);
        Real here = weighted(losses.values(kept), upstream);
        Real behind = weighted(losses.values(kept, direction, step.negated()), upstream);
        Real right = ahead.minus(here).over(step);
        Real left = here.minus(behind).over(step);
        boolean kink = right.minus(left).magnitude().toDouble() > smooth;
        return kink ? Optional.empty() : Optional.of(ahead.minus(behind).over(step.times(2)));
    }

    /** What each value counts in the derivative. */
    private double[] upstream(LossCall call) {
        double[] cotangent = call.cotangent().toDoubles();
        double[] weights = weights(call, losses.values(kept(call)).size())
                .orElseThrow(() -> new IllegalArgumentException("no formula for " + call.options()));
        return weights.length == 0
                ? cotangent
                : Arrays.stream(weights).map(w -> w * cotangent[0]).toArray();
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

    private List<Real> gradient(LossCall call, String name) {
        int elements = call.input(name).elements();
        Real[] slopes = new Real[elements];
        for (int i = 0; i < elements; i++) {
            double[] along = new double[elements];
            along[i] = 1;
            slopes[i] = along(call, Map.of(name, along), SMOOTH).orElse(null);
        }
        return Arrays.asList(slopes);
    }
}
