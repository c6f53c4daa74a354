package io.github.losstck.reports;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What became of a case and route from one run to the next. In the order in which a reader wants them: worst first. */
public enum Movement {
    NEW_FAILURE("▲", "new failure", "new failures", "passed, and fails now"),
    CHANGED_KIND("△", "fails otherwise", "fail otherwise", "failed, and fails in another way now"),
    FAILS_BY_MORE("⇑", "fails by more", "fail by more", "fails as before, and its error grew"),
    NO_LONGER_OFFERED("○", "no longer offered", "no longer offered", "the library has this route no more"),
    DRIFTED("↑", "drifted while passing", "drifted while passing", "passes as before, and its error grew"),
    REMOVED("−", "removed", "removed", "the case is not in the new run"),
    NO_LONGER_ASKED(
            "·", "no longer asked", "no longer asked", "out of scope, not in the version or not run in the new run"),
    /** What the run returned did not move, only what is said of it: the list of known deviations, or which oracle it is near. */
    OTHER_VERDICT("◇", "another verdict", "other verdicts", "still passes or still fails, and is counted otherwise"),
    /** Only a framework's own bits can tell: whoever has them in both runs moved as the framework did. */
    WITH_FRAMEWORK(
            "≈",
            "moved with the framework",
            "moved with the framework",
            "the framework's own bits in both runs, and those moved between its versions"),
    NEWLY_ASKED("·", "newly asked", "newly asked", "was out of scope, not in the version or not run"),
    NEWLY_OFFERED("●", "newly offered", "newly offered", "the library had no such route"),
    ADDED("+", "added", "added", "the case was not in the old run"),
    IMPROVED("↓", "improved while passing", "improved while passing", "passes as before, and its error shrank"),
    FAILS_BY_LESS("⇓", "fails by less", "fail by less", "fails as before, and its error shrank"),
    FIXED("✔", "fixed", "fixed", "failed, and passes now");

    private static final String REGRESSED = "regressed";
    private static final String ANY = "any";

    private final String symbol;
    private final String one;
    private final String many;
    private final String meaning;

    Movement(String symbol, String one, String many, String meaning) {
        this.symbol = symbol;
        this.one = one;
        this.many = many;
        this.meaning = meaning;
    }

    String symbol() {
        return symbol;
    }

    /** The word after a count. */
    String word(int count) {
        return count == 1 ? one : many;
    }

    String meaning() {
        return meaning;
    }

    /** As written on the command line: {@code new-failure}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether the library's answers got worse: what {@code regressed} stands for. */
    public boolean isRegression() {
        return switch (this) {
            case NEW_FAILURE, CHANGED_KIND, FAILS_BY_MORE, NO_LONGER_OFFERED, DRIFTED -> true;
            default -> false;
        };
    }

    /** Whether the old run has no answer to hold the new one against. */
    boolean isNew() {
        return this == NEWLY_ASKED || this == NEWLY_OFFERED || this == ADDED;
    }

    /** Whether only one of the runs has an answer. */
    boolean isOneSided() {
        return isNew() || this == NO_LONGER_OFFERED || this == NO_LONGER_ASKED || this == REMOVED;
    }

    /** What it is with the runs exchanged. */
    Movement opposite() {
        return switch (this) {
            case NEW_FAILURE -> FIXED;
            case FIXED -> NEW_FAILURE;
            case FAILS_BY_MORE -> FAILS_BY_LESS;
            case FAILS_BY_LESS -> FAILS_BY_MORE;
            case DRIFTED -> IMPROVED;
            case IMPROVED -> DRIFTED;
            case NO_LONGER_OFFERED -> NEWLY_OFFERED;
            case NEWLY_OFFERED -> NO_LONGER_OFFERED;
            case NO_LONGER_ASKED -> NEWLY_ASKED;
            case NEWLY_ASKED -> NO_LONGER_ASKED;
            case REMOVED -> ADDED;
            case ADDED -> REMOVED;
            case CHANGED_KIND, OTHER_VERDICT, WITH_FRAMEWORK -> this;
        };
    }

    /** Whether the older run is the one that was worse. */
    boolean isBetter() {
        return this == FIXED || this == IMPROVED || this == FAILS_BY_LESS;
    }

    /**
     * The movements that a word names: one id, {@code regressed} or {@code any}.
     *
     * @throws IllegalArgumentException if there is none; the message lists those there are
     */
    public static Set<Movement> named(String word) {
        List<Movement> named = Arrays.stream(values())
                .filter(movement -> movement.isNamed(word))
                .toList();
        if (named.isEmpty()) {
            throw new IllegalArgumentException("unknown movement '" + word + "'; known are " + words());
        }
        return new TreeSet<>(named);
    }

    private boolean isNamed(String word) {
        return id().equals(word) || word.equals(ANY) || (word.equals(REGRESSED) && isRegression());
    }

    /** Every word that {@link #named} knows. */
    public static List<String> words() {
        return Stream.concat(Stream.of(REGRESSED, ANY), Arrays.stream(values()).map(Movement::id))
                .toList();
    }

    /** What moved from one side to the other; empty if nothing did. */
    static Optional<Movement> between(Side before, Side after, Shift shift) {
        if (before.state() != after.state()) {
            return Optional.of(between(before.state(), after.state()));
        }
        return switch (before.state()) {
            case ABSENT, NOT_ASKED, NOT_OFFERED -> Optional.empty();
            case FAILS ->
                before.kind().equals(after.kind())
                        ? byError(shift, FAILS_BY_MORE, FAILS_BY_LESS).or(() -> byMark(before, after))
                        : Optional.of(CHANGED_KIND);
            case PASSES ->
                byError(shift, DRIFTED, IMPROVED)
                        .or(() -> byMark(before, after))
                        .or(() -> byBits(before, after));
        };
    }

    private static Movement between(Side.State before, Side.State after) {
        if (before == Side.State.ABSENT || after == Side.State.ABSENT) {
            return before == Side.State.ABSENT ? ADDED : REMOVED;
        }
        if (before == Side.State.NOT_ASKED || after == Side.State.NOT_ASKED) {
            return before == Side.State.NOT_ASKED ? NEWLY_ASKED : NO_LONGER_ASKED;
        }
        if (before == Side.State.NOT_OFFERED || after == Side.State.NOT_OFFERED) {
            return before == Side.State.NOT_OFFERED ? NEWLY_OFFERED : NO_LONGER_OFFERED;
        }
        return after == Side.State.FAILS ? NEW_FAILURE : FIXED;
    }

    private static Optional<Movement> byError(Shift shift, Movement more, Movement less) {
        return shift.grew() ? Optional.of(more) : shift.shrank() ? Optional.of(less) : Optional.empty();
    }

    private static Optional<Movement> byMark(Side before, Side after) {
        return before.mark().equals(after.mark()) ? Optional.empty() : Optional.of(OTHER_VERDICT);
    }

    /** The same bits as the framework's have the same distance from the truth, unless the framework's moved. */
    private static Optional<Movement> byBits(Side before, Side after) {
        boolean moved = before.isBitExact() && after.isBitExact() && !Distances.same(before.drift(), after.drift());
        return moved ? Optional.of(WITH_FRAMEWORK) : Optional.empty();
    }
}
