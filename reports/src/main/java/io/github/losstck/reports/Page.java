package io.github.losstck.reports;

import io.github.losstck.core.record.RunRecord;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** Everything that the page's template asks for. */
record Page(
        List<RunView> runs,
        Matrix matrix,
        FactTable facts,
        Inlined style,
        Inlined script,
        Packed index,
        Packed details,
        Packed comparisons) {

    /** How many runs have a row each at the head of the page. */
    private static final int ROWS = 8;

    private static final Set<Mark> LOOK_AT = EnumSet.of(Mark.NEW_FAILURE, Mark.QUIRK, Mark.BROKEN, Mark.STALE);

    static Page of(List<RunRecord> records) {
        List<RunView> runs = new ArrayList<>();
        for (RunRecord record : History.sorted(records)) {
            runs.add(RunView.of(runs.size(), record));
        }
        List<History> histories = History.of(runs);
        ComparedRuns compared = ComparedRuns.of(runs, histories);
        // They need nothing of the rest, and take as long.
        CompletableFuture<Packed> comparisons = CompletableFuture.supplyAsync(() -> compared.packed(runs));
        Details details = Details.of(runs);
        return new Page(
                List.copyOf(runs),
                Matrix.of(runs.size() > ROWS ? History.last(runs, histories) : runs),
                FactTable.of(runs),
                Inlined.style(),
                Inlined.script(),
                Index.packed(runs, details, histories, compared),
                details.packed(),
                comparisons.join());
    }

    /** Whether a row for each run would push the views out of the window. */
    boolean isCrowded() {
        return runs.size() > ROWS;
    }

    /** Those that a reader must see at once. */
    List<RunView> notPassed() {
        return runs.stream().filter(run -> !run.verdictId().equals("passed")).toList();
    }

    /** Those with causes to show, those first in which one should be looked at. */
    List<RunView> withCauses() {
        return runs.stream()
                .filter(run -> !isCrowded()
                        || !run.causes().isEmpty()
                        || !run.problemsWithoutLine().isEmpty())
                .sorted(Comparator.comparing(run ->
                        lookAt(run.tally()) == 0 && run.problemsWithoutLine().isEmpty()))
                .toList();
    }

    /** {@code 48 of 50 passed the gate}. */
    String gates() {
        int passed = runs.size() - notPassed().size();
        return (passed == runs.size() ? "All" : passed + " of " + runs.size()) + " passed the gate";
    }

    String title() {
        List<String> libraries =
                runs.stream().map(run -> run.subject().library()).distinct().toList();
        return (isCrowded() ? runs.size() + " runs" : String.join(", ", libraries)) + " · Loss TCK";
    }

    /** Nothing may be loaded, and no script or style may run but the two that this page came with. */
    String policy() {
        return "default-src 'none'; script-src '" + script.hash() + "'; style-src '" + style.hash()
                + "'; base-uri 'none'; form-action 'none'";
    }

    /** The marks that the page uses. */
    List<Mark> marks() {
        return Arrays.stream(Mark.values()).filter(mark -> count(mark) > 0).toList();
    }

    int count(Mark mark) {
        return runs.stream().mapToInt(run -> run.tally().count(mark)).sum();
    }

    /** How many causes a reader should look at first. */
    int lookAt() {
        return runs.stream().mapToInt(run -> lookAt(run.tally())).sum();
    }

    private static int lookAt(Tally tally) {
        return tally.count((Line line) -> LOOK_AT.contains(line.mark()));
    }
}
