package io.github.losstck.protocol;

/** A line that is not as the protocol says. The message says what is wrong with it. */
final class ProtocolException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** A message quotes what it refuses, and that may be long. */
    private static final int LONGEST = 2_000;

    ProtocolException(String message) {
        super(message.length() <= LONGEST ? message : message.substring(0, LONGEST) + "...");
    }
}
