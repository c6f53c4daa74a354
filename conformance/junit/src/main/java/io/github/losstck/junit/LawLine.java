package io.github.losstck.junit;

import io.github.losstck.core.LossTckException;
import io.github.losstck.laws.Counterexample;
import io.github.losstck.laws.Law;
import io.github.losstck.laws.LawResult;
import java.nio.file.Path;
import java.util.List;

/** A law and a function, ready to be asked. */
final class LawLine {

    private final LawRun run;
    private final Law law;
    private final String function;
    private final int tries;

    LawLine(LawRun run, Law law, String function, int tries) {
        this.run = run;
        this.law = law;
        this.function = function;
        this.tries = tries;
    }

    /** Look for counterexamples: fail with each route's, skip where nothing could be checked. */
    void check() {
        LawResult result = run.check(law, function, tries);
        if (!result.violations().isEmpty()) {
            throw new DriftError(message(result.violations()));
        }
        if (result.held() == 0) {
            throw new SkippedLine("not checked: " + result.reason());
        }
    }

    private String message(List<Counterexample> violations) {
        StringBuilder text =
                new StringBuilder(law.name()).append(" is violated for ").append(function);
        text.append("\n  law       ").append(law.statement());
        for (Counterexample found : violations) {
            text.append("\n  route     ").append(found.route());
            text.append("\n  found     ").append(found.message());
            found.calls().stream()
                    .distinct()
                    .forEach(call -> text.append("\n  call      ").append(call));
            text.append(fixtures(found));
        }
        return text.toString();
    }

    /** A folder that cannot be written must not hide what was found. */
    private String fixtures(Counterexample found) {
        List<Path> files;
        try {
            files = run.files().write(found);
        } catch (LossTckException e) {
            return "\n  fixture   none: " + e.getMessage();
        }
        if (files.isEmpty()) {
            return "\n  fixture   none: nothing says what is right for these calls";
        }
        StringBuilder text = new StringBuilder();
        files.forEach(file -> text.append("\n  fixture   ").append(file));
        return text.append("\n  replay    -Dlosstck.fixtures=")
                .append(run.files().folder())
                .toString();
    }

    /** How a line is chosen: {@code a-sum-adds-the-values/torch.nn.functional.mse_loss}. */
    static String name(Law law, String function) {
        return law.name() + "/" + function;
    }

    /** Law and function: the test's name. */
    @Override
    public String toString() {
        return name(law, function);
    }
}
