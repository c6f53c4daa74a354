package io.github.losstck.spi;

/**
 * Calls one library as its users would. A built-in route may rename, reorder, transpose, cast labels and apply the
 * cotangent; it may not rescale, re-sign, clamp, mask, reduce or check, because what the library gets wrong is a finding.
 * Used by one thread at a time.
 */
public interface LossAdapter extends AutoCloseable {

    AdapterInfo info();

    /** Say which routes the library has for this call, without evaluating anything. */
    Offer offer(LossCall call);

    /**
     * Evaluate one of the routes that {@link #offer} gave for this call. Returns {@link Outcome.Computed} or
     * {@link Outcome.Unsupported}; the library's exceptions pass through.
     */
    Outcome evaluate(LossCall call, Route route);

    /** Whether this is how the library refuses arguments (as against a bug or a crash). */
    boolean isRefusal(RuntimeException exception);

    /**
     * Java code that repeats the call on the library alone, to paste into an issue. By default the route's code line;
     * an adapter should put the tensors in front.
     */
    default String reproducer(LossCall call, Route route) {
        return route.code();
    }

    @Override
    void close();
}
