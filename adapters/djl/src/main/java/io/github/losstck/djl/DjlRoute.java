package io.github.losstck.djl;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import io.github.losstck.recipes.Program;
import io.github.losstck.spi.Route;
import java.util.Map;

/**
 * A route and what it runs; its code is Java that leads from the call's inputs to the variable {@code loss}.
 *
 * @param route what is offered
 * @param loss what runs
 */
record DjlRoute(Route route, Loss loss) {

    static DjlRoute recipe(Program<NDManager, NDArray> program) {
        return new DjlRoute(Route.recipe(program.source()), program::run);
    }

    static DjlRoute builtin(String name, String expression, Loss loss) {
        return new DjlRoute(Route.builtin(name, "NDArray loss = " + expression + ";"), loss);
    }

    /** The loss, given the arrays by the names of the call's inputs. */
    interface Loss {
        NDArray of(NDManager manager, Map<String, NDArray> inputs);
    }
}
