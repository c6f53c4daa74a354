package io.github.losstck.reports;

import io.github.losstck.core.record.RunRecord;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What moved between two runs. Every case and route of either run stands in it once: as a change, or as one that stood still.
 * Counts are never netted against each other. Exchanging the runs exchanges new failures and fixed, added and removed, and so on.
 */
public final class Comparison {

    private final RunRecord before;
    private final RunRecord after;
    private final List<Pair> pairs;
    private final List<Shift> shifts;
    private final List<Change> changes;

    private Comparison(RunRecord before, RunRecord after, List<Pair> pairs) {
        this.before = before;
        this.after = after;
        this.pairs = pairs;
        this.shifts = pairs.stream()
                .map(pair -> Shift.of(pair.before(), pair.after()))
                .toList();
        this.changes = IntStream.range(0, pairs.size())
                .boxed()
                .flatMap(i -> Change.of(pairs.get(i), shifts.get(i)).stream())
                .toList();
    }

    /** Compare two runs, finished or not, of any adapters and corpora: what only one of them has is added or removed. */
    public static Comparison of(RunRecord before, RunRecord after) {
        return new Comparison(before, after, Pairing.of(CaseLines.of(before), CaseLines.of(after)));
    }

    /** The same of runs whose lines are sorted already: who compares many runs sorts each once. */
    static Comparison of(CaseLines before, CaseLines after) {
        return new Comparison(before.record(), after.record(), Pairing.of(before, after));
    }

    /** The new run as the old one. */
    Comparison exchanged() {
        return new Comparison(
                /* before= */ after,
                /* after= */ before,
                pairs.stream().map(Pair::exchanged).toList());
    }

    /** How many lines, one for a case and route, moved in this way. */
    public int count(Movement movement) {
        return (int)
                changes.stream().filter(change -> change.movement() == movement).count();
    }

    /** Those of the given movements that there are, worst first. */
    public Set<Movement> among(Set<Movement> wanted) {
        Set<Movement> found = EnumSet.noneOf(Movement.class);
        wanted.stream().filter(movement -> count(movement) > 0).forEach(found::add);
        return found;
    }

    /** How many lines, one for a case and route, stand in both runs. */
    public int linesInBoth() {
        return (int) pairs.stream()
                .filter(pair -> pair.before().state() != Side.State.ABSENT
                        && pair.after().state() != Side.State.ABSENT)
                .count();
    }

    RunRecord before() {
        return before;
    }

    RunRecord after() {
        return after;
    }

    List<Pair> pairs() {
        return pairs;
    }

    /** How far the error moved, for each of the pairs. */
    List<Shift> shifts() {
        return shifts;
    }

    List<Change> changes() {
        return changes;
    }

    /** The changes of one kind by function and route, worst first. */
    List<ChangeGroup> groups(Movement movement) {
        return ChangeGroup.of(
                changes.stream().filter(change -> change.movement() == movement).toList());
    }

    /** The kinds that occur, worst first. */
    List<Movement> movements() {
        return List.copyOf(among(EnumSet.allOf(Movement.class)));
    }

    /** The lines that did not move, by how they stood still; what does not occur is left out. */
    Map<Still, List<Pair>> still() {
        Set<Pair> moved = Collections.newSetFromMap(new IdentityHashMap<>());
        changes.forEach(change -> moved.add(change.pair()));
        Map<Still, List<Pair>> still = new EnumMap<>(Still.class);
        pairs.stream()
                .filter(pair -> !moved.contains(pair))
                .forEach(pair -> still.computeIfAbsent(Still.of(pair), way -> new ArrayList<>())
                        .add(pair));
        return still;
    }

    List<FactChange> environment() {
        return FactChange.of(before, after);
    }

    /** What a reader must know before the numbers. */
    List<String> notes() {
        return ComparisonNotes.of(this);
    }

    /** The answer in a sentence or two. */
    String headline() {
        String old = new Subject(before.header()).name();
        String now = new Subject(after.header()).name();
        String runs = old.equals(now) ? now + ", twice: " : "From " + old + " to " + now + ": ";
        int moved = changes.size();
        if (moved == 0) {
            int facts = environment().size();
            return runs + "nothing moved in " + Headline.plural(pairs.size(), "line", "lines") + "."
                    + (facts == 0 ? "" : " " + Headline.plural(facts, "fact", "facts") + " of the environment did.");
        }
        List<String> parts = new ArrayList<>();
        movements().forEach(movement -> parts.add(count(movement) + " " + movement.word(count(movement))));
        return runs + String.join(", ", parts) + ". " + (pairs.size() - moved) + " of "
                + Headline.plural(pairs.size(), "line", "lines") + " did not move.";
    }
}
