package io.github.losstck.reports;

import java.util.ArrayList;
import java.util.List;

/** The counts as parts of a bar that is {@value #WIDTH} wide. */
final class CountBar {

    static final int WIDTH = 1000;
    private static final int GAP = 2;

    /** What a reader can still see and hit. */
    private static final int NARROWEST = 8;

    /** A part of the bar. */
    record Part(Mark mark, int count, int from, int width) {}

    private CountBar() {}

    static List<Part> of(Tally tally) {
        List<Mark> marks = new ArrayList<>();
        // The good part first, as in every progress bar: what is left over stands out at its end.
        marks.add(Mark.AS_FRAMEWORK);
        marks.add(Mark.RIGHT);
        List.of(Mark.values()).stream()
                .filter(mark -> !marks.contains(mark))
                .sorted((a, b) -> Boolean.compare(b.isAsked(), a.isAsked()))
                .forEach(marks::add);
        marks.removeIf(mark -> tally.count(mark) == 0);
        List<Part> parts = new ArrayList<>();
        int spare = WIDTH - marks.size() * (NARROWEST + GAP);
        int from = 0;
        for (Mark mark : marks) {
            int count = tally.count(mark);
            int width = NARROWEST + (int) ((long) spare * count / tally.total());
            parts.add(new Part(mark, count, from, width));
            from += width + GAP;
        }
        return List.copyOf(parts);
    }
}
