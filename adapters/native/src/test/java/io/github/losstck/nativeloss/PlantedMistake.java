package io.github.losstck.nativeloss;

import io.github.losstck.spi.AdapterConfig;
import io.github.losstck.spi.AdapterInfo;
import io.github.losstck.spi.DType;
import io.github.losstck.spi.LossAdapter;
import io.github.losstck.spi.LossAdapterProvider;
import io.github.losstck.spi.LossCall;
import io.github.losstck.spi.Offer;
import io.github.losstck.spi.Options;
import io.github.losstck.spi.Outcome.Computed;
import io.github.losstck.spi.Route;
import io.github.losstck.spi.Tensor;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The native losses with one mistake. */
record PlantedMistake(LossAdapter right, String id, Mistake mistake) implements LossAdapter {

    /** Answers a call that the right losses know, wrongly now and then. */
    interface Mistake {
        Computed answer(LossCall call, LossAdapter right);
    }

    private static Computed ask(LossAdapter right, LossCall call) {
        Offer.Routes offer = (Offer.Routes) right.offer(call);
        return (Computed) right.evaluate(call, offer.routes().get(0));
    }

    /** The weighted mean of a cross entropy is over the examples, not over their weights. */
    public static final class Denominator implements LossAdapterProvider {
        @Override
        public String id() {
            return "denominator";
        }

        @Override
        public LossAdapter open(AdapterConfig config) {
            return planted(id(), config, (call, right) -> {
                boolean hit = call.function().endsWith("functional.cross_entropy")
                        && call.options().string("reduction").equals("mean")
                        && call.inputs().containsKey("weight")
                        && !call.input("target").dtype().isFloating();
                if (!hit) {
                    return ask(right, call);
                }
                Map<String, Object> options = new LinkedHashMap<>(call.options().asMap());
                options.put("reduction", "sum");
                LossCall sum = new LossCall(
                        call.function(), call.inputs(), Options.of(options), call.differentiate(), call.cotangent());
                Computed answer = ask(right, sum);
                double examples = call.input("target").elements();
                Map<String, Tensor> slopes = new LinkedHashMap<>();
                answer.gradients().forEach((name, slope) -> slopes.put(name, times(slope, 1 / examples)));
                return new Computed(times(answer.output(), 1 / examples), slopes);
            });
        }
    }

    /** Beyond delta the slope of huber is that of the square. */
    public static final class Slope implements LossAdapterProvider {
        @Override
        public String id() {
            return "slope";
        }

        @Override
        public LossAdapter open(AdapterConfig config) {
            return planted(id(), config, (call, right) -> {
                Computed answer = ask(right, call);
                if (!call.function().endsWith("functional.huber_loss") || !call.wantsGradient("input")) {
                    return answer;
                }
                double delta = call.options().number("delta");
                double[] slope = answer.gradients().get("input").toDoubles();
                Arrays.setAll(slope, i -> {
                    double distance = call.input("input").doubleAt(i)
                            - call.input("target").doubleAt(i);
                    return Math.abs(distance) > delta ? slope[i] * Math.abs(distance) / delta : slope[i];
                });
                Map<String, Tensor> slopes = new LinkedHashMap<>(answer.gradients());
                Tensor input = call.input("input");
                slopes.put("input", Tensor.rounded(input.dtype(), input.shape(), slope));
                return new Computed(answer.output(), slopes);
            });
        }
    }

    /** A loss of float64 is computed in float32. */
    public static final class Single implements LossAdapterProvider {
        @Override
        public String id() {
            return "single";
        }

        @Override
        public LossAdapter open(AdapterConfig config) {
            return planted(id(), config, (call, right) -> {
                Computed answer = ask(right, call);
                boolean hit =
                        call.function().endsWith("kl_div") && answer.output().dtype() == DType.FLOAT64;
                double[] rounded = answer.output().toDoubles();
                Arrays.setAll(rounded, i -> (float) rounded[i]);
                return hit
                        ? new Computed(Tensor.ofDoubles(answer.output().shape(), rounded), answer.gradients())
                        : answer;
            });
        }
    }

    private static Tensor times(Tensor tensor, double factor) {
        double[] values = tensor.toDoubles();
        Arrays.setAll(values, i -> values[i] * factor);
        return Tensor.rounded(tensor.dtype(), tensor.shape(), values);
    }

    private static LossAdapter planted(String id, AdapterConfig config, Mistake mistake) {
        return new PlantedMistake(new NativeAdapterProvider().open(config), id, mistake);
    }

    @Override
    public AdapterInfo info() {
        AdapterInfo info = right.info();
        return new AdapterInfo(id, "Planted", info.version(), "", info.device(), "", info.mirrors(), Map.of());
    }

    @Override
    public Offer offer(LossCall call) {
        return right.offer(call);
    }

    @Override
    public Computed evaluate(LossCall call, Route route) {
        return mistake.answer(call, right);
    }

    @Override
    public boolean isRefusal(RuntimeException exception) {
        return right.isRefusal(exception);
    }

    @Override
    public void close() {
        right.close();
    }

    /** Their names, for {@link java.util.ServiceLoader}. */
    static List<Class<?>> providers() {
        return List.of(Denominator.class, Slope.class, Single.class);
    }
}
