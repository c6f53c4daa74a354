package io.github.losstck.nativeloss;

import io.github.losstck.spi.DType;
import io.github.losstck.spi.LossCall;
import io.github.losstck.spi.Options;
import io.github.losstck.spi.Outcome;
import io.github.losstck.spi.Tensor;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A loss class of Keras: its function of arguments rounded to float32 and brought to one rank, the values weighted by
 * sample_weight and reduced. The result is float32, a gradient of its argument's dtype.
 *
 * @see <a href="https://keras.io/api/losses/#base-loss-api">Keras's losses</a>
 */
final class KerasLossClass implements LossFunction {

    private final String name;
    private final LossFunction function;

    KerasLossClass(String name, LossFunction function) {
        this.name = "keras.losses." + name;
        this.function = function;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Outcome.Computed evaluate(LossCall call) {
        KerasReduction reduction = KerasReduction.of(call);
        LossCall inner = inner(call);
        Tensor values = function.evaluate(inner).output();
        Tensor given = call.optionalInput("sample_weight").orElse(null);
        KerasSampleWeights weights = KerasSampleWeights.of(given, counts(inner, values), values.shape(), reduction);
        KerasWeightedValues weighted = new KerasWeightedValues(values, weights, reduction);
        return new Outcome.Computed(weighted.output(), gradients(call, inner, weighted));
    }

    private Map<String, Tensor> gradients(LossCall call, LossCall inner, KerasWeightedValues weighted) {
        Map<String, Tensor> gradients = new LinkedHashMap<>();
        List<String> arguments = call.differentiate().stream()
                .filter(argument -> !argument.equals("sample_weight"))
                .toList();
        Map<String, Tensor> ofFunction = Map.of();
        if (!arguments.isEmpty()) {
            Tensor upstream = weighted.byValue(call.cotangent());
            ofFunction = function.evaluate(
                            new LossCall(inner.function(), inner.inputs(), inner.options(), arguments, upstream))
                    .gradients();
        }
        for (String argument : call.differentiate()) {
            Tensor input = call.input(argument);
            Promotion.requireFloating("the differentiated " + argument, input);
            double[] gradient = argument.equals("sample_weight")
                    ? weighted.byWeight(call.cotangent(), input.elements())
                    : ofFunction.get(argument).toDoubles();
            gradients.put(argument, Tensor.rounded(input.dtype(), input.shape(), single(gradient)));
        }
        return gradients;
    }

    /** Slopes as float32 holds them, also those of a float64 argument. */
    private static double[] single(double[] gradient) {
        double[] rounded = gradient.clone();
        for (int i = 0; i < rounded.length; i++) {
            rounded[i] = (float) rounded[i];
        }
        return rounded;
    }

    /** The function's call, without what the class does itself. */
    private LossCall inner(LossCall call) {
        Tensor labels = call.input("y_true");
        Tensor predictions = call.input("y_pred");
        Map<String, Tensor> inputs = new LinkedHashMap<>();
        inputs.put("y_true", cast(labels, predictions));
        inputs.put("y_pred", cast(predictions, labels));
        Map<String, Object> options = new LinkedHashMap<>(call.options().asMap());
        options.remove("reduction");
        if (name.endsWith("GeneralizedCrossEntropy")) {
            double q = OptionReader.number(call, "q", 0.5);
            if (!(q > 0 && q < 1)) {
                throw new LossArgumentException("q must be between 0 and 1, got " + q);
            }
            options.put("q", q);
        }
        return new LossCall(function.name(), inputs, Options.of(options), List.of(), null);
    }

    private static Tensor cast(Tensor tensor, Tensor other) {
        return Tensor.rounded(DType.FLOAT32, KerasShapes.beside(tensor.shape(), other.shape()), tensor.toDoubles());
    }

    /** Which values count: not those of an ignored class, and of the circle loss none that is 0; null where all do. */
    private boolean[] counts(LossCall inner, Tensor values) {
        boolean circle = name.endsWith(".Circle");
        if (!circle && !inner.options().has("ignore_class")) {
            return null;
        }
        boolean[] counts = new boolean[values.elements()];
        for (int i = 0; i < counts.length; i++) {
            counts[i] = circle
                    ? values.doubleAt(i) > 0
                    : inner.input("y_true").doubleAt(i) != OptionReader.integer(inner, "ignore_class", 0);
        }
        return counts;
    }
}
