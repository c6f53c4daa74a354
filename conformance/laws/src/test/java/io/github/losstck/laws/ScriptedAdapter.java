package io.github.losstck.laws;

import io.github.losstck.spi.AdapterInfo;
import io.github.losstck.spi.LossAdapter;
import io.github.losstck.spi.LossCall;
import io.github.losstck.spi.Offer;
import io.github.losstck.spi.Outcome;
import io.github.losstck.spi.Route;
import io.github.losstck.spi.Tensor;
import java.util.Map;
import java.util.function.Function;

/** Answers by a script, function by function (last part of the name); has nothing for others. */
record ScriptedAdapter(Map<String, Function<LossCall, Tensor>> script) implements LossAdapter {

    private static final Route ROUTE = Route.builtin("scripted", "");

    @Override
    public AdapterInfo info() {
        return new AdapterInfo("scripted", "Scripted", "1", "", "cpu", "", Map.of(), Map.of());
    }

    @Override
    public Offer offer(LossCall call) {
        return script.containsKey(name(call)) ? Offer.of(ROUTE) : Offer.none("not in the script");
    }

    @Override
    public Outcome evaluate(LossCall call, Route route) {
        return new Outcome.Computed(script.get(name(call)).apply(call), Map.of());
    }

    private static String name(LossCall call) {
        return call.function().substring(call.function().lastIndexOf('.') + 1);
    }

    @Override
    public boolean isRefusal(RuntimeException exception) {
        return false;
    }

    @Override
    public void close() {
        // Nothing is held.
    }
}
