package io.github.losstck.reports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Functions by family, and beside each what every run made of it. */
record Matrix(List<Family> families) {

    private static final List<String> ORDER = List.of("squared", "log", "hinge", "absolute", "other");

    /** A family and its functions, in the order of their names. */
    record Family(String name, List<Row> rows) {}

    /** A function and a cell for each run. */
    record Row(String function, List<Cell> cells) {}

    /** What one run made of one function: its own losses, the suite's recipe, and what has no route. */
    record Cell(MatrixPart builtin, MatrixPart recipe, MatrixPart without) {
        /** Whether the library has a way to answer at all. */
        boolean routed() {
            return !builtin.isEmpty() || !recipe.isEmpty();
        }
    }

    static Matrix of(List<RunView> runs) {
        Map<String, Map<String, List<List<Line>>>> families = new LinkedHashMap<>();
        ORDER.forEach(family -> families.put(family, new TreeMap<>()));
        for (RunView run : runs) {
            for (Line line : run.lines()) {
                families.computeIfAbsent(line.family().isEmpty() ? "other" : line.family(), name -> new TreeMap<>())
                        .computeIfAbsent(line.function(), name -> empty(runs.size()))
                        .get(run.index())
                        .add(line);
            }
        }
        return new Matrix(families.entrySet().stream()
                .filter(family -> !family.getValue().isEmpty())
                .map(family -> new Family(family.getKey(), rows(family.getValue())))
                .toList());
    }

    private static List<List<Line>> empty(int runs) {
        List<List<Line>> lists = new ArrayList<>();
        for (int i = 0; i < runs; i++) {
            lists.add(new ArrayList<>());
        }
        return lists;
    }

    private static List<Row> rows(Map<String, List<List<Line>>> functions) {
        return functions.entrySet().stream()
                .map(function -> new Row(
                        function.getKey(),
                        function.getValue().stream().map(Matrix::cell).toList()))
                .toList();
    }

    private static Cell cell(List<Line> lines) {
        List<Line> without = new ArrayList<>(lines);
        without.removeIf(line -> line.isBuiltin() || line.isRecipe());
        return new Cell(
                MatrixPart.of(lines.stream().filter(Line::isBuiltin).toList()),
                MatrixPart.of(lines.stream().filter(Line::isRecipe).toList()),
                MatrixPart.of(without));
    }
}
