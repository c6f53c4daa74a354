package io.github.losstck.onnxruntime;

import io.github.losstck.recipes.Program;
import io.github.losstck.recipes.RecipeMisfitException;
import io.github.losstck.recipes.Recipes;
import io.github.losstck.recipes.Term;
import io.github.losstck.spi.LossCall;
import io.github.losstck.spi.Route;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * A route and what it runs; its code is the graph in ONNX's textual syntax.
 *
 * @param graph throws {@link RecipeMisfitException} where a recipe refuses the call
 */
record OnnxRoute(Route route, Supplier<LossGraph> graph) {

    /** The graph under the name of the loss that is in it. */
    static OnnxRoute builtin(String name, LossGraph graph) {
        return new OnnxRoute(Route.builtin(name, graph.text()), () -> graph);
    }

    static OnnxRoute recipe(LossCall call, Recipes recipes) {
        try {
            LossGraph graph = graph(call, recipes.term(call));
            return new OnnxRoute(Route.recipe(graph.text()), () -> graph);
        } catch (RecipeMisfitException misfit) {
            return new OnnxRoute(Route.recipe("// " + misfit.getMessage()), () -> {
                throw misfit;
            });
        }
    }

    private static LossGraph graph(LossCall call, Term loss) {
        GraphBuilder builder = new GraphBuilder(call.inputs());
        Map<String, String> names = new LinkedHashMap<>();
        call.inputs().keySet().forEach(name -> names.put(name, name));
        return builder.graph(Program.of(loss, new OnnxDialect()).run(builder, names), loss.dtype());
    }
}
