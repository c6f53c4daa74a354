package io.github.losstck.nativeloss;

import io.github.losstck.spi.AdapterInfo;
import io.github.losstck.spi.LossAdapter;
import io.github.losstck.spi.LossCall;
import io.github.losstck.spi.Offer;
import io.github.losstck.spi.Outcome;
import io.github.losstck.spi.Route;
import java.util.Optional;

/** Answers every call with the library's one entry point; keeps no state between calls. */
final class NativeAdapter implements LossAdapter {

    private static final Route ROUTE = Route.builtin("NativeLosses.evaluate", "new NativeLosses().evaluate(call)");

    /** The same losses as a user's program would have them: fast, over arrays. */
    private static final Route KERNELS = Route.builtin("kernels", "Kernels.preferred().floats().loss(...)");

    private final AdapterInfo info;
    private final NativeLosses losses;
    private final Optional<KernelCalls> kernels;

    /** The kernels are those of one release of PyTorch, and absent for another. */
    NativeAdapter(AdapterInfo info, NativeLosses losses, Optional<KernelCalls> kernels) {
        this.info = info;
        this.losses = losses;
        this.kernels = kernels;
    }

    @Override
    public AdapterInfo info() {
        return info;
    }

    @Override
    public Offer offer(LossCall call) {
        if (!losses.names().contains(call.function())) {
            return Offer.none("there is no " + call.function() + " here");
        }
        return kernels.flatMap(k -> k.plan(call)).isPresent() ? Offer.of(ROUTE, KERNELS) : Offer.of(ROUTE);
    }

    @Override
    public Outcome evaluate(LossCall call, Route route) {
        if (!route.id().equals(KERNELS.id())) {
            return losses.evaluate(call);
        }
        KernelCalls there = kernels.orElseThrow();
        return there.evaluate(call, there.plan(call).orElseThrow());
    }

    @Override
    public boolean isRefusal(RuntimeException exception) {
        return exception instanceof LossArgumentException;
    }

    @Override
    public String reproducer(LossCall call, Route route) {
        return route.id().equals(KERNELS.id())
                ? Reproducer.of(
                        call,
                        "var adapter = new NativeAdapterProvider().open(AdapterConfig.defaults());",
                        "adapter.evaluate(call, Route.builtin(\"kernels\", \"\"));")
                : Reproducer.of(call, "new NativeLosses().evaluate(call);");
    }

    @Override
    public void close() {
        // Nothing is held.
    }
}
