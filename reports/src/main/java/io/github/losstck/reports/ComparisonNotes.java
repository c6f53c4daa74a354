package io.github.losstck.reports;

import io.github.losstck.core.record.RunHeader;
import io.github.losstck.core.record.RunRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Why two runs are not quite alike, so that nobody reads a movement as the library's that is none. */
final class ComparisonNotes {

    private ComparisonNotes() {}

    static List<String> of(Comparison comparison) {
        List<String> notes = new ArrayList<>();
        unfinished(notes, "old", comparison.before());
        unfinished(notes, "new", comparison.after());
        RunHeader old = comparison.before().header();
        RunHeader now = comparison.after().header();
        if (!old.corpus().sha256().equals(now.corpus().sha256())) {
            notes.add("The corpora differ (" + corpus(old) + "; " + corpus(now)
                    + "). Only cases that both runs have are compared: " + comparison.linesInBoth()
                    + " lines. Expected values and budgets of those may differ too.");
        }
        if (!new Subject(old).targets().equals(new Subject(now).targets())) {
            notes.add(
                    "The old run was judged by " + new Subject(old).targets() + ", the new one by "
                            + new Subject(now).targets()
                            + ". Each is held to its own version: what the framework itself changed in between shows at most as moved with the framework.");
        }
        if (!old.adapter().id().equals(now.adapter().id())) {
            notes.add("Two adapters: " + old.adapter().id() + " and "
                    + now.adapter().id() + ". This shows how they differ, not what changed in one.");
        }
        if (!selection(old).equals(selection(now))) {
            notes.add("The runs selected different cases, so added and removed may mean no more than that.");
        }
        return List.copyOf(notes);
    }

    private static void unfinished(List<String> notes, String which, RunRecord record) {
        if (!record.isComplete()) {
            notes.add("UNFINISHED: the " + which + " run ended after "
                    + Headline.plural(record.results().size(), "line", "lines")
                    + ". What it lacks counts as absent, whatever the library would have answered.");
        }
    }

    private static String corpus(RunHeader header) {
        String sha = Line.text(header.corpus().sha256());
        return header.corpus().version() + ", sha256 " + sha.substring(0, Math.min(12, sha.length()));
    }

    private static Map<String, String> selection(RunHeader header) {
        return header.selection() == null ? Map.of() : header.selection();
    }
}
