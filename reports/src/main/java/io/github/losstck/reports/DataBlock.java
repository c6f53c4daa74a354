package io.github.losstck.reports;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import io.github.losstck.core.record.Drift;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * The runs as JSON for the page's script: statistics of every line, the whole result of what did not pass. Words that
 * repeat are written once; a line is an array whose order {@code data.js} knows.
 */
final class DataBlock implements Content {

    private final List<RunView> runs;
    private final Map<String, Integer> words = new LinkedHashMap<>();

    DataBlock(List<RunView> runs) {
        this.runs = List.copyOf(runs);
    }

    @Override
    public void writeTo(TemplateOutput output) {
        output.writeContent(json());
    }

    /** A {@code <} could end the script element or open a comment in it, so there is none. */
    String json() {
        JsonMapper mapper = JsonMapper.builder().build();
        Map<String, Object> block = new LinkedHashMap<>();
        block.put("marks", marks());
        block.put("runs", runs.stream().map(this::run).toList());
        block.put("words", List.copyOf(words.keySet()));
        return mapper.writeValueAsString(block).replace("<", "\\u003c");
    }

    private static List<List<String>> marks() {
        return List.of(Mark.values()).stream()
                .map(mark -> List.of(mark.id(), mark.symbol(), mark.word()))
                .toList();
    }

    private Map<String, Object> run(RunView run) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("name", run.subject().name());
        map.put("lines", run.lines().stream().map(this::line).toList());
        return map;
    }

    private List<Object> line(Line line) {
        List<Object> row = new ArrayList<>();
        row.add(line.id());
        row.add(word(line.function()));
        row.add(word(line.family()));
        row.add(word(line.route()));
        row.add(word(line.code()));
        row.add(word(line.mark().id()));
        row.add(word(line.dtype()));
        row.add(word(line.level()));
        row.add(word(line.agreement()));
        row.add(word(line.reason()));
        row.add(Figures.brief(line.result().millis()));
        row.add(drifts(line));
        if (line.mark().needsCause()) {
            row.add(line.result());
        }
        return row;
    }

    private int word(String text) {
        return words.computeIfAbsent(text, key -> words.size());
    }

    private List<List<Object>> drifts(Line line) {
        return line.drift().entrySet().stream()
                .map(entry -> drift(entry.getKey(), entry.getValue()))
                .toList();
    }

    private List<Object> drift(String tensor, Drift drift) {
        List<Object> row = new ArrayList<>();
        row.add(word(tensor));
        row.add(word(Line.text(drift.dtype())));
        row.add(drift.elements());
        row.add(ulps(drift.framework()));
        row.add(ulps(drift.exact()));
        row.add(Figures.brief(drift.maxAbsolute()));
        row.add(Figures.brief(drift.maxRelative()));
        row.add(Figures.brief(drift.budgetShare()));
        row.add(drift.worst());
        row.add(drift.nan());
        row.add(drift.infinite());
        row.add(drift.zeroSign());
        return row;
    }

    private static List<Object> ulps(Drift.Ulps ulps) {
        return ulps == null
                ? List.of()
                : List.of(Figures.brief(ulps.max()), Figures.brief(ulps.mean()), Figures.brief(ulps.p99()));
    }
}
