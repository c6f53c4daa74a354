package io.github.losstck.djl;

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

/** The table: which of DJL's losses, and which recipe, answers which function of PyTorch. Immutable. */
final class DjlRoutes {

    private static final String FUNCTIONAL = "torch.nn.functional.";

    private final Map<String, Answer> answers = new LinkedHashMap<>();

    DjlRoutes() {
        answer(FUNCTIONAL + "l1_loss", DjlLosses::l1, DistanceRecipes::l1);
        answer(FUNCTIONAL + "mse_loss", DjlLosses::l2, DistanceRecipes::mse);
        answer(FUNCTIONAL + "smooth_l1_loss", call -> List.of(), DistanceRecipes::smoothL1);
        answer(FUNCTIONAL + "huber_loss", call -> List.of(), DistanceRecipes::huber);
        answer(FUNCTIONAL + "cross_entropy", DjlLosses::softmax, ClassRecipes::crossEntropy);
        answer(FUNCTIONAL + "nll_loss", DjlLosses::negativeLogLikelihood, ClassRecipes::nll);
        answer(FUNCTIONAL + "binary_cross_entropy", DjlLosses::fromSigmoid, BinaryCrossEntropyRecipe::of);
        answer(FUNCTIONAL + "binary_cross_entropy_with_logits", DjlLosses::sigmoid, LogitRecipes::binaryCrossEntropy);
        answer(FUNCTIONAL + "multilabel_soft_margin_loss", DjlLosses::sigmoid, LogitRecipes::multilabelSoftMargin);
        // DJL's hingeLoss is max(0, margin - y x), another function.
        answer(FUNCTIONAL + "hinge_embedding_loss", call -> List.of(), HingeEmbeddingRecipe::of);
        answer("torch.nn.AdaptiveLogSoftmaxWithLoss", call -> List.of(), AdaptiveLogSoftmaxRecipe::of);
        answer("torchvision.ops.sigmoid_focal_loss", call -> List.of(), LogitRecipes::focal);
    }

    private void answer(
            String function, Function<LossCall, List<DjlRoute>> builtins, Function<LossCall, ArrayScript> recipe) {
        answers.put(function, new Answer(builtins, recipe));
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
    ArrayScript script(LossCall call, Route route) {
        return of(call).stream()
                .filter(candidate -> candidate.route().id().equals(route.id()))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("no route " + route.id() + " for this call of " + call.function()))
                .script();
    }

    private List<DjlRoute> of(LossCall call) {
        Answer answer = answers.get(call.function());
        List<DjlRoute> routes = new ArrayList<>(answer.builtins().apply(call));
        routes.add(DjlRoute.recipe(answer.recipe().apply(call)));
        return routes;
    }

    /** Why a call has no route, if so. */
    private Optional<String> obstacle(LossCall call) {
        if (!answers.containsKey(call.function())) {
            return Optional.of("no route is written for " + call.function());
        }
        if (call.inputs().values().stream().map(Tensor::dtype).anyMatch(DType.BFLOAT16::equals)) {
            return Optional.of("DJL ends the JVM (SIGABRT) on a bfloat16 array, so it is not asked");
        }
        if (Reduction.of(call).isEmpty()) {
            return Optional.of("DJL has no reduction '" + call.options().string("reduction") + "'");
        }
        if (call.function().endsWith(".AdaptiveLogSoftmaxWithLoss")) {
            return AdaptiveLogSoftmaxRecipe.obstacle(call);
        }
        Tensor scores = call.inputs().values().iterator().next();
        boolean overClasses = call.function().matches(".*\\.(cross_entropy|nll_loss|multilabel_soft_margin_loss)");
        return overClasses && scores.shape().rank() == 0
                ? Optional.of("a scalar has no dimension of classes")
                : Optional.empty();
    }

    /** DJL's own losses for a call, and the recipe. */
    private record Answer(Function<LossCall, List<DjlRoute>> builtins, Function<LossCall, ArrayScript> recipe) {}
}
