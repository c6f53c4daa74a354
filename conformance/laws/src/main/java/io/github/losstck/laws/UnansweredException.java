package io.github.losstck.laws;

/** The adapter has no answer to a call; ends the check of a law. */
final class UnansweredException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnansweredException(String message) {
        super(message);
    }
}
