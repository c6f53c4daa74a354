package io.github.losstck.reports;

import io.github.losstck.core.record.RunRecord;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

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

    static Page of(List<RunRecord> records) {
        List<RunView> runs = new ArrayList<>();
        for (RunRecord record : records) {
            runs.add(RunView.of(runs.size(), record));
        }
        Details details = Details.of(runs);
        List<History> histories = History.of(runs);
        ComparedRuns compared = ComparedRuns.of(runs, histories);
        return new Page(
                List.copyOf(runs),
                Matrix.of(runs),
                FactTable.of(runs),
                Inlined.style(),
                Inlined.script(),
                Index.packed(runs, details, histories, compared),
                details.packed(),
                compared.packed(runs));
    }

    String title() {
        return String.join(
                        ", ", runs.stream().map(run -> run.subject().library()).toList()) + " · Loss TCK";
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
        return count(Mark.NEW_FAILURE) + count(Mark.QUIRK) + count(Mark.BROKEN) + count(Mark.STALE);
    }
}
