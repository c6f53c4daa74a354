package io.github.losstck.reports;

import io.github.losstck.core.record.RunHeader;
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

    private static final Comparator<RunView> ORDER = Comparator.comparing(
                    (RunView run) -> version(run.record().header()), new Versions())
            .thenComparing(run -> engine(run.record().header()), new Versions())
            .thenComparing(run -> Line.text(run.record().header().startedAt()));

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

    /** One for each adapter, also where it has one run only, in the order of the page. */
    static List<History> of(List<RunView> runs) {
        Map<List<String>, List<RunView>> groups = new LinkedHashMap<>();
        for (RunView run : runs) {
            RunHeader header = run.record().header();
            List<String> key = List.of(
                    Line.text(header.adapter().id()), Line.text(header.adapter().library()));
            groups.computeIfAbsent(key, unused -> new ArrayList<>()).add(run);
        }
        return groups.entrySet().stream()
                .map(group -> new History(
                        group.getKey().get(0),
                        group.getKey().get(1),
                        steps(group.getValue().stream().sorted(ORDER).toList())))
                .toList();
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
