package io.github.losstck.libtorch;

import io.github.losstck.spi.LossCall;
import io.github.losstck.spi.Route;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A way to answer the calls of a function.
 *
 * @param name of a built-in; empty for a recipe
 * @param when which calls it has words for
 * @param writer what writes its script
 */
record LibtorchRoute(String name, Predicate<LossCall> when, Function<LossCall, TensorScript> writer) {

    boolean is(Route route) {
        return name.equals(route.name());
    }

    TensorScript script(LossCall call) {
        return writer.apply(call);
    }

    Route route(LossCall call) {
        String source = script(call).source();
        return name.isEmpty() ? Route.recipe(source) : Route.builtin(name, source);
    }
}
