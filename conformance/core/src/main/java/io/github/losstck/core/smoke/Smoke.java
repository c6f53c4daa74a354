package io.github.losstck.core.smoke;

import io.github.losstck.core.fixture.Corpus;
import io.github.losstck.core.fixture.MinorVersion;
import io.github.losstck.core.run.GuardedAdapter;
import io.github.losstck.spi.AdapterInfo;
import io.github.losstck.spi.LossAdapter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A dozen calls that tell a broken adapter from a library that differs. It judges no library: a run over the corpus does.
 *
 * @param function whose calls were made; empty if none is offered
 * @param route by which; empty likewise
 * @param checks in their order
 */
public record Smoke(String function, String route, List<Check> checks) {

    private static final Set<String> FRAMEWORKS = Set.of("pytorch", "tensorflow", "keras");

    public Smoke {
        checks = List.copyOf(checks);
    }

    /** Whether the adapter itself is at fault somewhere. */
    public boolean isBroken() {
        return checks.stream().anyMatch(check -> check.result() == Check.Result.BROKEN);
    }

    /**
     * Try an adapter.
     *
     * @param corpus to take calls from
     * @param targets framework to the version that answers are held to
     */
    public static Smoke of(
            LossAdapter adapter, Corpus corpus, Map<String, MinorVersion> targets, ClassLoader classPath) {
        GuardedAdapter guarded = new GuardedAdapter(adapter, classPath);
        BehaviourCheck behaviour = new BehaviourCheck(guarded);
        List<Check> checks = new ArrayList<>();
        checks.add(info(adapter.info()));
        checks.add(refusalsAreTold(adapter));
        checks.add(behaviour.knowsItsFunctions());
        SmokeCalls calls = new SmokeCalls(guarded, corpus, targets);
        Optional<SmokeCall> first = calls.first();
        if (first.isEmpty()) {
            checks.add(Check.broken(
                    "it offers something",
                    "",
                    "no case of " + targets.keySet() + " is offered",
                    "Give offer one function of the catalogue (losstck list functions), and say in AdapterInfo.mirrors whose"
                            + " functions they are."));
            return new Smoke("", "", checks);
        }
        calls(checks, calls, first.get(), guarded, behaviour);
        return new Smoke(
                first.get().lossCase().function().name(), first.get().route().id(), checks);
    }

    private static void calls(
            List<Check> checks, SmokeCalls calls, SmokeCall first, GuardedAdapter guarded, BehaviourCheck behaviour) {
        ValueCheck value = new ValueCheck(guarded);
        checks.add(behaviour.offersAreStable(first));
        checks.add(value.of("float64, output and gradients", first));
        checks.add(value(value, calls, first, "float32", call -> isOf(call, "float32")));
        for (String reduction : List.of("mean", "sum", "none")) {
            checks.add(value(value, calls, first, "reduction=" + reduction, call -> reduces(call, reduction)));
        }
        checks.add(value(value, calls, first, "an upstream gradient other than 1", Smoke::hasCotangent));
        checks.add(behaviour.usesTheCotangent(first));
        checks.add(behaviour.tellsReductionsApart(first));
        checks.add(behaviour.answersAreStable(first));
        checks.add(behaviour.refusesWhatItDoesNotKnow(first));
        checks.add(behaviour.refusals(calls.rejection(first)));
        checks.add(behaviour.answersOnAnotherThread(first));
    }

    private static Check value(
            ValueCheck value, SmokeCalls calls, SmokeCall first, String name, Predicate<SmokeCall> wanted) {
        return calls.like(first, call -> SmokeCalls.isValue(call) && wanted.test(call))
                .map(call -> value.of(name, call))
                .orElseGet(() -> Check.notTried(name, "the route offers no such call"));
    }

    private static boolean isOf(SmokeCall call, String dtype) {
        return SmokeCalls.value(call).output().framework().dtype().id().equals(dtype);
    }

    private static boolean reduces(SmokeCall call, String reduction) {
        Map<String, Object> options = call.call().options().asMap();
        return reduction.equals(options.get("reduction")) && isOf(call, "float64");
    }

    private static boolean hasCotangent(SmokeCall call) {
        if (call.call().cotangent() == null || call.call().differentiate().isEmpty()) {
            return false;
        }
        for (double value : call.call().cotangent().toDoubles()) {
            if (value != 1) {
                return true;
            }
        }
        return false;
    }

    private static Check info(AdapterInfo info) {
        String name = "it says who it is";
        List<String> wrong = new ArrayList<>();
        if (!String.valueOf(info.id()).matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            wrong.add("the id '" + info.id() + "' is not lower-case letters, digits and hyphens");
        }
        if (isBlank(info.library()) || isBlank(info.version()) || isBlank(info.device())) {
            wrong.add("library, version or device is blank");
        }
        if (info.mirrors().isEmpty() || !FRAMEWORKS.containsAll(info.mirrors().keySet())) {
            wrong.add("mirrors is " + info.mirrors() + ", and must name at least one of pytorch, tensorflow and keras");
        }
        return wrong.isEmpty()
                ? Check.fine(name, "")
                : Check.broken(
                        name, "", String.join("; ", wrong), "Correct the AdapterInfo: records and reports show it.");
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }

    /** An exception of a type that no library has. */
    private static final class Stranger extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Stranger() {
            super("losstck smoke");
        }
    }

    private static Check refusalsAreTold(LossAdapter adapter) {
        String name = "not every exception is a refusal";
        try {
            return adapter.isRefusal(new Stranger()) || adapter.isRefusal(new NullPointerException())
                    ? Check.broken(
                            name,
                            "",
                            "isRefusal says yes to an exception that no library refuses with",
                            "Name the types by which the library says no: with any other, a crash would pass for a refusal.")
                    : Check.fine(name, "");
        } catch (RuntimeException e) {
            return Check.broken(name, "", "isRefusal threw " + e, "Let it answer for any exception.");
        }
    }
}
