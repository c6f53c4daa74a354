package io.github.losstck.reports;

import io.github.losstck.core.record.CaseResult;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/**
 * The lines that moved in one way, as columns. The script knows a line by its number in its run, and takes its mark and reason
 * from the index. The first run is the old one of the comparison that is not exchanged.
 */
final class MovementData {

    private static final List<Movement> ORDER = List.of(Movement.values());

    private final List<IdentityHashMap<CaseResult, Integer>> numbers;
    private final Map<String, Integer> tensors = new LinkedHashMap<>();

    /** The lines of the two runs by their number. */
    MovementData(IdentityHashMap<CaseResult, Integer> first, IdentityHashMap<CaseResult, Integer> second) {
        numbers = List.of(first, second);
    }

    /** A run's lines, each with its number in it. */
    static IdentityHashMap<CaseResult, Integer> numbered(List<CaseResult> results) {
        IdentityHashMap<CaseResult, Integer> numbers = new IdentityHashMap<>(results.size());
        for (int i = 0; i < results.size(); i++) {
            numbers.put(results.get(i), i);
        }
        return numbers;
    }

    /** The tensors that the columns name by number. */
    Set<String> tensors() {
        return tensors.keySet();
    }

    /** One movement of the comparison (way 0) or of the exchanged one (way 1). */
    Map<String, Object> of(Movement movement, List<ChangeGroup> groups, int way) {
        List<Change> changes =
                groups.stream().flatMap(group -> ordered(movement, group)).toList();
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("way", way);
        map.put("id", movement.id());
        map.put("at", ORDER.indexOf(movement));
        map.put("symbol", movement.symbol());
        map.put("title", changes.size() + " " + movement.word(changes.size()));
        map.put("meaning", movement.meaning());
        map.put(
                "groups",
                groups.stream()
                        .map(group -> List.of(group.function(), group.route(), group.size()))
                        .toList());
        map.put("first", steps(changes, change -> number(side(change, way == 0))));
        map.put("second", steps(changes, change -> number(side(change, way != 0))));
        boolean compared =
                changes.stream().anyMatch(change -> !change.shift().tensor().isEmpty());
        if (compared && !movement.isOneSided()) {
            boolean truth = movement == Movement.WITH_FRAMEWORK;
            map.put("tensor", column(changes, this::tensor));
            map.put("ulps", List.of(ulps(changes, truth, way == 0), ulps(changes, truth, way != 0)));
            map.put("shares", truth ? List.of() : List.of(shares(changes, way == 0), shares(changes, way != 0)));
        }
        return map;
    }

    /** Worst first; where only one run has an answer no error moved, and numbers that follow each other pack well. */
    private Stream<Change> ordered(Movement movement, ChangeGroup group) {
        return movement.isOneSided()
                ? group.changes().stream()
                        .sorted(Comparator.comparingInt(change -> Math.max(
                                number(change.pair().before()),
                                number(change.pair().after()))))
                : group.changes().stream();
    }

    private static Side side(Change change, boolean before) {
        return before ? change.pair().before() : change.pair().after();
    }

    /** Each number less the one before it. */
    private static int[] steps(List<Change> changes, ToIntFunction<Change> number) {
        int[] steps = changes.stream().mapToInt(number).toArray();
        for (int i = steps.length - 1; i > 0; i--) {
            steps[i] -= steps[i - 1];
        }
        return steps;
    }

    private int number(Side side) {
        if (side.line().isEmpty()) {
            return -1 - ComparisonData.ABSENCES.indexOf(side);
        }
        CaseResult result = side.line().get().result();
        Integer number = numbers.get(0).get(result);
        return number == null ? numbers.get(1).get(result) : number;
    }

    private Object tensor(Change change) {
        String tensor = change.shift().tensor();
        return tensor.isEmpty() ? "" : tensors.computeIfAbsent(tensor, key -> tensors.size());
    }

    /** From the nearer oracle; of what moved with the framework, from the truth. */
    private static List<Object> ulps(List<Change> changes, boolean truth, boolean before) {
        return column(changes, change -> {
            Shift shift = change.shift();
            return truth
                    ? Figures.brief(side(change, before).truth(shift.tensor()))
                    : (before ? shift.before() : shift.after())
                            .<Object>map(reach -> Figures.brief(reach.ulps()))
                            .orElse("");
        });
    }

    private static List<Object> shares(List<Change> changes, boolean before) {
        return column(
                changes,
                change -> (before ? change.shift().before() : change.shift().after())
                        .<Object>map(reach -> Figures.brief(reach.share()))
                        .orElse(""));
    }

    private static List<Object> column(List<Change> changes, Function<Change, Object> value) {
        return changes.stream().map(value).toList();
    }
}
