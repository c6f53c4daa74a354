package io.github.losstck.core.smoke;

import io.github.losstck.core.run.GuardedAdapter;
import io.github.losstck.spi.LossCall;
import io.github.losstck.spi.Offer;
import io.github.losstck.spi.Options;
import io.github.losstck.spi.Outcome;
import io.github.losstck.spi.Route;
import io.github.losstck.spi.Tensor;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What must hold of any library's answers, whatever the framework says: found without a look at expected values. */
final class BehaviourCheck {

    private static final String NONSENSE = "losstck-nonsense";

    private static final long PATIENCE_MILLIS = 10_000;

    private final GuardedAdapter adapter;

    BehaviourCheck(GuardedAdapter adapter) {
        this.adapter = adapter;
    }

    Check offersAreStable(SmokeCall call) {
        String name = "a call is offered the same way twice";
        Offer once = adapter.offer(call.call()).offer();
        Offer twice = adapter.offer(call.call()).offer();
        return once != null && once.equals(twice)
                ? Check.fine(name, call.id())
                : Check.broken(
                        name, call.id(), "first " + once + ", then " + twice, "An offer may hang on the call alone.");
    }

    Check answersAreStable(SmokeCall call) {
        String name = "the same call has the same answer";
        Outcome once = adapter.evaluate(call.call(), call.route());
        Outcome twice = adapter.evaluate(call.call(), call.route());
        return once.equals(twice)
                ? Check.fine(name, call.id())
                : Check.broken(
                        name,
                        call.id(),
                        "first " + once + ", then " + twice,
                        "Start every call afresh: clear gradients that add up, set seeds, keep no state. One thread is the"
                                + " default; a library may sum in another order with more.");
    }

    Check usesTheCotangent(SmokeCall call) {
        String name = "gradients grow with the upstream gradient";
        if (call.call().differentiate().isEmpty() || call.call().cotangent() == null) {
            return Check.notTried(name, "no call with a gradient is offered");
        }
        Outcome once = adapter.evaluate(call.call(), call.route());
        Outcome twice = adapter.evaluate(call.withDoubledCotangent(), call.route());
        if (!(once instanceof Outcome.Computed first) || !(twice instanceof Outcome.Computed second)) {
            return Check.notTried(name, "the call has no answer");
        }
        if (!first.output().equals(second.output())) {
            return Check.broken(
                    name,
                    call.id(),
                    "the output changes with the upstream gradient",
                    "Return the loss as it is, and multiply only what is differentiated: (loss * cotangent).sum().");
        }
        for (Map.Entry<String, Tensor> gradient : first.gradients().entrySet()) {
            Tensor other = second.gradients().get(gradient.getKey());
            if (other != null && !isTwice(gradient.getValue(), other)) {
                return Check.broken(
                        name,
                        call.id(),
                        "with twice the upstream gradient the gradient of " + gradient.getKey() + " is " + other
                                + ", before it was " + gradient.getValue(),
                        gradient.getValue().equals(other)
                                ? "The cotangent is ignored: differentiate (loss * cotangent).sum(), or hand it to backward."
                                : "Multiply by call.cotangent() once, before the gradient is taken.");
            }
        }
        return first.gradients().isEmpty() ? Check.notTried(name, "no gradient is given") : Check.fine(name, call.id());
    }

    private static boolean isTwice(Tensor once, Tensor twice) {
        if (once.elements() != twice.elements()) {
            return false;
        }
        for (int i = 0; i < once.elements(); i++) {
            double wanted = 2 * once.doubleAt(i);
            if (Double.isFinite(wanted) && Math.abs(twice.doubleAt(i) - wanted) > 1e-2 * Math.abs(wanted)) {
                return false;
            }
        }
        return true;
    }

    /** Mean and sum of several elements differ, and the sum is the larger one. */
    Check tellsReductionsApart(SmokeCall call) {
        String name = "reduction: mean is not sum";
        Optional<Double> mean = scalar(call, "mean");
        Optional<Double> sum = scalar(call, "sum");
        if (!call.call().options().has("reduction") || mean.isEmpty() || sum.isEmpty() || sum.get() == 0) {
            return Check.notTried(name, "the route does not offer mean and sum of one call");
        }
        double share = Math.abs(mean.get() / sum.get());
        if (share < 1) {
            return Check.fine(name, call.id());
        }
        return share == 1
                ? Check.broken(
                        name,
                        call.id(),
                        "mean and sum are both " + sum.get(),
                        "The option 'reduction' is not passed on.")
                : Check.broken(
                        name,
                        call.id(),
                        "the mean is " + mean.get() + " and the sum is " + sum.get(),
                        "They are exchanged: look at how the option 'reduction' is translated.");
    }

