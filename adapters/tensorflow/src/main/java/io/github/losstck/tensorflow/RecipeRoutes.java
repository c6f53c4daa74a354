package io.github.losstck.tensorflow;

import io.github.losstck.recipes.MissingOperationException;
import io.github.losstck.recipes.Program;
import io.github.losstck.recipes.RecipeMisfitException;
import io.github.losstck.recipes.Recipes;
import io.github.losstck.spi.LossCall;
import io.github.losstck.spi.Route;
import java.util.Optional;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.family.TType;

/** The recipes as graphs. TensorFlow's casts pass the gradient, so that halves are computed in float32. Immutable. */
final class RecipeRoutes {

    private final Recipes recipes = new Recipes(true);
    private final TensorFlowDialect dialect = new TensorFlowDialect();

    /** Adds the recipe of a call, where there is one. */
    void offer(Candidates candidates) {
        LossCall call = candidates.call();
        if (!recipes.functions().contains(call.function())) {
            return;
        }
        Optional<String> obstacle = recipes.obstacle(call);
        if (obstacle.isPresent()) {
            candidates.none(obstacle.get());
            return;
        }
        try {
            Program<Ops, Operand<? extends TType>> program = Program.of(recipes.term(call), dialect);
            add(
                    candidates,
                    program.source(),
                    in -> BuiltLoss.of(GraphInputs.number(program.run(in.tf(), in.operands()))));
        } catch (MissingOperationException missing) {
            candidates.none(missing.getMessage());
        } catch (RecipeMisfitException misfit) {
            add(candidates, "// " + misfit.getMessage(), in -> {
                throw misfit;
            });
        }
    }

    private static void add(Candidates candidates, String code, LossBuilder builder) {
        candidates.add(new TensorFlowRoute(Route.recipe(code), candidates.call(), builder, Optional.empty()));
    }
}
