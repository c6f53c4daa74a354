package io.github.losstck.nd4j;

import io.github.losstck.spi.Route;

/** A route and what it runs. */
record Nd4jRoute(Route route, PreparedLoss loss) {

    static Nd4jRoute builtin(String name, String code, PreparedLoss loss) {
        return new Nd4jRoute(Route.builtin(name, code), loss);
    }

    static Nd4jRoute recipe(String code, PreparedLoss loss) {
        return new Nd4jRoute(Route.recipe(code), loss);
    }
}
