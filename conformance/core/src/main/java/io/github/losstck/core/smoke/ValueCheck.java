package io.github.losstck.core.smoke;

import io.github.losstck.core.fixture.Expectation.ExpectedValue;
import io.github.losstck.core.fixture.ExpectedTensor;
import io.github.losstck.core.judge.Judge;
import io.github.losstck.core.judge.Verdict;
import io.github.losstck.core.run.GuardedAdapter;
import io.github.losstck.spi.Outcome;
import io.github.losstck.spi.Shape;
import io.github.losstck.spi.Tensor;
import java.util.List;

/** One ordinary call: answered, in the right form, and as the framework answers it. */
final class ValueCheck {

    private final GuardedAdapter adapter;
    private final Judge judge = new Judge(false);

    ValueCheck(GuardedAdapter adapter) {
        this.adapter = adapter;
    }

    Check of(String name, SmokeCall call) {
        Outcome outcome = adapter.evaluate(call.call(), call.route());
        if (!(outcome instanceof Outcome.Computed computed)) {
            return unanswered(name, call.id(), outcome);
        }
        ExpectedValue expected = SmokeCalls.value(call);
        Check wrong = form(name, call, "the output", expected.output(), computed.output());
        if (wrong != null) {
            return wrong;
        }
        List<String> missing = expected.gradients().keySet().stream()
                .filter(input -> computed.gradients().get(input) == null)
                .toList();
        if (!missing.isEmpty()) {
            return missing(name, call, missing, expected.gradients().size());
        }
        for (String input : expected.gradients().keySet()) {
            wrong = form(
                    name,
                    call,
                    "the gradient of " + input,
                    expected.gradients().get(input),
                    computed.gradients().get(input));
            if (wrong != null) {
                return wrong;
            }
        }
        return value(name, call, outcome);
    }

    private static Check unanswered(String name, String id, Outcome outcome) {
        if (outcome instanceof Outcome.Unsupported unsupported) {
            return Check.broken(
                    name,
                    id,
                    "evaluate says that it cannot (" + unsupported.reason() + ") what offer had offered",
                    "Let offer answer Offer.none with this reason: what is not offered is known before it is asked.");
        }
        if (outcome instanceof Outcome.Rejected rejected) {
            return Check.broken(
                    name,
                    id,
                    "an ordinary call is refused: " + rejected.message(),
                    "Look at what is handed to the library: argument order, dtype and shape. What it lacks is Offer.none.");
        }
        String failure = outcome instanceof Outcome.Broken broken ? broken.failure() : String.valueOf(outcome);
        return Check.broken(
                name,
                id,
                "the call breaks: " + failure,
                "Mend what threw. An exception by which the library refuses arguments is a type for isRefusal; any other is"
                        + " a bug.");
    }

    /** The check that a tensor's form is wrong; null if it is right. */
    private static Check form(String name, SmokeCall call, String tensor, ExpectedTensor expected, Tensor actual) {
        Shape wanted = expected.framework().shape();
        if (!actual.shape().equals(wanted)) {
            return Check.broken(
                    name,
                    call.id(),
                    tensor + " has shape " + actual.shape() + " instead of " + wanted,
                    shape(actual, wanted));
        }
        if (actual.dtype() != expected.framework().dtype()) {
            return Check.broken(
                    name,
                    call.id(),
                    tensor + " is " + actual.dtype() + " instead of "
                            + expected.framework().dtype(),
                    "Hand over the inputs in their own dtype and return what comes back. A dtype that the library has not is"
                            + " Offer.none.");
        }
        return null;
    }

    private static String shape(Tensor actual, Shape wanted) {
        if (wanted.rank() == 0 && actual.elements() == 1) {
            return "A scalar has no dimensions: Shape.of().";
        }
        if (wanted.rank() == 0) {
            return "It is not reduced: pass the option 'reduction', and do not reduce in the adapter.";
        }
        if (actual.elements() == 1) {
            return "It is reduced, and the call asks for reduction=none: pass the option on.";
        }
        return actual.elements() == wanted.elements()
                ? "The elements are there: keep the dimensions, and their order, as the framework has them."
                : "Look at how inputs are reshaped or reduced before and after the call.";
    }

    private static Check missing(String name, SmokeCall call, List<String> missing, int asked) {
        String what = "no gradient of " + String.join(" and ", missing);
        return missing.size() == asked
                ? Check.differs(
                        name,
                        call.id(),
                        what,
                        "Right only if the library has no gradients at all. Else give one for each of call.differentiate().")
                : Check.broken(
                        name, call.id(), what, "Give one for each of call.differentiate(), under the input's name.");
    }

    private Check value(String name, SmokeCall call, Outcome outcome) {
        Verdict verdict = judge.judge(call.lossCase(), call.expectation(), outcome);
        if (!(verdict instanceof Verdict.Fail fail)) {
            return Check.fine(name, call.id());
        }
        String likely = fail.likelyMistake().isEmpty() ? "" : " Likely: " + fail.likelyMistake() + ".";
        return Check.differs(
                name,
                call.id(),
                fail.what() + "." + likely,
                "If the adapter passes every option and argument, this is the library: a known deviation.");
    }
}
