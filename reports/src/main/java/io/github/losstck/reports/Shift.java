package io.github.losstck.reports;

import java.util.Comparator;
import java.util.Optional;

/** How far the error of one tensor moved: of the tensor that tells most about a case. */
record Shift(String tensor, Optional<Reach> before, Optional<Reach> after) {

    /** No tensor was compared in either run. */
    private static final Shift NONE = new Shift("", Optional.empty(), Optional.empty());

    /** The worst tensor that grew; if none did, the worst that shrank; else the worst of all. */
    static Shift of(Side before, Side after) {
        Shift worst = NONE;
        // A report asks this of millions of lines: a loop, for streams took twice the time.
        for (String tensor : before.drift().keySet()) {
            worst = worse(worst, new Shift(tensor, before.reach(tensor), after.reach(tensor)));
        }
        for (String tensor : after.drift().keySet()) {
            if (!before.drift().containsKey(tensor)) {
                worst = worse(worst, new Shift(tensor, before.reach(tensor), after.reach(tensor)));
            }
        }
        return worst;
    }

    private static Shift worse(Shift one, Shift other) {
        if (one.tensor.isEmpty()) {
            return other;
        }
        int order = Integer.compare(one.rank(), other.rank());
        if (order != 0) {
            return order < 0 ? other : one;
        }
        return Double.compare(one.weight(), other.weight()) < 0 ? other : one;
    }

    private int rank() {
        return grew() ? 2 : shrank() ? 1 : 0;
    }

    private double weight() {
        return grew() ? shareAfter() : shrank() ? shareBefore() : share();
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
