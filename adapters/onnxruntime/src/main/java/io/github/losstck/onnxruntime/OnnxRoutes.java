package io.github.losstck.onnxruntime;

import io.github.losstck.recipes.Recipes;
import io.github.losstck.spi.LossCall;
import io.github.losstck.spi.Offer;
import io.github.losstck.spi.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The table: which operators of ONNX a user takes who ports a call of PyTorch, TensorFlow or Keras. Immutable. */
final class OnnxRoutes {

    private static final String OTHER =
            "ONNX has two losses, SoftmaxCrossEntropyLoss and NegativeLogLikelihoodLoss, and not this one; no recipe is written for it";

    private final Map<String, Function<LossCall, Answer>> entries = Map.of(
            "torch.nn.functional.cross_entropy", TorchLosses::crossEntropy,
            "torch.nn.functional.nll_loss", TorchLosses::negativeLogLikelihood,
            "tf.nn.sparse_softmax_cross_entropy_with_logits", LastAxisLosses::ofTensorFlow,
            "keras.losses.sparse_categorical_crossentropy", LastAxisLosses::ofKeras);

    // Half types are computed in float32, as PyTorch does: bfloat16 has few kernels but for casts.
    private final Recipes recipes = new Recipes(true);

    /** The functions for which there is an operator. */
    Set<String> functions() {
        return entries.keySet();
    }

    Offer offer(LossCall call) {
        List<OnnxRoute> routes = new ArrayList<>();
        Answer answer = answer(call);
        if (answer instanceof Answer.Builtin builtin) {
            routes.add(builtin.route());
        }
        Optional<String> obstacle = recipes.obstacle(call);
        if (obstacle.isEmpty()) {
            routes.add(OnnxRoute.recipe(call, recipes));
        }
        return routes.isEmpty()
                ? Offer.none(((Answer.None) answer).reason())
                : new Offer.Routes(routes.stream().map(OnnxRoute::route).toList());
    }

    /**
     * Find the graph that an offered route runs.
     *
     * @throws IllegalArgumentException if it was not offered for the call
     * @throws io.github.losstck.recipes.RecipeMisfitException if the recipe refuses the call
     */
    LossGraph find(LossCall call, Route route) {
        if (route.kind() == Route.Kind.RECIPE && recipes.obstacle(call).isEmpty()) {
            return OnnxRoute.recipe(call, recipes).graph().get();
        }
        if (answer(call) instanceof Answer.Builtin builtin
                && builtin.route().route().id().equals(route.id())) {
            return builtin.route().graph().get();
        }
        throw new IllegalArgumentException("no route " + route.id() + " for this call of " + call.function());
    }

    private Answer answer(LossCall call) {
        return entries.getOrDefault(call.function(), other -> new Answer.None(OTHER))
                .apply(call);
    }
}
