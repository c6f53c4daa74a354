package io.github.losstck.reports;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/** Every count beside its denominator, for all lines and apart for built-ins, recipes and lines without a route. */
final class CountTable {

    /** One row: what is counted, and out of how many. */
    record Row(String label, boolean part, Mark mark, ToIntFunction<Tally> count, ToIntFunction<Tally> of) {
        String cell(Tally tally) {
            int all = of.applyAsInt(tally);
            return all == 0 ? "-" : count.applyAsInt(tally) + " of " + all;
        }

        boolean isZero(Tally tally) {
            return count.applyAsInt(tally) == 0;
        }
    }

    private CountTable() {}

    /** The rows of these lines: a corpus without suspended cases has no row about them. */
    static List<Row> rows(Tally all) {
        return Stream.of(
                        new Row("pass", false, Mark.AS_FRAMEWORK, Tally::passed, Tally::total),
                        agreement("bit-exact", "bit-exact"),
                        agreement("as the framework, within budget", "framework"),
                        agreement("refused, as the framework does", "refused"),
                        agreement("right where the framework is not", "exact"),
                        agreement("right, partly as the framework", "mixed"),
                        row("right, without gradients", Mark.FORWARD_ONLY),
                        row("known deviations", Mark.KNOWN),
                        row("new failures", Mark.NEW_FAILURE),
                        row("quirks that differ (not gated)", Mark.QUIRK),
                        row("suspended cases that differ (not gated)", Mark.SUSPENDED),
                        row("broken", Mark.BROKEN),
                        row("stale (listed, yet passes)", Mark.STALE),
                        row("unsupported", Mark.UNSUPPORTED),
                        row("out of scope", Mark.OUT_OF_SCOPE),
                        row("not in version", Mark.NOT_IN_VERSION),
                        row("not run", Mark.NOT_RUN))
                .filter(row -> row.mark() != Mark.SUSPENDED || !row.isZero(all))
                .toList();
    }

    private static Row row(String label, Mark mark) {
        return new Row(label, false, mark, tally -> tally.count(mark), Tally::total);
    }

    private static Row agreement(String label, String id) {
        Mark mark = id.equals("exact") || id.equals("mixed") ? Mark.RIGHT : Mark.AS_FRAMEWORK;
        return new Row(label, true, mark, tally -> tally.passed(id), Tally::passed);
    }

    /** The columns' names, in the order of {@link #columns}. */
    static List<String> names() {
        return List.of("all", "built-in", "recipe", "no route");
    }

    static List<Tally> columns(Tally all) {
        Predicate<Line> none = line -> !line.isBuiltin() && !line.isRecipe();
        return List.of(all, all.where(Line::isBuiltin), all.where(Line::isRecipe), all.where(none));
    }
}
