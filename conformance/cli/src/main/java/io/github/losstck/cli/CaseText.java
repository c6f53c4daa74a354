package io.github.losstck.cli;

import io.github.losstck.core.fixture.CatalogueFunction;
import io.github.losstck.core.fixture.Expectation;
import io.github.losstck.core.fixture.Expectation.ExpectedRejection;
import io.github.losstck.core.fixture.Expectation.ExpectedValue;
import io.github.losstck.core.fixture.LossCase;
import io.github.losstck.core.fixture.LossCase.Level;
import io.github.losstck.core.fixture.LossCase.Witness;
import io.github.losstck.core.record.CaseResult;
import io.github.losstck.core.run.CallText;
import io.github.losstck.core.run.PythonReproducer;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A case in words. */
final class CaseText {

    private static final int SHOWN = 8;

    private final Map<String, String> notes;
    private final StringBuilder text = new StringBuilder();

    /** Explain flags by these notes. */
    CaseText(Map<String, String> notes) {
        this.notes = notes;
    }

    String of(LossCase lossCase, List<CaseResult> lines) {
        line(lossCase.id());
        indented(lossCase.comment());
        function(lossCase.function());
        call(lossCase);
        lossCase.expectations().forEach(this::expectation);
        budget(lossCase);
        mistakes(lossCase);
        level(lossCase);
        if (!lines.isEmpty()) {
            heading("What became of it");
            lines.forEach(result -> indented(LineText.of(result)));
        }
        heading("In Python");
        indented(PythonReproducer.of(lossCase.function(), lossCase.call()));
        return text.toString();
    }

    private void function(CatalogueFunction function) {
        heading("The function");
        indented(function.name() + ", since " + function.framework() + " " + function.since());
        indented(function.summary());
        indented(function.formula());
        indented(function.documentation());
    }

    private void call(LossCase lossCase) {
        heading("The call");
        indented(CallText.of(lossCase.call()));
        CallText.inputs(lossCase.call()).forEach((name, tensor) -> indented("  " + name + " = " + tensor));
        if (!lossCase.call().differentiate().isEmpty()) {
            indented("gradients of " + String.join(" and ", lossCase.call().differentiate())
                    + (lossCase.call().cotangent() == null
                            ? ""
                            : " times the upstream gradient "
                                    + CallText.of(lossCase.call().cotangent())));
        }
    }

    private void expectation(Expectation expectation) {
        heading("Expected in versions " + expectation.versions());
        if (expectation instanceof ExpectedRejection rejection) {
            indented("a refusal (" + rejection.kind() + ", " + rejection.stage() + "), in any words. The framework's:");
            indented("  " + rejection.framework());
        } else if (expectation instanceof ExpectedValue value) {
            ExpectedText.lines("output", value.output(), SHOWN).forEach(this::indented);
            value.gradients()
                    .forEach((name, gradient) -> ExpectedText.lines("gradient of " + name, gradient, SHOWN)
                            .forEach(this::indented));
        }
    }

    private void budget(LossCase lossCase) {
        lossCase.expectations().stream()
                .filter(ExpectedValue.class::isInstance)
                .map(ExpectedValue.class::cast)
                .findFirst()
                .ifPresent(value -> {
                    heading("Why the budget is what it is");
                    BudgetText.lines(lossCase.function(), value).forEach(this::indented);
                });
    }

    private void mistakes(LossCase lossCase) {
        if (lossCase.witnesses().isEmpty()) {
            return;
        }
        heading("What usually goes wrong");
        for (Witness witness : lossCase.witnesses()) {
            indented(witness.mistake() + ": the output would be "
                    + witness.output().stream()
                            .limit(SHOWN)
                            .map(String::valueOf)
                            .collect(Collectors.joining(", "))
                    + (witness.output().size() > SHOWN ? ", ..." : ""));
        }
    }

    private void level(LossCase lossCase) {
        heading("What it counts for");
        indented(
                lossCase.level() == Level.MUST
                        ? "level must: mathematics or a documented rule. A failure that is not listed turns the gate red."
                        : "level quirk: the framework's own choice. It is reported, and gates only with --strict=quirk.");
        lossCase.flags().forEach(flag -> indented(flag + ": " + notes.getOrDefault(flag, "no note")));
        indented("Source of the framework's values: " + lossCase.source());
    }

    private void heading(String words) {
        text.append('\n').append(words).append('\n');
    }

    private void line(String words) {
        text.append(words).append('\n');
    }

    private void indented(String words) {
        words.lines().forEach(each -> text.append("  ").append(each).append('\n'));
    }
}
