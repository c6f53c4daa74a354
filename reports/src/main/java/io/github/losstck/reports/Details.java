package io.github.losstck.reports;

import io.github.losstck.core.record.Drift;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a reader sees of a line only after opening it, in pieces that the page unpacks one at a time. Lines of one case stand
 * together, so that what they share (the code in Python, the inputs) costs its space once.
 */
final class Details {

    /** Characters of JSON in a piece: unpacked in some ten milliseconds. */
    private static final int PIECE = 800_000;

    /** How many elements of a known deviation are kept: the record has the others. */
    private static final int KNOWN_ELEMENTS = 4;

    private static final List<String> CODES = List.of("python", "java");

    private final JsonMapper mapper = JsonMapper.builder().build();
    private final List<String> pieces = new ArrayList<>();
    private final Map<String, Integer> texts = new LinkedHashMap<>();
    private final List<int[]> pieceOf;

    private Details(List<RunView> runs) {
        pieceOf = runs.stream().map(run -> new int[run.lines().size()]).toList();
    }

    static Details of(List<RunView> runs) {
        Details details = new Details(runs);
        Map<String, List<int[]>> places = new LinkedHashMap<>();
        for (RunView run : runs) {
            for (int i = 0; i < run.lines().size(); i++) {
                String id = run.lines().get(i).id();
                places.computeIfAbsent(id, key -> new ArrayList<>()).add(new int[] {run.index(), i});
            }
        }
        details.fill(runs, places);
        return details;
    }

    private void fill(List<RunView> runs, Map<String, List<int[]>> places) {
        StringBuilder piece = new StringBuilder();
        for (List<int[]> sameCase : places.values()) {
            for (int[] place : sameCase) {
                String detail =
                        mapper.writeValueAsString(of(runs.get(place[0]).lines().get(place[1])));
                piece.append('"').append(place[0]).append(':').append(place[1]).append("\":");
                piece.append(detail).append(',');
                pieceOf.get(place[0])[place[1]] = pieces.size();
            }
            if (piece.length() > PIECE) {
                close(piece);
            }
        }
        if (!piece.isEmpty()) {
            close(piece);
        }
    }

    private void close(StringBuilder piece) {
        pieces.add("{" + piece + "\"texts\":" + mapper.writeValueAsString(texts.keySet()) + "}");
        piece.setLength(0);
        texts.clear();
    }

    /** Every piece, packed on as many cores as there are. */
    Packed packed() {
        return new Packed(pieces.parallelStream().map(Packed::pack).toList());
    }

    /** For each line of a run the piece that has it. */
    int[] piecesOf(int run) {
        return pieceOf.get(run);
    }

    private Map<String, Object> of(Line line) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put(
                "drift",
                line.drift().entrySet().stream()
                        .map(entry -> drift(entry.getKey(), entry.getValue()))
                        .toList());
        if (line.mark().needsCause()) {
            map.put("result", result(line));
        }
        return map;
    }

    private Map<String, Object> result(Line line) {
        Map<String, Object> result = mapper.convertValue(line.result(), new TypeReference<Map<String, Object>>() {});
        // The first is above, with as many digits as people read, the second in the index.
        result.remove("drift");
        result.remove("code");
        if (result.get("detail") instanceof Map<?, ?> whole) {
            Map<String, Object> detail = new LinkedHashMap<>();
            whole.forEach((name, value) -> detail.put((String) name, value));
            shorten(detail, line.mark());
            detail.replaceAll((name, value) -> CODES.contains(name) ? texts((String) value) : value);
            result.put("detail", detail);
        }
        return result;
    }

    /** A listed deviation's message repeats its reason and elements; where all that is given is right, nothing is to be shown. */
    private static void shorten(Map<String, Object> detail, Mark mark) {
        if (!mark.isListed()) {
            return;
        }
        detail.remove("message");
        detail.computeIfPresent(
                "elements",
                (name, value) ->
                        ((List<?>) value).stream().limit(KNOWN_ELEMENTS).toList());
        if (mark == Mark.FORWARD_ONLY) {
            detail.keySet().removeAll(CODES);
        }
    }

    /** Code as the numbers of its lines: reproducers of a library differ in few. */
    private int[] texts(String code) {
        return code.lines()
                .mapToInt(line -> texts.computeIfAbsent(line, key -> texts.size()))
                .toArray();
    }

    private static List<Object> drift(String tensor, Drift drift) {
        return List.of(
                tensor,
                Line.text(drift.dtype()),
                drift.elements(),
                ulps(drift.framework()),
                ulps(drift.exact()),
                Figures.brief(drift.maxAbsolute()),
                Figures.brief(drift.maxRelative()),
                Figures.brief(drift.budgetShare()),
                drift.nan(),
                drift.infinite(),
                drift.zeroSign());
    }

    private static List<Object> ulps(Drift.Ulps ulps) {
        return ulps == null
                ? List.of()
                : List.of(Figures.brief(ulps.max()), Figures.brief(ulps.mean()), Figures.brief(ulps.p99()));
    }
}
