package io.github.losstck.laws;

/** There is nothing to check a law with: an answer is missing, or the law says nothing here. */
final class UnansweredException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnansweredException(String message) {
        super(message, null, false, false);
    }
}
