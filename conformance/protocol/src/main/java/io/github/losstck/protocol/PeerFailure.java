package io.github.losstck.protocol;

/** A program that did not answer as it should; the message is all that is known, and goes into the report as it is. */
final class PeerFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Make one without a stack trace, which would tell of the suite alone. */
    PeerFailure(String message) {
        super(message, null, false, false);
    }

    /** The message alone: what failed is the other program, not a class of this one. */
    @Override
    @SuppressWarnings("OverrideThrowableToString")
    public String toString() {
        return getMessage();
    }
}
