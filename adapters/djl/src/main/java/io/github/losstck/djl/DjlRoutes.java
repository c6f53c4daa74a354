package io.github.losstck.djl;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import io.github.losstck.recipes.Program;
import io.github.losstck.recipes.RecipeMisfitException;
import io.github.losstck.recipes.Recipes;
import io.github.losstck.spi.DType;
import io.github.losstck.spi.LossCall;
import io.github.losstck.spi.Offer;
import io.github.losstck.spi.Route;
import io.github.losstck.spi.Tensor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The table: which of DJL's losses answers which function of PyTorch; recipes answer the rest. Immutable. */
final class DjlRoutes {

    private static final String FUNCTIONAL = "torch.nn.functional.";

    private final Map<String, Function<LossCall, List<DjlRoute>>> builtins = new LinkedHashMap<>();
    // Half types are computed in themselves: DJL's cast cuts the gradient (F7).
    private final Recipes recipes = new Recipes(false);
    private final DjlDialect dialect = new DjlDialect();

    DjlRoutes() {
        builtins.put(FUNCTIONAL + "l1_loss", DjlLosses::l1);
        builtins.put(FUNCTIONAL + "mse_loss", DjlLosses::l2);
        builtins.put(FUNCTIONAL + "cross_entropy", DjlLosses::softmax);
        builtins.put(FUNCTIONAL + "nll_loss", DjlLosses::negativeLogLikelihood);
        builtins.put(FUNCTIONAL + "binary_cross_entropy", DjlLosses::fromSigmoid);
        builtins.put(FUNCTIONAL + "binary_cross_entropy_with_logits", DjlLosses::sigmoid);
        builtins.put(FUNCTIONAL + "multilabel_soft_margin_loss", DjlLosses::sigmoid);
    }

    Offer offer(LossCall call) {
        Optional<String> obstacle = obstacle(call);
        return obstacle.isPresent()
                ? Offer.none(obstacle.get())
                : new Offer.Routes(of(call).stream().map(DjlRoute::route).toList());
    }

    /**
     * Find what an offered route runs.
     *
     * @throws IllegalArgumentException if it was not offered for the call
     */
    DjlRoute find(LossCall call, Route route) {
        return of(call).stream()
                .filter(candidate -> candidate.route().id().equals(route.id()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "no route " + route.id() + " for this call of " + call.function()));
    }

    private List<DjlRoute> of(LossCall call) {
        List<DjlRoute> routes = new ArrayList<>(
                builtins.getOrDefault(call.function(), unknown -> List.of()).apply(call));
        routes.add(recipe(call));
        return routes;
    }

    private DjlRoute recipe(LossCall call) {
        try {
            Program<NDManager, NDArray> program = Program.of(recipes.term(call), dialect);
            return DjlRoute.recipe(program);
        } catch (RecipeMisfitException misfit) {
            return new DjlRoute(Route.recipe("// " + misfit.getMessage()), (manager, inputs) -> {
                throw misfit;
            });
        }
    }

    /** Why a call has no route, if so. */
    private Optional<String> obstacle(LossCall call) {
        if (call.inputs().values().stream().map(Tensor::dtype).anyMatch(DType.BFLOAT16::equals)) {
            return Optional.of("DJL ends the JVM (SIGABRT) on a bfloat16 array, so it is not asked");
        }
        return recipes.obstacle(call);
    }
}
