package io.github.losstck.spi;

import java.util.List;

/** What an adapter has for a call: routes, or the reason why there is none. */
public sealed interface Offer {

    /** Any number of built-ins and at most one recipe, at least one in all, with distinct ids. */
    record Routes(List<Route> routes) implements Offer {
        public Routes {
            routes = List.copyOf(routes);
            if (routes.isEmpty()) {
                throw new IllegalArgumentException("an offer of no routes must be a reason: use Offer.none");
            }
            if (routes.stream().map(Route::id).distinct().count() < routes.size()) {
                throw new IllegalArgumentException("two routes with one id: " + routes);
            }
        }
    }

    /** The library cannot be asked this, and why, in words for the report. */
    record None(String reason) implements Offer {}

    static Offer of(Route... routes) {
        return new Routes(List.of(routes));
    }

    static Offer none(String reason) {
        return new None(reason);
    }
}
