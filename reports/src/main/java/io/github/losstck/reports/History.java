package io.github.losstck.reports;

import io.github.losstck.core.record.RunHeader;
import io.github.losstck.core.record.RunRecord;
import io.github.losstck.spi.AdapterInfo;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The runs of one adapter in their order: by the library's version, then the native version, then the start. Not by the start
 * first, for old versions are often replayed in one sitting.
 */
record History(String adapter, String library, List<Step> steps) {

    private static final Comparator<RunHeader> ORDER = Comparator.comparing(History::version, new Versions())
            .thenComparing(History::engine, new Versions())
            .thenComparing(header -> Line.text(header.startedAt()));

    /** What may tell runs of a history apart in a few letters, the best first. */
    private static final List<Function<RunHeader, String>> LABELS = List.of(
            History::version,
            header -> version(header) + ", " + engine(header),
            header -> version(header) + ", " + Line.text(header.adapter().device()),
            header -> version(header) + ", " + Line.text(header.startedAt()));

    /**
     * A run and what of the environment changed since the one before it.
     *
     * @param run its number in the page
     */
    record Step(int run, String label, List<FactChange> changes) {}

    /** Records of one adapter together and in their order, where its first one stood. */
    static List<RunRecord> sorted(List<RunRecord> records) {
        return groups(records, RunRecord::header).values().stream()
                .flatMap(group -> group.stream().sorted(Comparator.comparing(RunRecord::header, ORDER)))
                .toList();
    }

    /** One for each adapter, also where it has one run only, of runs that are {@linkplain #sorted sorted}. */
    static List<History> of(List<RunView> runs) {
        return groups(runs, run -> run.record().header()).entrySet().stream()
                .map(group -> new History(group.getKey().get(0), group.getKey().get(1), steps(group.getValue())))
                .toList();
    }

    /** The last run of each. */
    static List<RunView> last(List<RunView> runs, List<History> histories) {
        return histories.stream()
                .map(history -> history.steps().get(history.steps().size() - 1))
                .map(step -> runs.get(step.run()))
                .toList();
    }

    private static <T> Map<List<String>, List<T>> groups(List<T> runs, Function<T, RunHeader> header) {
        Map<List<String>, List<T>> groups = new LinkedHashMap<>();
        for (T run : runs) {
            AdapterInfo adapter = header.apply(run).adapter();
            groups.computeIfAbsent(
                            List.of(Line.text(adapter.id()), Line.text(adapter.library())), key -> new ArrayList<>())
                    .add(run);
        }
        return groups;
    }

    private static List<Step> steps(List<RunView> runs) {
        List<String> labels = labels(runs);
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < runs.size(); i++) {
            List<FactChange> changes = i == 0
                    ? List.of()
                    : FactChange.of(runs.get(i - 1).record(), runs.get(i).record());
            steps.add(new Step(runs.get(i).index(), labels.get(i), changes));
        }
        return List.copyOf(steps);
    }

    private static List<String> labels(List<RunView> runs) {
        for (Function<RunHeader, String> label : LABELS) {
            List<String> labels =
                    runs.stream().map(run -> label.apply(run.record().header())).toList();
            if (labels.stream().distinct().count() == runs.size()) {
                return labels;
            }
        }
        return runs.stream()
                .map(run -> version(run.record().header()) + ", record " + (run.index() + 1))
                .toList();
    }

    private static String version(RunHeader header) {
        return Line.text(header.adapter().version());
    }

    private static String engine(RunHeader header) {
        return Line.text(header.adapter().nativeVersion());
    }
}
