package io.github.losstck.nd4j;

import io.github.losstck.spi.LossCall;
import io.github.losstck.spi.Offer;
import io.github.losstck.spi.Route;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Collects the routes of one call, and why others are missing. */
final class Candidates {

    private final LossCall call;
    private final List<Nd4jRoute> routes = new ArrayList<>();
    private final Set<String> reasons = new LinkedHashSet<>();

    Candidates(LossCall call) {
        this.call = call;
    }

    LossCall call() {
        return call;
    }

    void add(String name, String code, PreparedLoss loss) {
        routes.add(Nd4jRoute.builtin(name, code, loss));
    }

    void addRecipe(String code, PreparedLoss loss) {
        routes.add(Nd4jRoute.recipe(code, loss));
    }

    /** Note why one of the library's losses cannot be asked this. */
    void none(String reason) {
        reasons.add(reason);
    }

    /** What a call of PyTorch asks to be done with the losses of the elements; where ND4J cannot, the reason is noted. */
    Optional<Reduction> reduction() {
        Optional<Reduction> reduction = Reduction.of(call);
        if (reduction.isEmpty()) {
            none("ND4J has no reduction '" + call.options().string("reduction") + "'");
        }
        return reduction;
    }

    Offer offer() {
        if (routes.isEmpty() && reasons.isEmpty()) {
            return Offer.none("no route is written for " + call.function());
        }
        return routes.isEmpty()
                ? Offer.none(String.join("; ", reasons))
                : new Offer.Routes(routes.stream().map(Nd4jRoute::route).toList());
    }

    /** The candidate of a route that was offered. */
    Nd4jRoute find(Route route) {
        return routes.stream()
                .filter(candidate -> candidate.route().id().equals(route.id()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "no route " + route.id() + " for this call of " + call.function()));
    }
}
