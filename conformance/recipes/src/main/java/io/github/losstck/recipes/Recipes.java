package io.github.losstck.recipes;

import io.github.losstck.spi.LossCall;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The table of recipes, by PyTorch's function. Immutable.
 *
 * <p>They follow the newest PyTorch; where an older one has another value or slope, a library that mirrors it differs.
 */
public final class Recipes {

    private static final String FUNCTIONAL = "torch.nn.functional.";

    private final Map<String, Function<RecipeCall, Term>> recipes = new LinkedHashMap<>();
    private final boolean wide;

    /**
     * Make the table.
     *
     * @param wide whether float16 and bfloat16 are computed in float32 and rounded once, as PyTorch does: for a library whose
     *     casts pass the gradient
     */
    public Recipes(boolean wide) {
        this.wide = wide;
        recipes.put(FUNCTIONAL + "l1_loss", DistanceRecipes::l1);
        recipes.put(FUNCTIONAL + "mse_loss", DistanceRecipes::mse);
        recipes.put(FUNCTIONAL + "smooth_l1_loss", DistanceRecipes::smoothL1);
        recipes.put(FUNCTIONAL + "huber_loss", DistanceRecipes::huber);
        recipes.put(FUNCTIONAL + "cross_entropy", ClassRecipes::crossEntropy);
        recipes.put(FUNCTIONAL + "nll_loss", ClassRecipes::nll);
        recipes.put("torch.nn.AdaptiveLogSoftmaxWithLoss", AdaptiveLogSoftmaxRecipe::of);
        recipes.put(FUNCTIONAL + "binary_cross_entropy", BinaryCrossEntropyRecipe::of);
        recipes.put(FUNCTIONAL + "binary_cross_entropy_with_logits", LogitRecipes::binaryCrossEntropy);
        recipes.put(FUNCTIONAL + "multilabel_soft_margin_loss", LogitRecipes::multilabelSoftMargin);
        recipes.put(FUNCTIONAL + "hinge_embedding_loss", HingeRecipes::embedding);
        recipes.put(FUNCTIONAL + "soft_margin_loss", LogitRecipes::softMargin);
        recipes.put(FUNCTIONAL + "margin_ranking_loss", HingeRecipes::ranking);
        recipes.put(FUNCTIONAL + "kl_div", LikelihoodRecipes::klDiv);
        recipes.put(FUNCTIONAL + "poisson_nll_loss", LikelihoodRecipes::poisson);
        recipes.put(FUNCTIONAL + "gaussian_nll_loss", LikelihoodRecipes::gaussian);
        recipes.put(FUNCTIONAL + "linear_cross_entropy", ClassRecipes::linear);
        recipes.put(FUNCTIONAL + "cosine_embedding_loss", CosineRecipes::embedding);
        recipes.put(FUNCTIONAL + "triplet_margin_loss", TripletRecipes::ofNorms);
        recipes.put(FUNCTIONAL + "triplet_margin_with_distance_loss", TripletRecipes::ofNamedDistance);
        recipes.put(FUNCTIONAL + "multi_margin_loss", ClassMarginRecipes::ofOneClass);
        recipes.put(FUNCTIONAL + "multilabel_margin_loss", ClassMarginRecipes::ofSeveralClasses);
        recipes.put(FUNCTIONAL + "ctc_loss", CtcRecipe::ofLogProbabilities);
        recipes.put("torch.ctc_loss_of_logits", CtcRecipe::ofLogits);
        recipes.put("torchvision.ops.sigmoid_focal_loss", LogitRecipes::focal);
    }

    /** The functions that have one. */
    public Set<String> functions() {
        return Set.copyOf(recipes.keySet());
    }

    /** Why a call has no recipe, if so. */
    public Optional<String> obstacle(LossCall call) {
        if (!recipes.containsKey(call.function())) {
            return Optional.of("no recipe is written for " + call.function());
        }
        if (call.function().endsWith(".AdaptiveLogSoftmaxWithLoss")) {
            return AdaptiveLogSoftmaxRecipe.obstacle(call);
        }
        if (Reduction.of(call).isEmpty()) {
            return Optional.of("there is no reduction '" + call.options().string("reduction") + "'");
        }
        return Optional.empty();
    }

    /**
     * The loss that a call asks for.
     *
     * @throws RecipeMisfitException if its tensors do not fit together
     * @throws IllegalArgumentException if there is an {@link #obstacle}
     */
    public Term term(LossCall call) {
        Optional<String> obstacle = obstacle(call);
        if (obstacle.isPresent()) {
            throw new IllegalArgumentException(obstacle.get());
        }
        Function<RecipeCall, Term> recipe = recipes.get(call.function());
        Term loss = recipe.apply(new RecipeCall(call, wide));
        // A dtype that does not matter to the result, such as that of labels, must not widen it.
        return wide ? loss.cast(recipe.apply(new RecipeCall(call, false)).dtype()) : loss;
    }
}
