package io.github.losstck.protocol;

import io.github.losstck.spi.AdapterConfig;
import io.github.losstck.spi.AdapterInfo;
import io.github.losstck.spi.AdapterUnavailableException;
import io.github.losstck.spi.LossAdapter;
import io.github.losstck.spi.LossAdapterProvider;
import io.github.losstck.spi.LossCall;
import io.github.losstck.spi.Offer;
import io.github.losstck.spi.Outcome;
import io.github.losstck.spi.Route;
import java.util.Map;

/** A Java adapter that gives its input back, refuses some options, prints where it should not, and can kill its process. */
public final class ToyAdapterProvider implements LossAdapterProvider {

    static final Route BUILTIN = Route.builtin("same", "Toy.same(x)");
    static final Route RECIPE = Route.recipe("x.mul(1)");

    @Override
    public String id() {
        return "toy";
    }

    @Override
    public LossAdapter open(AdapterConfig config) {
        if (config.device().startsWith("cuda")) {
            throw new AdapterUnavailableException("there is no GPU");
        }
        return new Toy(config);
    }

    private record Toy(AdapterConfig config) implements LossAdapter {

        @Override
        public AdapterInfo info() {
            return new AdapterInfo(
                    "toy",
                    "Toy",
                    "1.0",
                    "",
                    "cpu",
                    "https://toy.example",
                    Map.of("pytorch", "2.7"),
                    Map.of("threads", Integer.toString(config.threads())));
        }

        @Override
        public Offer offer(LossCall call) {
            return call.function().equals("toy.loss") ? Offer.of(BUILTIN, RECIPE) : Offer.none("there is none such");
        }

        @Override
        public Outcome evaluate(LossCall call, Route route) {
            System.out.println("a library that talks");
            String what = call.options().has("do") ? call.options().string("do") : "";
            return switch (what) {
                case "refuse" -> throw new IllegalArgumentException("x must not be negative");
                case "bug" -> throw new IllegalStateException("a bug");
                case "link" -> throw new NoClassDefFoundError("some/Native");
                case "overflow" -> throw new StackOverflowError("too deep");
                case "halt" -> {
                    Runtime.getRuntime().halt(9);
                    yield null;
                }
                default -> new Outcome.Computed(call.input("x"), Map.of("x", call.input("x")));
            };
        }

        @Override
        public boolean isRefusal(RuntimeException exception) {
            return exception instanceof IllegalArgumentException;
        }

        @Override
        public void close() {
            // Nothing is held.
        }
    }
}
