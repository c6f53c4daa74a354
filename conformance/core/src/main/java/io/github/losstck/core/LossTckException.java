package io.github.losstck.core;

/**
 * The suite cannot do what it was asked. The message says what, where and what to do, and begins with the exit status in
 * brackets, because Maven exits with 1 whatever happened.
 */
public final class LossTckException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Status status;

    /** Exit statuses of the command; 0 is success. */
    public enum Status {
        GATE_FAILED(1),
        BAD_INPUT(2),
        ADAPTER_UNAVAILABLE(3),
        INCOMPLETE(4);

        private final int code;

        Status(int code) {
            this.code = code;
        }

        public int code() {
            return code;
        }
    }

    public LossTckException(Status status, String message) {
        super("[losstck " + status.code() + "] " + message);
        this.status = status;
    }

    public LossTckException(Status status, String message, Throwable cause) {
        super("[losstck " + status.code() + "] " + message, cause);
        this.status = status;
    }

    /** A bad file or a bad setting (status 2). */
    public static LossTckException badInput(String message) {
        return new LossTckException(Status.BAD_INPUT, message);
    }

    /** An unfinished record or a corpus with parts missing (status 4). */
    public static LossTckException incomplete(String message) {
        return new LossTckException(Status.INCOMPLETE, message);
    }

    public Status status() {
        return status;
    }
}
