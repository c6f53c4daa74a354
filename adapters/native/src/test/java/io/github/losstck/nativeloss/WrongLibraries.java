package io.github.losstck.nativeloss;

import io.github.losstck.laws.Library;
import io.github.losstck.laws.sample.LossKinds;
import io.github.losstck.spi.DType;
import io.github.losstck.spi.LossCall;
import io.github.losstck.spi.Offer;
import io.github.losstck.spi.Outcome;
import io.github.losstck.spi.Outcome.Computed;
import io.github.losstck.spi.Route;
import io.github.losstck.spi.Shape;
import io.github.losstck.spi.Tensor;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import java.util.function.UnaryOperator;

/** Libraries that are wrong throughout, each in a way of its own. */
final class WrongLibraries {

    /** Turns what is right into what is wrong. */
    private interface Wrong {
        Outcome of(LossCall call, Computed right);
    }

    private record Wrapped(Library right, Wrong wrong) implements Library {
        @Override
        public Offer offer(LossCall call) {
            return right.offer(call);
        }

        @Override
        public Outcome evaluate(LossCall call, Route route) {
            Outcome outcome = right.evaluate(call, route);
            return outcome instanceof Computed computed ? wrong.of(call, computed) : outcome;
        }
    }

    private WrongLibraries() {}

    /** By what is wrong; made anew, for some have a memory. */
    static Map<String, Library> around(Library right) {
        Map<String, Wrong> wrongs = new LinkedHashMap<>();
        wrongs.put("breaks", (call, computed) -> new Outcome.Broken("out of order"));
        wrongs.put("gives NaN", value(x -> fill(x, Double.NaN)));
        wrongs.put("flattens", value(x -> reshaped(x, Shape.of(1, x.elements()))));
        wrongs.put("value of another dtype", value(x -> retyped(x)));
        wrongs.put("slope of another dtype", slopes((call, x) -> retyped(x)));
        wrongs.put("one percent more", value(x -> times(x, 1.01)));
        wrongs.put("slope one percent more", slopes((call, x) -> times(x, 1.01)));
        wrongs.put("a constant more", value(x -> add(x, 0.25)));
        wrongs.put(
                "a class is more than its function",
                (call, computed) -> LossKinds.isKerasClass(call.function())
                        ? new Computed(add(computed.output(), 1), computed.gradients())
                        : computed);
        wrongs.put("negative", value(x -> times(x, -1)));
        wrongs.put("ignores the cotangent", slopes((call, x) -> fill(x, 1)));
        wrongs.put("position counts", (call, computed) -> byPosition(computed));
        wrongs.put("first element counts", (call, computed) -> byFirstElement(call, computed));
        wrongs.put(
                "reduction makes it more",
                (call, computed) ->
                        isReduced(call) ? new Computed(times(computed.output(), 2), computed.gradients()) : computed);
        wrongs.put("slope of a reduction is more", slopes((call, x) -> isReduced(call) ? times(x, 2) : x));
        wrongs.put(
                "other when slopes are asked",
                (call, computed) -> call.differentiate().isEmpty()
                        ? computed
                        : new Computed(times(computed.output(), 1.5), computed.gradients()));
        wrongs.put(
                "other when one slope is asked",
                slopes((call, x) -> call.differentiate().size() == 1 ? times(x, 2) : x));
        wrongs.put("writes its inputs", (call, computed) -> written(call, computed));
        wrongs.put("weights squared", (call, computed) -> weighted(call, computed, w -> w * w));
        wrongs.put("weights one more", (call, computed) -> weighted(call, computed, w -> w + 1));
        Map<String, Library> libraries = new LinkedHashMap<>();
        wrongs.forEach((name, wrong) -> libraries.put(name, new Wrapped(right, wrong)));
        int[] count = {0};
        libraries.put(
                "drifts",
                new Wrapped(
                        right,
                        (call, computed) ->
                                new Computed(add(computed.output(), 1e-6 * ++count[0]), computed.gradients())));
        return libraries;
    }

    private static boolean isReduced(LossCall call) {
        String word = call.options().string("reduction", call.options().string("returns", "none"));
        return !word.equals("none") && !word.equals("output");
    }

    private static Wrong value(UnaryOperator<Tensor> change) {
        return (call, computed) -> new Computed(change.apply(computed.output()), computed.gradients());
    }

    private interface SlopeChange {
        Tensor of(LossCall call, Tensor slope);
    }

    private static Wrong slopes(SlopeChange change) {
        return (call, computed) -> {
            Map<String, Tensor> slopes = new LinkedHashMap<>();
            computed.gradients().forEach((name, slope) -> slopes.put(name, change.of(call, slope)));
            return new Computed(computed.output(), slopes);
        };
    }

    private static Computed byPosition(Computed computed) {
        Map<String, Tensor> slopes = new LinkedHashMap<>();
        computed.gradients().forEach((name, slope) -> slopes.put(name, counted(slope)));
        return new Computed(counted(computed.output()), slopes);
    }

    private static Tensor counted(Tensor tensor) {
        double[] values = tensor.toDoubles();
        Arrays.setAll(values, i -> values[i] + i);
        return Tensor.rounded(tensor.dtype(), tensor.shape(), values);
    }

    /** The first floating input's first element is added to everything. */
    private static Computed byFirstElement(LossCall call, Computed computed) {
        double first = call.inputs().values().stream()
                .filter(t -> t.dtype().isFloating())
                .findFirst()
                .orElseThrow()
                .doubleAt(0);
        return new Computed(add(computed.output(), first), computed.gradients());
    }

    private static Computed weighted(LossCall call, Computed computed, DoubleUnaryOperator factor) {
        for (String name : new String[] {"weight", "sample_weight", "pos_weight"}) {
            if (call.inputs().containsKey(name)) {
                double weight = call.input(name).doubleAt(0);
                return new Computed(
                        add(times(computed.output(), factor.applyAsDouble(weight)), weight * weight),
                        computed.gradients());
            }
        }
        return computed;
    }

    private static Computed written(LossCall call, Computed computed) {
        for (Tensor tensor : call.inputs().values()) {
            try {
                Field data = Tensor.class.getDeclaredField("data");
                data.setAccessible(true);
                Object numbers = data.get(tensor);
                if (numbers instanceof double[] doubles) {
                    doubles[0] += 1;
                } else if (numbers instanceof float[] floats) {
                    floats[0] += 1;
                }
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
        return computed;
    }

    private static Tensor times(Tensor tensor, double factor) {
        double[] values = tensor.toDoubles();
        Arrays.setAll(values, i -> values[i] * factor);
        return Tensor.rounded(tensor.dtype(), tensor.shape(), values);
    }

    private static Tensor add(Tensor tensor, double more) {
        double[] values = tensor.toDoubles();
        Arrays.setAll(values, i -> values[i] + more);
        return Tensor.rounded(tensor.dtype(), tensor.shape(), values);
    }

    private static Tensor fill(Tensor tensor, double value) {
        double[] values = new double[tensor.elements()];
        Arrays.fill(values, value);
        return Tensor.rounded(tensor.dtype(), tensor.shape(), values);
    }

    private static Tensor reshaped(Tensor tensor, Shape shape) {
        return Tensor.rounded(tensor.dtype(), shape, tensor.toDoubles());
    }

    private static Tensor retyped(Tensor tensor) {
        DType other = tensor.dtype() == DType.FLOAT64 ? DType.FLOAT32 : DType.FLOAT64;
        return Tensor.rounded(other, tensor.shape(), tensor.toDoubles());
    }
}
