package io.github.losstck.reports;

import io.github.losstck.core.record.Drift;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every line of every run as far as lists, filters and pictures need it. Texts that repeat are written once and named by
 * number; a run is a column for each property, by the names that {@code data.js} reads.
 */
final class Index {

    private final List<RunView> runs;
    private final Map<String, Integer> words = new LinkedHashMap<>();
    private final Map<List<String>, Integer> cases = new LinkedHashMap<>();

    private Index(List<RunView> runs) {
        this.runs = runs;
    }

    static Packed packed(List<RunView> runs, Details details, List<History> histories, ComparedRuns compared) {
        return new Packed(List.of(Packed.pack(new Index(runs).json(details, histories, compared))));
    }

    private String json(Details details, List<History> histories, ComparedRuns compared) {
        Map<String, Object> index = new LinkedHashMap<>();
        index.put("marks", marks());
        index.put("runs", runs.stream().map(run -> run(run, details)).toList());
        index.put("cases", cases());
        index.put("formulas", formulas());
        index.put("histories", histories);
        index.put("compared", compared.twos());
        index.put("scope", compared.scope().words());
        index.put("words", words.keySet());
        return JsonMapper.builder().build().writeValueAsString(index);
    }

    private static List<List<Object>> marks() {
        return List.of(Mark.values()).stream()
                .map(mark -> List.<Object>of(mark.id(), mark.symbol(), mark.word(), mark.needsCause()))
                .toList();
    }

    /** A record has the formula of a function in the detail of what did not pass. */
    private Map<String, String> formulas() {
        Map<String, String> formulas = new LinkedHashMap<>();
        for (RunView run : runs) {
            for (Line line : run.lines()) {
                line.detail()
                        .map(detail -> Line.text(detail.formula()))
                        .filter(formula -> !formula.isEmpty())
                        .ifPresent(formula -> formulas.putIfAbsent(line.function(), formula));
            }
        }
        return formulas;
    }

    private Map<String, Object> run(RunView run, Details details) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("name", run.subject().name());
        map.put("library", run.subject().library());
        map.put("adapter", Line.text(run.record().header().adapter().id()));
        map.put("started", Line.text(run.record().header().startedAt()));
        map.put("case", numbers(run, this::caseNumber));
        map.put("route", numbers(run, line -> word(line.route())));
        map.put("code", numbers(run, line -> word(line.code())));
        map.put("mark", numbers(run, line -> word(line.mark().id())));
        map.put("dtype", numbers(run, line -> word(line.dtype())));
        map.put("agreement", numbers(run, line -> word(line.agreement())));
        map.put("kind", numbers(run, line -> word(line.kind())));
        map.put("reason", numbers(run, line -> word(line.reason())));
        List<WorstDrift> worst = run.lines().stream()
                .map(line -> WorstDrift.of(List.of(line)).orElse(null))
                .toList();
        map.put("tensor", column(worst, drift -> word(drift.tensor())));
        map.put("framework", column(worst, drift -> max(drift.drift().framework())));
        map.put("exact", column(worst, drift -> max(drift.drift().exact())));
        map.put("share", column(worst, drift -> Figures.brief(drift.drift().budgetShare())));
        map.put("piece", details.piecesOf(run.index()));
        return map;
    }

    private static int[] numbers(RunView run, ToIntFunction<Line> number) {
        return run.lines().stream().mapToInt(number).toArray();
    }

    /** Empty text where there is no drift. */
    private static List<Object> column(List<WorstDrift> worst, Function<WorstDrift, Object> value) {
        return worst.stream()
                .map(drift -> drift == null ? "" : value.apply(drift))
                .toList();
    }

    private static Object max(Drift.Ulps ulps) {
        return ulps == null ? "" : Figures.brief(ulps.max());
    }

    private int word(String text) {
        return words.computeIfAbsent(text, key -> words.size());
    }

    /** Two corpora may know one id with another level: then it is a case for each. */
    private int caseNumber(Line line) {
        return cases.computeIfAbsent(
                List.of(line.id(), line.function(), line.family(), line.level()), key -> cases.size());
    }

    private List<List<Object>> cases() {
        List<List<Object>> rows = new ArrayList<>();
        cases.keySet()
                .forEach(row -> rows.add(List.of(row.get(0), word(row.get(1)), word(row.get(2)), word(row.get(3)))));
        return rows;
    }
}
