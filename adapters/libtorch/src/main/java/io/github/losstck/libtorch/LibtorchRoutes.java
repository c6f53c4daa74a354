package io.github.losstck.libtorch;

import io.github.losstck.spi.LossCall;
import io.github.losstck.spi.Offer;
import io.github.losstck.spi.Route;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The table: which function of C++, and which recipe, answers which function of PyTorch. {@code functional.} is
 * torch::nn::functional with an options object, {@code at.} the operator that it and Python end in. Immutable.
 */
final class LibtorchRoutes {

    private static final String PYTHON = "torch.nn.functional.";

    private final Map<String, List<LibtorchRoute>> answers = new LinkedHashMap<>();

    LibtorchRoutes() {
        addDistances();
        addClasses();
        addProbabilities();
        addMargins();
        addRankings();
        addSequences();
        addWhatPythonAloneHas();
    }

    private void addDistances() {
        both("l1_loss", LibtorchRoutes::isUnweighted, FunctionalLosses::l1, AtenLosses::l1);
        both("mse_loss", LibtorchRoutes::isUnweighted, FunctionalLosses::mse, AtenLosses::mse);
        both("huber_loss", LibtorchRoutes::isUnweighted, FunctionalLosses::huber, AtenLosses::huber);
        both("smooth_l1_loss", call -> true, FunctionalLosses::smoothL1, AtenLosses::smoothL1);
        recipe(PYTHON + "l1_loss", LibtorchRoutes::isWeighted, WeightedDistanceRecipes::l1);
        recipe(PYTHON + "mse_loss", LibtorchRoutes::isWeighted, WeightedDistanceRecipes::mse);
        recipe(PYTHON + "huber_loss", LibtorchRoutes::isWeighted, WeightedDistanceRecipes::huber);
    }

    private void addClasses() {
        functional("cross_entropy", FunctionalLosses::crossEntropy);
        add(PYTHON + "cross_entropy", "at.cross_entropy_loss", call -> true, AtenLosses::crossEntropy);
        functional("nll_loss", FunctionalLosses::nll);
        add(PYTHON + "nll_loss", "at.nll_loss_nd", call -> true, AtenLosses::nll);
        String adaptive = "torch.nn.AdaptiveLogSoftmaxWithLoss";
        add(adaptive, "AdaptiveLogSoftmaxWithLossImpl", call -> true, AdaptiveSoftmaxModule::builtin);
        recipe(adaptive, AdaptiveSoftmaxModule::returnsLoss, AdaptiveSoftmaxModule::recipe);
    }

    private void addProbabilities() {
        both(
                "binary_cross_entropy",
                call -> true,
                FunctionalLosses::binaryCrossEntropy,
                AtenLosses::binaryCrossEntropy);
        both(
                "binary_cross_entropy_with_logits",
                call -> true,
                FunctionalLosses::binaryCrossEntropyWithLogits,
                AtenLosses::binaryCrossEntropyWithLogits);
        functional("kl_div", FunctionalLosses::kullbackLeibler);
        add(
                PYTHON + "kl_div",
                "at.kl_div",
                call -> Reduction.known(call) != Reduction.BATCH_MEAN,
                AtenLosses::kullbackLeibler);
        both("poisson_nll_loss", call -> true, FunctionalLosses::poissonNll, AtenLosses::poissonNll);
    }

    private void addMargins() {
        functional("multilabel_soft_margin_loss", FunctionalLosses::multilabelSoftMargin);
        both("hinge_embedding_loss", call -> true, FunctionalLosses::hingeEmbedding, AtenLosses::hingeEmbedding);
        both("soft_margin_loss", call -> true, FunctionalLosses::softMargin, AtenLosses::softMargin);
        both("multi_margin_loss", call -> true, FunctionalLosses::multiMargin, AtenLosses::multiMargin);
        both("multilabel_margin_loss", call -> true, FunctionalLosses::multilabelMargin, AtenLosses::multilabelMargin);
    }

    private void addRankings() {
        both(
                "margin_ranking_loss",
                call -> true,
                FunctionalRankingLosses::marginRanking,
                AtenRankingLosses::marginRanking);
        both(
                "cosine_embedding_loss",
                call -> true,
                FunctionalRankingLosses::cosineEmbedding,
                AtenRankingLosses::cosineEmbedding);
        both(
                "triplet_margin_loss",
                call -> true,
                FunctionalRankingLosses::tripletMargin,
                AtenRankingLosses::tripletMargin);
        String withDistance = "triplet_margin_with_distance_loss";
        add(
                PYTHON + withDistance,
                "functional." + withDistance,
                TripletDistanceRecipe::isDefault,
                FunctionalRankingLosses::tripletMarginWithDistance);
        recipe(PYTHON + withDistance, call -> !TripletDistanceRecipe.isDefault(call), TripletDistanceRecipe::of);
    }

    private void addSequences() {
        both("ctc_loss", call -> true, FunctionalRankingLosses::ctc, AtenRankingLosses::ctc);
        String ofLogits = "torch.ctc_loss_of_logits";
        add(ofLogits, "functional.ctc_loss(log_softmax)", call -> true, FunctionalRankingLosses::ctcOfLogits);
        add(ofLogits, "at.ctc_loss(log_softmax)", call -> true, AtenRankingLosses::ctcOfLogits);
    }

    private void addWhatPythonAloneHas() {
        recipe(PYTHON + "gaussian_nll_loss", call -> true, GaussianNllRecipe::of);
        recipe(PYTHON + "linear_cross_entropy", call -> true, LinearCrossEntropyRecipe::of);
        recipe("torchvision.ops.sigmoid_focal_loss", call -> true, FocalRecipe::of);
    }

    private void functional(String name, Function<LossCall, TensorScript> writer) {
        add(PYTHON + name, "functional." + name, call -> true, writer);
    }

    private void both(
            String name,
            Predicate<LossCall> when,
            Function<LossCall, TensorScript> functional,
            Function<LossCall, TensorScript> aten) {
        add(PYTHON + name, "functional." + name, when, functional);
        add(PYTHON + name, "at." + name, when, aten);
    }

    private void recipe(String function, Predicate<LossCall> when, Function<LossCall, TensorScript> writer) {
        add(function, "", when, writer);
    }

    private void add(String function, String name, Predicate<LossCall> when, Function<LossCall, TensorScript> writer) {
        answers.computeIfAbsent(function, key -> new ArrayList<>()).add(new LibtorchRoute(name, when, writer));
    }

    private static boolean isUnweighted(LossCall call) {
        return call.optionalInput("weight").isEmpty();
    }

    private static boolean isWeighted(LossCall call) {
        return !isUnweighted(call);
    }

    Offer offer(LossCall call) {
        if (!answers.containsKey(call.function())) {
            return Offer.none("no route is written for " + call.function());
        }
        if (Reduction.of(call).isEmpty()) {
            return Offer.none("C++ has no reduction '" + call.options().string("reduction") + "'");
        }
        return new Offer.Routes(answers.get(call.function()).stream()
                .filter(route -> route.when().test(call))
                .map(route -> route.route(call))
                .toList());
    }

    /**
     * Find what an offered route runs.
     *
     * @throws IllegalArgumentException if it was not offered for the call
     */
    TensorScript script(LossCall call, Route route) {
        return answers.getOrDefault(call.function(), List.of()).stream()
                .filter(candidate -> candidate.is(route) && candidate.when().test(call))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("no route " + route.id() + " for this call of " + call.function()))
                .script(call);
    }
}
