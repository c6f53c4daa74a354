package io.github.losstck.protocol;

/** A line that is not as the protocol says. The message says what is wrong with it. */
final class ProtocolException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ProtocolException(String message) {
        super(message);
    }
}
