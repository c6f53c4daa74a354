package io.github.losstck.reports;

import io.github.losstck.core.record.RunFooter.GateVerdict;
import io.github.losstck.core.record.RunRecord;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A run as the page shows it. */
record RunView(int index, RunRecord record, Subject subject, Tally tally, List<Cause> causes) {

    static RunView of(int index, RunRecord record) {
        List<Line> lines = Line.of(record);
        return new RunView(index, record, new Subject(record.header()), Tally.of(lines), Cause.of(lines));
    }

    List<Line> lines() {
        return tally.lines();
    }

    String headline() {
        return Headline.of(record);
    }

    /** The sentence as a row has room for it. */
    String answered() {
        return tally.count(Mark.AS_FRAMEWORK) + " of " + tally.asked() + " as " + subject.targets();
    }

    boolean isComplete() {
        return record.isComplete();
    }

    Optional<GateVerdict> gate() {
        return record.footer().map(footer -> footer.gate());
    }

    String verdict() {
        return gate().map(gate -> gate.passed()
                        ? "Gate passed"
                        : "Gate failed: " + Headline.plural(gate.problems().size(), "problem", "problems"))
                .orElse("No verdict: this run did not finish. It may be looked at, never judged.");
    }

    /** {@code passed}, {@code failed} or {@code unfinished}. */
    String verdictId() {
        return gate().map(gate -> gate.passed() ? "passed" : "failed").orElse("unfinished");
    }

    String verdictSymbol() {
        return gate().map(gate -> gate.passed() ? "✔" : Mark.NEW_FAILURE.symbol())
                .orElse("!");
    }

    List<GateProblems.Group> problems() {
        return gate().map(gate -> GateProblems.of(gate.problems(), lines())).orElse(List.of());
    }

    /** Reasons of the gate that no line of the record shows: cases that are missing, entries that match nothing. */
    List<GateProblems.Group> problemsWithoutLine() {
        return problems().stream().filter(group -> group.cause().isEmpty()).toList();
    }

    /** A line's name in the page's address. */
    String link(Line line) {
        return URLEncoder.encode(index + ":" + line.key(), StandardCharsets.UTF_8);
    }

    List<Tally> columns() {
        return CountTable.columns(tally);
    }

    List<CountBar.Part> bar() {
        return CountBar.of(tally);
    }

    String worstPassing() {
        return WorstDrift.passing(lines())
                .map(worst -> worst.words() + ", " + worst.tensor() + " of "
                        + worst.line().key())
                .orElse("no passing line compared numbers");
    }

    /** Who, against what, with what and when, on one line. */
    String where() {
        List<String> parts = new ArrayList<>();
        parts.add("judged by " + subject.targets());
        parts.add("corpus " + subject.corpus());
        if (record.header().environment() != null) {
            record.header().environment().forEach((name, value) -> parts.add(name + " " + value));
        }
        parts.add(started());
        parts.removeIf(String::isEmpty);
        return String.join(" · ", parts);
    }

    private String started() {
        return Line.text(record.header().startedAt());
    }

    Map<String, String> facts() {
        return Environment.facts(record);
    }

    String command() {
        return Environment.command(record.header());
    }
}
