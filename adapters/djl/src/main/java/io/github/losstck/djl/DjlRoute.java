package io.github.losstck.djl;

import io.github.losstck.spi.Route;

/** A route and what it runs. */
record DjlRoute(Route route, ArrayScript script) {

    static DjlRoute recipe(ArrayScript script) {
        return new DjlRoute(Route.recipe(script.source()), script);
    }

    static DjlRoute builtin(String name, ArrayScript script) {
        return new DjlRoute(Route.builtin(name, script.source()), script);
    }
}
