package io.github.losstck.reports;

import io.github.losstck.core.record.CaseResult;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Which runs of a page are compared in it: any two, as long as that takes a few seconds; else fewer. Each two are compared in
 * both directions, the older run of a history as the old one first.
 */
record ComparedRuns(List<Two> twos, Scope scope) {

    /** Lines of all comparisons together, in the larger run of each: a thousand take some ten milliseconds. */
    private static final long MOST_LINES = 600_000;

    /** How far the page goes. */
    enum Scope {
        ALL("any two runs"),
        ADAPTER("any two runs of one adapter"),
        STEPS("each run with the one before it in its adapter’s history, and with the last");

        private final String words;

        Scope(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    /** Two runs by their numbers in the page. */
    record Two(int old, int now) {}

    static ComparedRuns of(List<RunView> runs, List<History> histories) {
        return of(runs, histories, MOST_LINES);
    }

    static ComparedRuns of(List<RunView> runs, List<History> histories, long mostLines) {
        for (Scope scope : Scope.values()) {
            List<Two> twos = twos(runs, histories, scope);
            long lines = twos.stream()
                    .mapToLong(two -> Math.max(
                            runs.get(two.old).lines().size(),
                            runs.get(two.now).lines().size()))
                    .sum();
            if (lines <= mostLines || scope == Scope.STEPS) {
                return new ComparedRuns(twos, scope);
            }
        }
        throw new IllegalStateException("the last scope has no bound");
    }

    /** Each two in a piece of its own, in the order of {@link #twos}: the page unpacks those that are asked for. */
    Packed packed(List<RunView> runs) {
        List<CaseLines> lines = runs.stream()
                .map(run -> CaseLines.of(run.record(), run.lines()))
                .toList();
        List<IdentityHashMap<CaseResult, Integer>> numbers = runs.stream()
                .map(run -> MovementData.numbered(run.record().results()))
                .toList();
        return new Packed(twos.parallelStream()
                .map(two -> ComparisonData.json(
                        Comparison.of(lines.get(two.old), lines.get(two.now)),
                        new MovementData(numbers.get(two.old), numbers.get(two.now))))
                .map(Packed::pack)
                .toList());
    }

    private static List<Two> twos(List<RunView> runs, List<History> histories, Scope scope) {
        return switch (scope) {
            case ALL -> any(runs.stream().map(RunView::index).toList());
            case ADAPTER ->
                histories.stream()
                        .flatMap(history -> any(numbers(history)).stream())
                        .toList();
            case STEPS ->
                histories.stream().flatMap(history -> steps(numbers(history))).toList();
        };
    }

    private static List<Integer> numbers(History history) {
        return history.steps().stream().map(History.Step::run).toList();
    }

    private static List<Two> any(List<Integer> runs) {
        List<Two> twos = new ArrayList<>();
        for (int i = 0; i < runs.size(); i++) {
            for (int j = i + 1; j < runs.size(); j++) {
                twos.add(new Two(runs.get(i), runs.get(j)));
            }
        }
        return twos;
    }

    private static Stream<Two> steps(List<Integer> runs) {
        int last = runs.size() - 1;
        Stream<Two> neighbours = IntStream.range(1, runs.size()).mapToObj(i -> new Two(runs.get(i - 1), runs.get(i)));
        return Stream.concat(
                neighbours, IntStream.range(0, last - 1).mapToObj(i -> new Two(runs.get(i), runs.get(last))));
    }
}
