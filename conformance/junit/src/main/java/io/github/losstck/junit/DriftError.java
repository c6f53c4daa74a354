package io.github.losstck.junit;

/** A line that gates. It has no stack trace: the place in the suite's code says nothing about the library. */
final class DriftError extends AssertionError {

    private static final long serialVersionUID = 1L;

    DriftError(String message) {
        super(message);
    }

    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }
}
