package io.github.losstck.core.run;

import io.github.losstck.core.fixture.LossCase;
import io.github.losstck.core.judge.Verdict;
import io.github.losstck.core.judge.Wording;
import io.github.losstck.core.record.CaseDetail.Element;
import io.github.losstck.core.record.Drift;
import java.util.ArrayList;
import java.util.List;

/** Says what is wrong with a line: the case first, the call, the worst element, the likely mistake. */
final class FailureMessage {

    private FailureMessage() {}

    static String of(PlannedCall planned, Verdict.Fail fail, String note) {
        LossCase lossCase = planned.lossCase().orElseThrow();
        List<String> lines = new ArrayList<>();
        lines.add(planned + " fails: " + fail.kind().id());
        lines.add("  call      " + CallText.of(lossCase.call()));
        planned.route()
                .ifPresent(route -> lines.add(
                        "  as        " + route.code().lines().findFirst().orElse("")));
        if (fail.elements().isEmpty()) {
            lines.add("  what      " + fail.what());
        } else {
            Element worst = fail.elements().get(0);
            addElement(lines, worst, fail.drift().get(worst.tensor()), lossCase.source());
        }
        if (!fail.likelyMistake().isEmpty()) {
            lines.add("  likely    " + fail.likelyMistake());
        }
        if (!note.isEmpty()) {
            lines.add("  list      " + note);
        }
        return String.join("\n", lines);
    }

    private static void addElement(List<String> lines, Element worst, Drift drift, String source) {
        lines.add("  worst     " + worst.tensor() + worst.index() + " is " + worst.actual());
        lines.add("  framework " + worst.framework() + ", " + Wording.ulps(worst.frameworkUlps(), drift.dtype())
                + " away; " + source);
        lines.add(
                worst.exact().isEmpty()
                        ? "  exact     none: the value is the framework's convention"
                        : "  exact     " + worst.exact() + ", " + Wording.ulps(worst.exactUlps(), drift.dtype())
                                + " away");
        lines.add(
                "  budget    " + Wording.number(worst.budget()) + ", used " + Wording.number(worst.share()) + " times");
    }
}
