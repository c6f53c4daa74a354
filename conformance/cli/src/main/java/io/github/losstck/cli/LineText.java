package io.github.losstck.cli;

import io.github.losstck.core.judge.Wording;
import io.github.losstck.core.record.CaseResult;
import java.util.ArrayList;
import java.util.List;

/** A line of a record in words. */
final class LineText {

    private LineText() {}

    static String of(CaseResult line) {
        List<String> words = new ArrayList<>();
        String route = line.route().isEmpty() ? "" : " by " + line.route();
        words.add(line.status().id()
                + route
                + (line.agreement().isEmpty() ? "" : ": agrees with " + agreement(line.agreement()))
                + (line.kind().isEmpty() ? "" : ": " + line.kind()));
        add(words, "code      ", line.code());
        add(words, "why       ", line.reason());
        if (line.detail() != null) {
            add(words, "likely    ", line.detail().likelyMistake());
        }
        if (line.deviation() != null) {
            add(words, "known     ", line.deviation().reason());
            add(words, "link      ", line.deviation().link());
        }
        line.drift()
                .forEach((tensor, drift) -> words.add("  " + tensor + ": at most "
                        + Wording.ulps(drift.framework().max(), drift.dtype()) + " from the framework"
                        + (drift.exact() == null
                                ? ""
                                : ", " + Wording.ulps(drift.exact().max(), drift.dtype()) + " from the truth")
                        + ", budget used " + Wording.number(drift.budgetShare()) + " times"));
        return String.join("\n", words);
    }

    private static String agreement(String id) {
        return switch (id) {
            case "bit-exact" -> "the framework's bits";
            case "refused" -> "the framework's refusal";
            case "exact" -> "the exact value, not with the framework";
            case "mixed" -> "the framework here and the exact value there";
            default -> "the framework";
        };
    }

    private static void add(List<String> words, String label, String text) {
        if (!text.isEmpty()) {
            words.add("  " + label + text.replace("\n", "\n            "));
        }
    }
}
