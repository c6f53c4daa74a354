package io.github.losstck.nd4j;

import io.github.losstck.recipes.MissingOperationException;
import io.github.losstck.recipes.Program;
import io.github.losstck.recipes.RecipeMisfitException;
import io.github.losstck.recipes.Recipes;
import io.github.losstck.spi.LossCall;
import io.github.losstck.spi.Tensor;
import java.util.Optional;
import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.autodiff.samediff.SameDiff;

/** Adds PyTorch's functions in SameDiff's operations. Casts pass the gradient, so that half types are computed in float32. */
final class RecipeRoutes {

    private final Recipes recipes = new Recipes(true);
    private final Nd4jDialect dialect = new Nd4jDialect();

    void add(Candidates candidates) {
        LossCall call = candidates.call();
        if (!recipes.functions().contains(call.function())) {
            return;
        }
        Optional<String> obstacle = obstacle(call);
        if (obstacle.isPresent()) {
            candidates.none(obstacle.get());
            return;
        }
        try {
            Program<SameDiff, SDVariable> program = Program.of(recipes.term(call), dialect);
            candidates.addRecipe(program.source(), GraphLoss.recipe(call, program::run));
        } catch (RecipeMisfitException misfit) {
            Misfit refused = new Misfit(misfit);
            candidates.addRecipe(refused.code(), refused);
        } catch (MissingOperationException missing) {
            candidates.none(missing.getMessage());
        }
    }

    /** Why a call has no recipe, if so. */
    private Optional<String> obstacle(LossCall call) {
        boolean differentiated = !call.differentiate().isEmpty() && call.cotangent() != null;
        boolean empty =
                call.inputs().values().stream().mapToInt(Tensor::elements).anyMatch(count -> count == 0);
        return differentiated && empty
                ? Optional.of("SameDiff takes no empty array for a variable, so that it has no gradients of it")
                : recipes.obstacle(call);
    }
}
