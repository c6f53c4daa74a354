package io.github.losstck.reports;

import java.util.Comparator;
import java.util.Optional;

/** A case and route that moved. */
record Change(Pair pair, Shift shift, Movement movement) {

    /** Worst first; among equals by name, so that two runs of this give one text. */
    static final Comparator<Change> WORST_FIRST = Comparator.comparingDouble(Change::severity)
            .reversed()
            .thenComparing(change -> change.pair().id());

    static Optional<Change> of(Pair pair, Shift shift) {
        return Movement.between(pair.before(), pair.after(), shift)
                .map(movement -> new Change(pair, shown(pair, movement, shift), movement));
    }

    private static Shift shown(Pair pair, Movement movement, Shift shift) {
        return movement == Movement.WITH_FRAMEWORK ? Shift.ofFramework(pair.before(), pair.after()) : shift;
    }

    /** The share of the budget on the side that is worse; infinite where that side fails without a number. */
    double severity() {
        Side worse = movement.isBetter() ? pair.before() : pair.after();
        double share = movement.isBetter() ? shift.shareBefore() : shift.shareAfter();
        return worse.state() == Side.State.FAILS && worse.drift().isEmpty() ? Double.POSITIVE_INFINITY : share;
    }

    /** Whether it fails without having passed before: no new failure, and no good news either. */
    boolean isNewAndFails() {
        return movement.isNew() && pair.after().state() == Side.State.FAILS;
    }

    /** What the old run had, with its number where there is one. */
    String before() {
        return words(pair.before(), shift.before());
    }

    /** What the new run has, with its number where there is one. */
    String after() {
        return words(pair.after(), shift.after());
    }

    private String words(Side side, Optional<Reach> reach) {
        if (movement == Movement.WITH_FRAMEWORK) {
            return side.words() + ", " + side.truthInWords(shift.tensor());
        }
        return side.isBitExact() || reach.isEmpty()
                ? side.words()
                : side.words() + ", " + reach.get().words();
    }
}
