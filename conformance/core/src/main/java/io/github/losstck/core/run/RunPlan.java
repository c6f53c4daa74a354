package io.github.losstck.core.run;

import io.github.losstck.core.fixture.CatalogueFunction;
import io.github.losstck.core.fixture.Expectation;
import io.github.losstck.core.fixture.Expectation.ExpectedRejection;
import io.github.losstck.core.fixture.LossCase;
import io.github.losstck.core.fixture.MinorVersion;
import io.github.losstck.core.run.PlannedCall.Step;
import io.github.losstck.spi.Offer;
import io.github.losstck.spi.Route;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Works out the lines of a run in id order, route by route, before any call is made. */
final class RunPlan {

    private final GuardedAdapter adapter;
    private final Map<String, MinorVersion> targets;
    private final boolean builtinOnly;
    private final Set<String> outOfScope = new HashSet<>();
    private final List<PlannedCall> lines = new ArrayList<>();

    private RunPlan(GuardedAdapter adapter, Map<String, MinorVersion> targets, boolean builtinOnly) {
        this.adapter = adapter;
        this.targets = targets;
        this.builtinOnly = builtinOnly;
    }

    /**
     * Plan a run.
     *
     * @param targets framework to the version that judges; a framework that is no key is out of scope
     * @param builtinOnly whether recipes are left out
     */
    static List<PlannedCall> of(
            List<LossCase> cases, GuardedAdapter adapter, Map<String, MinorVersion> targets, boolean builtinOnly) {
        RunPlan plan = new RunPlan(adapter, targets, builtinOnly);
        cases.forEach(plan::add);
        return List.copyOf(plan.lines);
    }

    private void add(LossCase lossCase) {
        CatalogueFunction function = lossCase.function();
        MinorVersion target = targets.get(function.framework());
        if (target == null) {
            if (outOfScope.add(function.name())) {
                lines.add(outOfScope(function));
            }
            return;
        }
        Optional<Expectation> expectation = lossCase.expectationAt(target);
        if (expectation.isEmpty()) {
            String reason = "the call means nothing in " + function.framework() + " " + target;
            lines.add(line(lossCase, expectation, Optional.empty(), Step.NOT_IN_VERSION, reason));
            return;
        }
        GuardedAdapter.Answer answer = adapter.offer(lossCase.call());
        if (answer.offer() instanceof Offer.Routes offered) {
            addRoutes(lossCase, expectation, offered.routes());
        } else if (answer.offer() instanceof Offer.None none) {
            lines.add(line(lossCase, expectation, Optional.empty(), Step.NOT_OFFERED, none.reason()));
        } else {
            lines.add(line(lossCase, expectation, Optional.empty(), Step.OFFER_BROKE, answer.failure()));
        }
    }

    private void addRoutes(LossCase lossCase, Optional<Expectation> expectation, List<Route> offered) {
        boolean rejection = expectation.get() instanceof ExpectedRejection;
        List<Route> asked = offered.stream()
                .filter(route -> route.kind() == Route.Kind.BUILTIN || !(builtinOnly || rejection))
                .toList();
        if (asked.isEmpty()) {
            String reason = rejection
                    ? "there is a recipe alone, and rejections are asked of built-in routes"
                    : "there is a recipe alone, and losstck.routes=builtin leaves recipes out";
            lines.add(line(lossCase, expectation, Optional.empty(), Step.NOT_ASKED, reason));
        }
        asked.forEach(route -> lines.add(line(lossCase, expectation, Optional.of(route), Step.EVALUATE, "")));
    }

    private static PlannedCall line(
            LossCase lossCase, Optional<Expectation> expectation, Optional<Route> route, Step step, String reason) {
        return new PlannedCall(
                lossCase.id(), lossCase.function(), Optional.of(lossCase), expectation, route, step, reason);
    }

    private static PlannedCall outOfScope(CatalogueFunction function) {
        return new PlannedCall(
                function.name() + "/*",
                function,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Step.OUT_OF_SCOPE,
                "the adapter does not mirror " + function.framework());
    }
}
