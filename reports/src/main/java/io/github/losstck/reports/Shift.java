package io.github.losstck.reports;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/** How far the error of one tensor moved: of the tensor that tells most about a case. */
record Shift(String tensor, Optional<Reach> before, Optional<Reach> after) {

    /** No tensor was compared in either run. */
    private static final Shift NONE = new Shift("", Optional.empty(), Optional.empty());

    /** The worst tensor that grew; if none did, the worst that shrank; else the worst of all. */
    static Shift of(Side before, Side after) {
        Set<String> tensors = new LinkedHashSet<>(before.drift().keySet());
        tensors.addAll(after.drift().keySet());
        List<Shift> all = tensors.stream()
                .map(tensor -> new Shift(tensor, before.reach(tensor), after.reach(tensor)))
                .toList();
        return worst(all, Shift::grew, Shift::shareAfter)
                .or(() -> worst(all, Shift::shrank, Shift::shareBefore))
                .or(() -> worst(all, any -> true, Shift::share))
                .orElse(NONE);
    }

    /** Of answers that have the framework's bits in both runs: the tensor whose distance from the truth moved most. */
    static Shift ofFramework(Side before, Side after) {
        return after.drift().keySet().stream()
                .filter(tensor -> before.drift().containsKey(tensor)
                        && !Distances.same(
                                before.drift().get(tensor), after.drift().get(tensor)))
                .max(Comparator.comparingDouble(tensor -> Math.abs(after.truth(tensor) - before.truth(tensor))))
                .map(tensor -> new Shift(tensor, Optional.empty(), Optional.empty()))
                .orElse(NONE);
    }

    private static Optional<Shift> worst(List<Shift> all, Predicate<Shift> choice, ToDoubleFunction<Shift> by) {
        return all.stream().filter(choice).max(Comparator.comparingDouble(by));
    }

    boolean grew() {
        return before.isPresent() && after.isPresent() && before.get().grewTo(after.get());
    }

    boolean shrank() {
        return before.isPresent() && after.isPresent() && after.get().grewTo(before.get());
    }

    double shareBefore() {
        return before.map(Reach::share).orElse(0.0);
    }

    double shareAfter() {
        return after.map(Reach::share).orElse(0.0);
    }

    private double share() {
        return Math.max(shareBefore(), shareAfter());
    }

    /** {@code grew 25 x}, {@code shrank 4.2 x}, or nothing where a side has no number. */
    String magnitude() {
        if (before.isEmpty() || after.isEmpty() || before.equals(after)) {
            return "";
        }
        if (shrank()) {
            String times = after.get().timesTo(before.get());
            return times.endsWith("x") ? "shrank " + times : "shrank to 0";
        }
        String times = before.get().timesTo(after.get());
        return grew() ? "grew " + times : "";
    }
}
