package io.github.losstck.laws.exact;

import io.github.losstck.laws.sample.LossKinds;
import io.github.losstck.spi.DType;
import io.github.losstck.spi.LossCall;
import io.github.losstck.spi.Options;
import io.github.losstck.spi.Tensor;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The formulas of all functions, for calls that keep each value. Immutable. */
public final class ExactLosses {

    private final Map<String, ExactLoss> formulas = new LinkedHashMap<>();
    private final Real zero;

    /** Over decimal numbers of 50 digits. */
    public ExactLosses() {
        this(BigReal.ZERO);
    }

    /** Over numbers of a kind. */
    public ExactLosses(Real zero) {
        this.zero = zero;
        List.of(
                        ElementFormulas.all(),
                        ClassFormulas.all(),
                        VectorFormulas.all(),
                        SequenceFormulas.all(),
                        KerasFormulas.all(),
                        KerasShareFormulas.all())
                .forEach(formulas::putAll);
    }

    /** The functions that have a formula here, but for Keras's classes, which have that of their function. */
    public Set<String> functions() {
        return Set.copyOf(formulas.keySet());
    }

    /** The values of a call, one for each element of its result. */
    public List<Real> values(LossCall call) {
        return values(call, Map.of(), zero);
    }

    /** The values where inputs are moved by a distance along a direction that each has; those that have none stay. */
    public List<Real> values(LossCall call, Map<String, double[]> direction, Real distance) {
        boolean single = LossKinds.isKerasClass(call.function());
        Map<String, List<Real>> numbers = new LinkedHashMap<>();
        call.inputs().forEach((name, tensor) -> {
            if (tensor.dtype().isFloating()) {
                Tensor seen = single ? Tensor.rounded(DType.FLOAT32, tensor.shape(), tensor.toDoubles()) : tensor;
                double[] along = direction.get(name);
                numbers.put(
                        name,
                        ExactCall.list(
                                seen.elements(),
                                i -> along == null || along[i] == 0
                                        ? zero.of(seen.doubleAt(i))
                                        : zero.of(seen.doubleAt(i)).plus(distance.times(along[i]))));
            }
        });
        ExactCall exact = new ExactCall(call, numbers, zero);
        if (!single) {
            return formulas.get(call.function()).values(exact);
        }
        Map<String, Object> options = new LinkedHashMap<>(call.options().asMap());
        options.remove("reduction");
        String function = LossKinds.functionOfClass(call.function());
        LossCall inner = new LossCall(function, call.inputs(), Options.of(options), List.of(), null);
        List<Real> values = formulas.get(function).values(new ExactCall(inner, numbers, zero));
        return ExactCall.list(values.size(), i -> values.get(i).times(exact.orOne("sample_weight", i)));
    }

    /** A number of the kind that this computes with. */
    public Real number(double value) {
        return zero.of(value);
    }
}
