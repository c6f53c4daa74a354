package io.github.losstck.laws;

import io.github.losstck.spi.LossCall;
import io.github.losstck.spi.Offer;
import io.github.losstck.spi.Outcome;
import io.github.losstck.spi.Outcome.Computed;
import io.github.losstck.spi.Route;
import io.github.losstck.spi.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One check's questions to a library. The function that the check is about is asked on one route throughout; of others the first
 * route is taken.
 */
public final class Asking {

    private final Library library;
    private final Optional<Library> reference;
    private final String function;
    private final List<LossCall> asked = new ArrayList<>();
    private List<String> offered = List.of();
    private String route;

    /** Ask about a function, on a route; null takes the first that is offered. */
    Asking(Library library, Optional<Library> reference, String function, String route) {
        this.library = library;
        this.reference = reference;
        this.function = function;
        this.route = route;
    }

    /** What came of a call; a route that is not offered is an {@link Outcome.Unsupported}. */
    Outcome outcome(LossCall call) {
        asked.add(call);
        Offer offer = library.offer(call);
        if (!(offer instanceof Offer.Routes routes)) {
            return new Outcome.Unsupported(offer instanceof Offer.None none ? none.reason() : "no offer");
        }
        Optional<Route> taken = Optional.of(routes.routes().get(0));
        if (call.function().equals(function)) {
            if (offered.isEmpty()) {
                offered = routes.routes().stream().map(Route::id).toList();
            }
            route = route == null ? offered.get(0) : route;
            taken = routes.routes().stream().filter(r -> r.id().equals(route)).findFirst();
        }
        return taken.map(r -> library.evaluate(call, r))
                .orElseGet(() -> new Outcome.Unsupported(route + " is not offered for " + Calls.words(call)));
    }

    /**
     * Value and gradients.
     *
     * @throws UnansweredException if there is no answer, or a gradient is missing
     */
    Computed answer(LossCall call) {
        Computed computed = anyAnswer(call);
        for (String name : call.differentiate()) {
            if (!computed.gradients().containsKey(name)) {
                throw new UnansweredException(Calls.words(call) + ": no gradient of " + name);
            }
        }
        return computed;
    }

    /**
     * The value, and those of the gradients that there are: a library that has losses alone obeys what any answer must.
     *
     * @throws UnansweredException if there is no answer
     */
    Computed anyAnswer(LossCall call) {
        Outcome outcome = outcome(call);
        if (outcome instanceof Computed computed) {
            return computed;
        }
        throw new UnansweredException(Calls.words(call) + ": " + outcome);
    }

    /** Value and gradients, of gradients that have the shape of their inputs. */
    Computed shapedAnswer(LossCall call) {
        Computed computed = answer(call);
        for (String name : call.differentiate()) {
            if (!computed.gradients().get(name).shape().equals(call.input(name).shape())) {
                throw new UnansweredException("a gradient has another shape, which another law is about");
            }
        }
        return computed;
    }

    /** The value alone; no gradient is asked. */
    Tensor value(LossCall call) {
        return answer(Calls.plain(call)).output();
    }

    /** The same of so many elements. */
    Tensor value(LossCall call, int elements) {
        Tensor value = value(call);
        if (value.elements() != elements) {
            throw new UnansweredException("the values have another shape, which another law is about");
        }
        return value;
    }

    /** What the reference answers; it is not asked what the library has no answer to. */
    Computed reference(LossCall call) {
        Library other = reference.orElseThrow(
                () -> new UnansweredException("there is no losstck-native on the class path to compare with"));
        if (other.offer(call) instanceof Offer.Routes routes
                && other.evaluate(call, routes.routes().get(0)) instanceof Computed computed) {
            return computed;
        }
        throw new UnansweredException("native has no answer to " + Calls.words(call));
    }

    /** The calls so far. */
    List<LossCall> asked() {
        return List.copyOf(asked);
    }

    /** The routes that were offered for the function's first call. */
    List<String> offered() {
        return offered;
    }

    /** The route that was taken; empty if there was none. */
    String route() {
        return route == null ? "" : route;
    }
}
