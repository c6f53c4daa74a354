package io.github.losstck.reports;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Functions by family, and beside each what every run made of it. */
record Matrix(List<Column> columns, List<Family> families) {

    private static final List<String> ORDER = List.of("squared", "log", "hinge", "absolute", "other");

    /** A run's columns: one for each kind of route that it has anywhere. */
    record Column(String library, boolean builtin, boolean recipe) {
        static Column of(RunView run, boolean twice) {
            return new Column(
                    twice ? run.subject().name() : run.subject().library(),
                    run.lines().stream().anyMatch(Line::isBuiltin),
                    run.lines().stream().anyMatch(Line::isRecipe));
        }

        int span() {
            return builtin && recipe ? 2 : 1;
        }
    }

    /** A family and its functions, in the order of their names. */
    record Family(String name, List<Row> rows) {}

    /** A function and a cell for each run. */
    record Row(String function, List<Entry> cells) {}

    /** A cell under its run's columns. */
    record Entry(Column column, Cell cell) {}

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
        for (int column = 0; column < runs.size(); column++) {
            for (Line line : runs.get(column).lines()) {
                families.computeIfAbsent(line.family().isEmpty() ? "other" : line.family(), name -> new TreeMap<>())
                        .computeIfAbsent(line.function(), name -> empty(runs.size()))
                        .get(column)
                        .add(line);
            }
        }
        List<String> libraries =
                runs.stream().map(run -> run.subject().library()).toList();
        List<Column> columns = runs.stream()
                .map(run -> Column.of(
                        run, Collections.frequency(libraries, run.subject().library()) > 1))
                .toList();
        return new Matrix(
                columns,
                families.entrySet().stream()
                        .filter(family -> !family.getValue().isEmpty())
                        .map(family -> new Family(family.getKey(), rows(family.getValue(), columns)))
                        .toList());
    }

    /** Of the whole table. */
    int width() {
        return 1 + columns.stream().mapToInt(Column::span).sum();
    }

    private static List<List<Line>> empty(int runs) {
        List<List<Line>> lists = new ArrayList<>();
        for (int i = 0; i < runs; i++) {
            lists.add(new ArrayList<>());
        }
        return lists;
    }

    private static List<Row> rows(Map<String, List<List<Line>>> functions, List<Column> columns) {
        return functions.entrySet().stream()
                .map(function -> new Row(function.getKey(), entries(function.getValue(), columns)))
                .toList();
    }

    private static List<Entry> entries(List<List<Line>> lines, List<Column> columns) {
        List<Entry> entries = new ArrayList<>();
        for (Column column : columns) {
            entries.add(new Entry(column, cell(lines.get(entries.size()))));
        }
        return entries;
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
