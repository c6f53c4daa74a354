package io.github.losstck.core.judge;

import io.github.losstck.core.fixture.Expectation;
import io.github.losstck.core.fixture.Expectation.ExpectedRejection;
import io.github.losstck.core.fixture.Expectation.ExpectedValue;
import io.github.losstck.core.fixture.ExpectedTensor;
import io.github.losstck.core.fixture.LossCase;
import io.github.losstck.core.record.CaseDetail.Element;
import io.github.losstck.core.record.Drift;
import io.github.losstck.spi.Outcome;
import io.github.losstck.spi.Tensor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Compares an outcome with an expectation. An element passes when it equals, or is within its budget of, the framework's
 * value or the exact one; a rejection passes by any clear refusal. A missing gradient never passes, and hides nothing: the
 * output and the other gradients are judged first.
 */
public final class Judge {

    private final boolean frameworkOnly;

    /** Make a judge; {@code frameworkOnly} is {@code strict=pytorch}: the exact value does not excuse. */
    public Judge(boolean frameworkOnly) {
        this.frameworkOnly = frameworkOnly;
    }

    public Verdict judge(LossCase lossCase, Expectation expectation, Outcome outcome) {
        if (outcome instanceof Outcome.Unsupported unsupported) {
            return new Verdict.Unsupported(unsupported.reason());
        }
        if (outcome instanceof Outcome.Broken broken) {
            return fail(FailureKind.BROKEN, "the call broke: " + broken.failure());
        }
        if (expectation instanceof ExpectedRejection rejection) {
            return judgeRejection(rejection, outcome);
        }
        if (outcome instanceof Outcome.Rejected rejected) {
            return fail(FailureKind.REFUSED, "refused a call that the framework answers: " + rejected.message());
        }
        return judgeValue(lossCase, (ExpectedValue) expectation, (Outcome.Computed) outcome);
    }

    private static Verdict judgeRejection(ExpectedRejection rejection, Outcome outcome) {
        if (outcome instanceof Outcome.Computed computed) {
            return fail(
                    FailureKind.NOT_REFUSED,
                    "answered " + computed.output() + " where the framework refuses (" + rejection.kind() + ", "
                            + rejection.stage() + "): " + rejection.framework());
        }
        return new Verdict.Pass(Agreement.REFUSED, Map.of());
    }

    private Verdict judgeValue(LossCase lossCase, ExpectedValue expected, Outcome.Computed computed) {
        Map<String, TensorComparison> comparisons = new LinkedHashMap<>();
        Verdict mismatch = form("output", expected.output(), computed.output());
        if (mismatch != null) {
            return mismatch;
        }
        comparisons.put("output", new TensorComparison("output", expected.output(), computed.output()));
        List<String> missing = new ArrayList<>();
        for (Map.Entry<String, ExpectedTensor> gradient : expected.gradients().entrySet()) {
            String name = "gradient:" + gradient.getKey();
            Tensor actual = computed.gradients().get(gradient.getKey());
            if (actual == null) {
                missing.add(gradient.getKey());
                continue;
            }
            mismatch = form(name, gradient.getValue(), actual);
            if (mismatch != null) {
                return mismatch;
            }
            comparisons.put(name, new TensorComparison(name, gradient.getValue(), actual));
        }
        Verdict verdict = compare(lossCase, expected, computed, comparisons);
        return missing.isEmpty() || !(verdict instanceof Verdict.Pass pass)
                ? verdict
                : new Verdict.Fail(
                        FailureKind.MISSING_GRADIENT,
                        "gave no gradient of " + String.join(" and ", missing),
                        "",
                        pass.drift(),
                        List.of());
    }

    /** The failure of a tensor that cannot be compared; null if it can. */
    private static Verdict form(String name, ExpectedTensor expected, Tensor actual) {
        Tensor framework = expected.framework();
        if (!actual.shape().equals(framework.shape())) {
            return fail(FailureKind.SHAPE, name + " has shape " + actual.shape() + " instead of " + framework.shape());
        }
        if (actual.dtype() != framework.dtype()) {
            return fail(FailureKind.DTYPE, name + " is " + actual.dtype() + " instead of " + framework.dtype());
        }
        return null;
    }

    private Verdict compare(
            LossCase lossCase,
            ExpectedValue expected,
            Outcome.Computed computed,
            Map<String, TensorComparison> comparisons) {
        JudgeRules rules = new JudgeRules(!frameworkOnly, lossCase.flags().contains("signed-zero"));
        Map<String, Drift> drift = new LinkedHashMap<>();
        List<Element> elements = new ArrayList<>();
        boolean valuePasses = true;
        boolean gradientsPass = true;
        Agreement agreement = null;
        for (Map.Entry<String, TensorComparison> entry : comparisons.entrySet()) {
            TensorComparison comparison = entry.getValue();
            drift.put(entry.getKey(), comparison.drift());
            boolean passes = comparison.passes(rules);
            if (!passes) {
                elements.addAll(comparison.worstElements());
            }
            valuePasses &= passes || !entry.getKey().equals("output");
            gradientsPass &= passes || entry.getKey().equals("output");
            agreement = agreement == null ? comparison.agreement() : agreement.and(comparison.agreement());
        }
        if (valuePasses && gradientsPass) {
            return new Verdict.Pass(agreement, drift);
        }
        FailureKind kind =
                valuePasses ? FailureKind.GRADIENT : gradientsPass ? FailureKind.VALUE : FailureKind.VALUE_AND_GRADIENT;
        String mistake = LikelyMistake.of(lossCase, expected, computed, valuePasses);
        return new Verdict.Fail(kind, describe(elements.get(0), drift), mistake, drift, elements);
    }

    private static String describe(Element worst, Map<String, Drift> drift) {
        Drift of = drift.get(worst.tensor());
        return worst.tensor() + worst.index() + " is " + worst.actual() + ", framework " + worst.framework()
                + (worst.exact().isEmpty() ? "" : ", exact " + worst.exact()) + ": "
                + Wording.ulps(worst.frameworkUlps(), of.dtype()) + " from the framework"
                + (worst.exact().isEmpty()
                        ? ""
                        : ", " + Wording.ulps(worst.exactUlps(), of.dtype()) + " from the truth")
                + ", budget " + Wording.number(worst.budget()) + " used " + Wording.number(worst.share()) + " times";
    }

    private static Verdict fail(FailureKind kind, String what) {
        return new Verdict.Fail(kind, what, "", Map.of(), List.of());
    }
}
