package io.github.losstck.junit;

import io.github.losstck.spi.AdapterConfig;
import io.github.losstck.spi.AdapterLostException;
import io.github.losstck.spi.LossAdapter;
import io.github.losstck.spi.LossAdapterProvider;
import io.github.losstck.spi.LossCall;
import io.github.losstck.spi.Outcome;
import java.util.function.Function;

/** Adapters that endanger their process in the call without a reduction, and answer rightly elsewhere. */
public final class Hazards {

    private static final int AS_BY_SIGSEGV = 139;

    private Hazards() {}

    private static LossAdapter open(String id, Function<LossCall, Outcome> hazard) {
        return new ToyAdapter(
                id,
                call -> call.options().has("reduction")
                                && call.options().string("reduction").equals("none")
                        ? hazard.apply(call)
                        : ToyLoss.l1(call));
    }

    public static final class Crash implements LossAdapterProvider {
        @Override
        public String id() {
            return "crash";
        }

        @Override
        public LossAdapter open(AdapterConfig config) {
            return Hazards.open(id(), call -> {
                System.err.println("native code lost its way");
                Runtime.getRuntime().halt(AS_BY_SIGSEGV);
                return null;
            });
        }
    }

    public static final class Endless implements LossAdapterProvider {
        @Override
        public String id() {
            return "endless";
        }

        @Override
        public LossAdapter open(AdapterConfig config) {
            return Hazards.open(id(), call -> {
                while (config.threads() > 0) {
                    Thread.onSpinWait();
                }
                return null;
            });
        }
    }

    public static final class Exhausted implements LossAdapterProvider {
        @Override
        public String id() {
            return "exhausted";
        }

        @Override
        public LossAdapter open(AdapterConfig config) {
            return Hazards.open(id(), call -> {
                long[][] arrays = new long[Integer.MAX_VALUE - 8][];
                return new Outcome.Unsupported("there was memory for " + arrays.length + " arrays");
            });
        }
    }

    public static final class Unlinked implements LossAdapterProvider {
        @Override
        public String id() {
            return "hazard-unlinked";
        }

        @Override
        public LossAdapter open(AdapterConfig config) {
            return Hazards.open(id(), call -> {
                throw new UnsatisfiedLinkError("no losses in java.library.path");
            });
        }
    }

    public static final class Lost implements LossAdapterProvider {
        @Override
        public String id() {
            return "lost";
        }

        @Override
        public LossAdapter open(AdapterConfig config) {
            return Hazards.open(id(), call -> {
                throw new AdapterLostException("the GPU is lost", new IllegalStateException("device-side assert"));
            });
        }
    }
}