    private Optional<Double> scalar(SmokeCall like, String reduction) {
        LossCall call = like.with("reduction", reduction);
        return offers(call, like.route())
                        && adapter.evaluate(call, like.route()) instanceof Outcome.Computed computed
                        && computed.output().elements() == 1
                ? Optional.of(computed.output().doubleAt(0))
                : Optional.empty();
    }

    private boolean offers(LossCall call, Route route) {
        return adapter.offer(call).offer() instanceof Offer.Routes offered
                && offered.routes().stream().anyMatch(each -> each.id().equals(route.id()));
    }

    Check refusesWhatItDoesNotKnow(SmokeCall call) {
        String name = "an option value that does not exist is not answered";
        if (!call.call().options().has("reduction")) {
            return Check.notTried(name, "the function has no reduction");
        }
        LossCall nonsense = call.with("reduction", NONSENSE);
        GuardedAdapter.Answer answer = adapter.offer(nonsense);
        if (answer.offer() == null) {
            return Check.broken(name, "", answer.failure(), "Answer Offer.none(reason): offer is asked everything.");
        }
        if (!offers(nonsense, call.route())) {
            return Check.fine(name, "");
        }
        Outcome outcome = adapter.evaluate(nonsense, call.route());
        if (outcome instanceof Outcome.Computed computed) {
            return Check.broken(
                    name,
                    "",
                    "reduction=" + NONSENSE + " is answered with " + computed.output(),
                    "Options that the adapter cannot translate are Offer.none(reason), never a default.");
        }
        return outcome instanceof Outcome.Broken broken
                ? Check.broken(
                        name,
                        "",
                        "reduction=" + NONSENSE + " breaks: " + broken.failure(),
                        "If the adapter threw, answer Offer.none(reason) instead; if the library did, name the type in isRefusal.")
                : Check.fine(name, "");
    }

    Check refusals(Optional<SmokeCall> found) {
        String name = "a refusal of the library is known as one";
        if (found.isEmpty()) {
            return Check.notTried(name, "no call that the framework refuses is offered by a built-in");
        }
        SmokeCall call = found.get();
        Outcome outcome = adapter.evaluate(call.call(), call.route());
        if (outcome instanceof Outcome.Broken broken) {
            return Check.broken(
                    name,
                    call.id(),
                    "arguments that the framework refuses end in " + broken.failure(),
                    "If that is how the library says no, isRefusal must know the type; if the adapter's own code threw, mend it.");
        }
        return outcome instanceof Outcome.Computed computed
                ? Check.differs(
                        name,
                        call.id(),
                        "the library answers " + computed.output() + " where the framework refuses",
                        "The adapter must not check for the library: this is a known deviation.")
                : Check.fine(name, call.id());
    }

    /** What an adapter that was handed to JUnit may meet. */
    Check answersOnAnotherThread(SmokeCall call) {
        String name = "it answers on another thread than the one that opened it";
        Outcome here = adapter.evaluate(call.call(), call.route());
        Outcome[] there = new Outcome[1];
        Thread thread = new Thread(() -> there[0] = adapter.evaluate(call.call(), call.route()), "losstck-smoke");
        thread.setDaemon(true);
        thread.start();
        join(thread);
        if (here.equals(there[0])) {
            return Check.fine(name, call.id());
        }
        return Check.broken(
                name,
                call.id(),
                thread.isAlive() ? "it hangs" : "it gives " + there[0] + " instead of " + here,
                "One thread calls at a time, and it need not be the first: keep no native context in a thread-local.");
    }

    private static void join(Thread thread) {
        try {
            thread.join(PATIENCE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    Check knowsItsFunctions() {
        String name = "a function that does not exist is not offered";
        LossCall call = new LossCall("losstck." + NONSENSE, Map.of(), Options.of(Map.of()), List.of(), null);
        GuardedAdapter.Answer answer = adapter.offer(call);
        if (answer.offer() instanceof Offer.None) {
            return Check.fine(name, "");
        }
        return Check.broken(
                name,
                "",
                answer.offer() == null ? answer.failure() : "it is offered: " + answer.offer(),
                "Look the function up in the adapter's table; what is not there is Offer.none(reason).");
    }
}
