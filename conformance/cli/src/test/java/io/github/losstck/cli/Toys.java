package io.github.losstck.cli;

import io.github.losstck.spi.AdapterConfig;
import io.github.losstck.spi.AdapterInfo;
import io.github.losstck.spi.AdapterLostException;
import io.github.losstck.spi.AdapterUnavailableException;
import io.github.losstck.spi.LossAdapter;
import io.github.losstck.spi.LossAdapterProvider;
import io.github.losstck.spi.LossCall;
import io.github.losstck.spi.Offer;
import io.github.losstck.spi.Outcome;
import io.github.losstck.spi.Route;
import io.github.losstck.spi.Shape;
import io.github.losstck.spi.Tensor;
import java.util.LinkedHashMap;
import java.util.Map;

/** Adapters that a user adds by --classpath: a wrong one, a slow one, and one that cannot start. */
final class Toys {

    private Toys() {}

    private static AdapterInfo info(String id) {
        return new AdapterInfo(id, "Toy", "1.2", "", "cpu", "https://toy.example", Map.of("pytorch", "2.15"), Map.of());
    }

    /** Answers zero for everything, and chats on standard output. */
    private record Zero(AdapterInfo info, long millis, boolean breaks) implements LossAdapter {

        @Override
        public Offer offer(LossCall call) {
            return Offer.of(Route.builtin("zero", "zero()"));
        }

        @Override
        public Outcome evaluate(LossCall call, Route route) {
            if (breaks) {
                throw new AdapterLostException("the toy fell down", null);
            }
            System.out.println("the toy chats");
            pause();
            Map<String, Tensor> gradients = new LinkedHashMap<>();
            call.differentiate().forEach(name -> gradients.put(name, call.input(name)));
            return new Outcome.Computed(Tensor.ofDoubles(Shape.of(), 0), gradients);
        }

        private void pause() {
            try {
                Thread.sleep(millis);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public boolean isRefusal(RuntimeException exception) {
            return false;
        }

        @Override
        public void close() {}
    }

    /** A library that is wrong. */
    public static final class Wrong implements LossAdapterProvider {

        @Override
        public String id() {
            return "toy-wrong";
        }

        @Override
        public LossAdapter open(AdapterConfig config) {
            return new Zero(info(id()), 0, false);
        }
    }

    /** A library that takes its time. */
    public static final class Slow implements LossAdapterProvider {

        @Override
        public String id() {
            return "toy-slow";
        }

        @Override
        public LossAdapter open(AdapterConfig config) {
            return new Zero(info(id()), 20, false);
        }
    }

    /** A library that no further call reaches. */
    public static final class Lost implements LossAdapterProvider {

        @Override
        public String id() {
            return "toy-lost";
        }

        @Override
        public LossAdapter open(AdapterConfig config) {
            return new Zero(info(id()), 0, true);
        }
    }

    /** A library that is not for this machine. */
    public static final class Unavailable implements LossAdapterProvider {

        @Override
        public String id() {
            return "toy-unavailable";
        }

        @Override
        public LossAdapter open(AdapterConfig config) {
            throw new AdapterUnavailableException("the toy has no batteries: add some");
        }
    }
}
