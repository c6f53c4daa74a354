package io.github.losstck.nativeloss;

import io.github.losstck.spi.AdapterInfo;
import io.github.losstck.spi.LossAdapter;
import io.github.losstck.spi.LossCall;
import io.github.losstck.spi.Offer;
import io.github.losstck.spi.Outcome;
import io.github.losstck.spi.Route;

/** Answers every call with the library's one entry point; keeps no state between calls. */
final class NativeAdapter implements LossAdapter {

    private static final Route ROUTE = Route.builtin("NativeLosses.evaluate", "new NativeLosses().evaluate(call)");

    private final AdapterInfo info;
    private final NativeLosses losses;

    NativeAdapter(AdapterInfo info, NativeLosses losses) {
        this.info = info;
        this.losses = losses;
    }

    @Override
    public AdapterInfo info() {
        return info;
    }

    @Override
    public Offer offer(LossCall call) {
        return losses.names().contains(call.function())
                ? Offer.of(ROUTE)
                : Offer.none("there is no " + call.function() + " here");
    }

    @Override
    public Outcome evaluate(LossCall call, Route route) {
        return losses.evaluate(call);
    }

    @Override
    public boolean isRefusal(RuntimeException exception) {
        return exception instanceof LossArgumentException;
    }

    @Override
    public String reproducer(LossCall call, Route route) {
        return Reproducer.of(call);
    }

    @Override
    public void close() {
        // Nothing is held.
    }
}
