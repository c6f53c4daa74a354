package io.github.losstck.core.smoke;

import io.github.losstck.core.fixture.Corpus;
import io.github.losstck.core.fixture.Expectation;
import io.github.losstck.core.fixture.Expectation.ExpectedRejection;
import io.github.losstck.core.fixture.Expectation.ExpectedValue;
import io.github.losstck.core.fixture.LossCase;
import io.github.losstck.core.fixture.MinorVersion;
import io.github.losstck.core.run.GuardedAdapter;
import io.github.losstck.spi.Offer;
import io.github.losstck.spi.Route;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Chooses the calls: one function that the adapter offers, a plain one if it can be, and few plain cases of it. */
final class SmokeCalls {

    /** Losses whose answer a person can check in the head come first. */
    private static final List<String> PLAIN = List.of(
            "torch.nn.functional.mse_loss",
            "torch.nn.functional.l1_loss",
            "torch.nn.functional.smooth_l1_loss",
            "torch.nn.functional.cross_entropy",
            "keras.losses.mean_squared_error",
            "keras.losses.mean_absolute_error");

    /** PyTorch's old way to say what a reduction is. */
    private static final List<String> OBSOLETE = List.of("reduce", "size_average");

    private final GuardedAdapter adapter;
    private final Map<String, MinorVersion> targets;
    private final List<LossCase> cases;

    SmokeCalls(GuardedAdapter adapter, Corpus corpus, Map<String, MinorVersion> targets) {
        this.adapter = adapter;
        this.targets = targets;
        this.cases = corpus.cases().stream()
                .filter(lossCase -> targets.containsKey(lossCase.function().framework()))
                .filter(lossCase -> OBSOLETE.stream().noneMatch(lossCase.call().options()::has))
                .sorted(Comparator.comparingInt(
                                (LossCase lossCase) -> rank(lossCase.function().name()))
                        .thenComparing(lossCase -> lossCase.function().name())
                        .thenComparing(lossCase -> !lossCase.flags().isEmpty())
                        .thenComparing(lossCase -> lossCase.call().inputs().size())
                        .thenComparing(
                                lossCase -> lossCase.call().options().asMap().size())
                        .thenComparing(LossCase::id))
                .toList();
    }

    private static int rank(String function) {
        int place = PLAIN.indexOf(function);
        return place < 0 ? PLAIN.size() : place;
    }

    /** The call that the others are like: float64 if it can be, several elements, a gradient. */
    Optional<SmokeCall> first() {
        return find(cases, SmokeCalls::isPlain).or(() -> find(cases, SmokeCalls::isValue));
    }

    private static boolean isPlain(SmokeCall call) {
        return isValue(call)
                && !call.call().differentiate().isEmpty()
                && call.call().cotangent() != null
                && call.call().inputs().values().iterator().next().elements() > 1
                && value(call).output().framework().dtype().id().equals("float64");
    }

    /** A call of the same function and route. */
    Optional<SmokeCall> like(SmokeCall first, Predicate<SmokeCall> wanted) {
        return find(
                cases.stream()
                        .filter(lossCase ->
                                lossCase.function().equals(first.lossCase().function()))
                        .toList(),
                call -> call.route().id().equals(first.route().id()) && wanted.test(call));
    }

    /** A call that the framework refuses, asked of a built-in; of the first function if it has one. */
    Optional<SmokeCall> rejection(SmokeCall first) {
        List<LossCase> ordered = new ArrayList<>(cases);
        ordered.sort(Comparator.comparing((LossCase lossCase) ->
                !lossCase.function().equals(first.lossCase().function())));
        return find(
                ordered,
                call -> call.expectation() instanceof ExpectedRejection
                        && call.route().kind() == Route.Kind.BUILTIN);
    }

    static boolean isValue(SmokeCall call) {
        return call.expectation() instanceof ExpectedValue;
    }

    static ExpectedValue value(SmokeCall call) {
        return (ExpectedValue) call.expectation();
    }

    private Optional<SmokeCall> find(List<LossCase> among, Predicate<SmokeCall> wanted) {
        for (LossCase lossCase : among) {
            MinorVersion target = targets.get(lossCase.function().framework());
            Optional<Expectation> expectation = lossCase.expectationAt(target);
            // Asking for an offer costs more than looking at the expectation.
            if (expectation.isEmpty() || !(adapter.offer(lossCase.call()).offer() instanceof Offer.Routes offered)) {
                continue;
            }
            for (Route route : offered.routes()) {
                SmokeCall call = new SmokeCall(lossCase, expectation.get(), route);
                if (wanted.test(call)) {
                    return Optional.of(call);
                }
            }
        }
        return Optional.empty();
    }
}
