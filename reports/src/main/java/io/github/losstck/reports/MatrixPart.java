package io.github.losstck.reports;

import io.github.losstck.core.judge.Wording;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Some lines of one function: how many with each mark, and the worst drift among them. */
record MatrixPart(Tally tally, Optional<WorstDrift> worst) {

    /** How many lines have a mark. */
    record Count(Mark mark, int count) {}

    static MatrixPart of(List<Line> lines) {
        return new MatrixPart(Tally.of(lines), WorstDrift.of(lines));
    }

    boolean isEmpty() {
        return tally.total() == 0;
    }

    List<Count> counts() {
        return Arrays.stream(Mark.values())
                .map(mark -> new Count(mark, tally.count(mark)))
                .filter(count -> count.count() > 0)
                .toList();
    }

    /** Step of the heat, on a log scale of the share of the budget: 0, up to 1 %, 10 %, 50 %, 100 %, more. */
    int heat() {
        if (worst.isEmpty()) {
            return 0;
        }
        double share = worst.get().drift().budgetShare();
        double[] steps = {0, 0.01, 0.1, 0.5, 1};
        int step = 0;
        // Not "share > steps[step]": a share that is no number must come out hottest.
        while (step < steps.length && !(share <= steps[step])) {
            step++;
        }
        return step;
    }

    String ulps() {
        return worst.map(drift -> drift.drift().framework() == null
                        ? "no distance"
                        : Wording.ulps(
                                drift.drift().framework().max(),
                                Dtypes.brief(drift.drift().dtype())))
                .orElse("");
    }

    String share() {
        return worst.map(drift -> WorstDrift.brief(drift.drift().budgetShare())).orElse("");
    }

    /** The whole figure, for those who point at it. */
    String words() {
        return worst.map(drift -> drift.words() + ", " + drift.tensor() + " of "
                        + drift.line().key())
                .orElse("");
    }
}
