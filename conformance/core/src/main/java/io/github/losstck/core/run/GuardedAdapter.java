package io.github.losstck.core.run;

import io.github.losstck.spi.AdapterLostException;
import io.github.losstck.spi.LossAdapter;
import io.github.losstck.spi.LossCall;
import io.github.losstck.spi.Offer;
import io.github.losstck.spi.Outcome;
import io.github.losstck.spi.Route;

/**
 * The one place that catches what an adapter throws: a refusal that the adapter knows is {@link Outcome.Rejected},
 * everything else is {@link Outcome.Broken}, and an error of the virtual machine ends the run.
 */
public final class GuardedAdapter {

    private final LossAdapter adapter;
    private final ClassLoader classPath;

    /** Guard an adapter; the class path tells which jars do not line up. */
    public GuardedAdapter(LossAdapter adapter, ClassLoader classPath) {
        this.adapter = adapter;
        this.classPath = classPath;
    }

    /** What an adapter says of a call before it is made: an offer, or how asking for one broke. */
    public record Answer(Offer offer, String failure) {}

    /** Ask for routes; never throws but for an error of the virtual machine. */
    public Answer offer(LossCall call) {
        try {
            return answer(adapter.offer(call));
        } catch (VirtualMachineError e) {
            throw e;
        } catch (Throwable e) {
            return new Answer(null, "offer threw " + describe(e));
        }
    }

    /** Make a call: whatever the adapter does, an outcome, but for an error of the virtual machine or a lost device. */
    public Outcome evaluate(LossCall call, Route route) {
        try {
            return checked(adapter.evaluate(call, route));
        } catch (VirtualMachineError | AdapterLostException e) {
            throw e;
        } catch (Throwable e) {
            return isRefusal(e) ? new Outcome.Rejected(message(e)) : new Outcome.Broken(describe(e));
        }
    }

    private static Answer answer(Offer offer) {
        if (offer == null) {
            return new Answer(null, "offer returned null");
        }
        return offer instanceof Offer.None none && isBlank(none.reason())
                ? new Answer(null, "offer returned None without a reason")
                : new Answer(offer, "");
    }

    /** What an adapter may return; anything else is a bug of the adapter. */
    private static Outcome checked(Outcome outcome) {
        if (outcome instanceof Outcome.Computed computed) {
            return computed.output() == null ? new Outcome.Broken("evaluate returned no output") : computed;
        }
        if (outcome instanceof Outcome.Unsupported unsupported) {
            return isBlank(unsupported.reason())
                    ? new Outcome.Broken("evaluate returned Unsupported without a reason")
                    : unsupported;
        }
        return new Outcome.Broken("evaluate returned " + outcome
                + "; an adapter returns Computed or Unsupported and lets exceptions through");
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }

    private boolean isRefusal(Throwable thrown) {
        try {
            return thrown instanceof RuntimeException exception && adapter.isRefusal(exception);
        } catch (RuntimeException e) {
            thrown.addSuppressed(e);
            return false;
        }
    }

    /** Code that repeats the call on the library; a reproducer that breaks does not hide the failure it is for. */
    String reproducer(LossCall call, Route route) {
        try {
            return String.valueOf(adapter.reproducer(call, route));
        } catch (RuntimeException e) {
            return route.code() + "\n// the adapter's reproducer broke: " + e;
        }
    }

    private static String message(Throwable thrown) {
        return thrown.getMessage() == null ? thrown.toString() : thrown.getMessage();
    }

    /** What was thrown and where, in a line. */
    private String describe(Throwable thrown) {
        String what = thrown instanceof LinkageError linkage ? JarAdvice.of(linkage, classPath) : thrown.toString();
        StackTraceElement[] trace = thrown.getStackTrace();
        String suppressed =
                thrown.getSuppressed().length == 0 ? "" : " (isRefusal threw " + thrown.getSuppressed()[0] + ")";
        return what + suppressed + (trace.length == 0 ? "" : " at " + trace[0]);
    }
}
