package io.github.losstck.spi;

/** An adapter cannot start here: a missing device, a missing native library. The message says what to do about it. */
public final class AdapterUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public AdapterUnavailableException(String message) {
        super(message);
    }

    public AdapterUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
