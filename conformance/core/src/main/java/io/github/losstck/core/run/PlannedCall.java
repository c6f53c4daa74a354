package io.github.losstck.core.run;

import io.github.losstck.core.fixture.CatalogueFunction;
import io.github.losstck.core.fixture.Expectation;
import io.github.losstck.core.fixture.LossCase;
import io.github.losstck.spi.Route;
import java.util.Optional;

/**
 * One line of a run before it is made. Its text is the key of the line: case id and route.
 *
 * @param caseId the case; the function's name followed by {@code /*} for one that is out of scope
 * @param function the catalogue's entry
 * @param lossCase empty for a function that is out of scope
 * @param expectation at the target version; empty where there is none
 * @param route empty where nothing is called
 * @param step what there is to do
 * @param reason why nothing is called; empty if something is
 */
public record PlannedCall(
        String caseId,
        CatalogueFunction function,
        Optional<LossCase> lossCase,
        Optional<Expectation> expectation,
        Optional<Route> route,
        Step step,
        String reason) {

    /** What there is to do for a line. */
    enum Step {
        /** Make the call and judge it. */
        EVALUATE,
        /** The library has no route. */
        NOT_OFFERED,
        /** Only a recipe is there, and recipes are not asked this. */
        NOT_ASKED,
        /** The adapter broke when it was asked for its routes. */
        OFFER_BROKE,
        NOT_IN_VERSION,
        OUT_OF_SCOPE
    }

    /** The route's id; empty where there is none. */
    public String routeId() {
        return route.map(Route::id).orElse("");
    }

    /** {@code torch/l1_loss/mean/f64/x [builtin:l1Loss]}: what test names show. */
    @Override
    public String toString() {
        return route.isEmpty() ? caseId : caseId + " [" + routeId() + "]";
    }
}
