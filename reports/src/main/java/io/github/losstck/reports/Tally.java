package io.github.losstck.reports;

import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;

/** Counts over some lines. Each stands alone: nothing is subtracted from anything. */
record Tally(List<Line> lines) {
    Tally {
        lines = List.copyOf(lines);
    }

    static Tally of(Collection<Line> lines) {
        return new Tally(List.copyOf(lines));
    }

    Tally where(Predicate<Line> choice) {
        return new Tally(lines.stream().filter(choice).toList());
    }

    int total() {
        return lines.size();
    }

    int count(Mark mark) {
        return count(line -> line.mark() == mark);
    }

    int count(Predicate<Line> choice) {
        return (int) lines.stream().filter(choice).count();
    }

    /** Calls put to the library: neither out of scope, nor missing from the version, nor not run. */
    int asked() {
        return count(line -> line.mark().isAsked());
    }

    /** Passes whose agreement is the given one. */
    int passed(String agreement) {
        return count(line -> isPass(line) && line.agreement().equals(agreement));
    }

    int passed() {
        return count(Tally::isPass);
    }

    private static boolean isPass(Line line) {
        return line.mark() == Mark.AS_FRAMEWORK || line.mark() == Mark.RIGHT;
    }
}
