package io.github.losstck.core.judge;

import io.github.losstck.core.fixture.ExactValues;
import io.github.losstck.core.fixture.Expectation;
import io.github.losstck.core.fixture.Expectation.ExpectedValue;
import io.github.losstck.core.fixture.ExpectedTensor;
import io.github.losstck.core.fixture.LossCase;
import io.github.losstck.core.fixture.VersionRange;
import io.github.losstck.spi.Outcome;
import io.github.losstck.spi.Tensor;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** A case by hand, and what the judge says of an outcome. */
record JudgedCase(List<String> flags, List<LossCase.Witness> witnesses, Expectation expectation) {

    static JudgedCase of(ExpectedTensor output, Map<String, ExpectedTensor> gradients) {
        return new JudgedCase(List.of(), List.of(), new ExpectedValue(VersionRange.all(), output, gradients));
    }

    static JudgedCase of(Expectation expectation) {
        return new JudgedCase(List.of(), List.of(), expectation);
    }

    /** A tensor with one budget; an exact value that is null is unknown. */
    static ExpectedTensor tensor(Tensor framework, double budget, String... exact) {
        return new ExpectedTensor(
                framework, ExactValues.parse(Arrays.asList(exact)), Collections.nCopies(framework.elements(), budget));
    }

    JudgedCase flagged(String flag) {
        return new JudgedCase(List.of(flag), witnesses, expectation);
    }

    JudgedCase witness(String mistake, Double... output) {
        return new JudgedCase(flags, List.of(new LossCase.Witness(mistake, List.of(output))), expectation);
    }

    LossCase lossCase() {
        return new LossCase(
                "a", null, null, List.of(expectation), flags, LossCase.Level.MUST, "", "", List.of(), witnesses);
    }

    Verdict judge(Outcome outcome) {
        return judge(false, outcome);
    }

    Verdict judge(boolean frameworkOnly, Outcome outcome) {
        return new Judge(frameworkOnly).judge(lossCase(), expectation, outcome);
    }

    Verdict judge(Tensor output) {
        return judge(new Outcome.Computed(output, Map.of()));
    }

    Verdict.Fail failure(Outcome outcome) {
        return (Verdict.Fail) judge(outcome);
    }
}
