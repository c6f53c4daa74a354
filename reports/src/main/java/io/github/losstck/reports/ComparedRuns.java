package io.github.losstck.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Which runs of a page are compared in it: neighbours in a history always, any two of one adapter and any two at all as long
 * as that is done in a few seconds. Each two are compared in both directions.
 */
record ComparedRuns(List<Two> twos, Scope scope) {

    /** Lines of all comparisons together, in the larger run of each. */
    private static final long MOST_LINES = 2_500_000;

    /** How far the page goes. */
    enum Scope {
        ALL("any two runs"),
        ADAPTER("any two runs of one adapter"),
        NEIGHBOURS("neighbours in the history of an adapter");

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
            if (lines <= mostLines || scope == Scope.NEIGHBOURS) {
                return new ComparedRuns(twos, scope);
            }
        }
        throw new IllegalStateException("the last scope has no bound");
    }

    /** Each comparison in a piece of its own, in the order of {@link #twos}: the page unpacks those that are asked for. */
    Packed packed(List<RunView> runs) {
        return new Packed(twos.parallelStream()
                .map(two -> Comparison.of(
                        runs.get(two.old).record(), runs.get(two.now).record()))
                .map(ComparisonData::json)
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
            case NEIGHBOURS ->
                histories.stream()
                        .flatMap(history -> neighbours(numbers(history)))
                        .toList();
        };
    }

    private static List<Integer> numbers(History history) {
        return history.steps().stream().map(History.Step::run).toList();
    }

    private static List<Two> any(List<Integer> runs) {
        List<Two> twos = new ArrayList<>();
        for (int old : runs) {
            for (int now : runs) {
                if (old != now) {
                    twos.add(new Two(old, now));
                }
            }
        }
        return twos;
    }

    private static Stream<Two> neighbours(List<Integer> runs) {
        return IntStream.range(1, runs.size())
                .boxed()
                .flatMap(i -> Stream.of(new Two(runs.get(i - 1), runs.get(i)), new Two(runs.get(i), runs.get(i - 1))));
    }
}
