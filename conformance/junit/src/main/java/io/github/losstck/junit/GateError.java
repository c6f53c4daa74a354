package io.github.losstck.junit;

/** A red gate. It has no stack trace: the place in the suite's code says nothing about the library. */
final class GateError extends AssertionError {

    private static final long serialVersionUID = 1L;

    GateError(String message) {
        super(message);
    }

    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }
}
