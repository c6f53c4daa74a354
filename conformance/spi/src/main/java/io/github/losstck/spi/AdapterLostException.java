package io.github.losstck.spi;

/**
 * The library cannot answer any further call in this process: a GPU that ended in an assertion is lost to it. The run ends
 * here; with {@code -Dlosstck.isolate=true} it costs this call alone, because another process is started.
 */
public final class AdapterLostException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Say what was lost and why. */
    public AdapterLostException(String message, Throwable cause) {
        super(message, cause);
    }
}
