package io.github.losstck.core;

/**
 * The suite cannot do what it was asked. The message says what, where and what to do, and begins with the exit status in
 * brackets, because Maven exits with 1 whatever happened.
 */
public final class LossTckException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** A message quotes what it refuses, and that may be long. */
    private static final int LONGEST = 3_000;

    private static final int END_KEPT = 800;

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
        return new LossTckException(Status.BAD_INPUT, shortened(message));
    }

    /** An unfinished record or a corpus with parts missing (status 4). */
    public static LossTckException incomplete(String message) {
        return new LossTckException(Status.INCOMPLETE, shortened(message));
    }

    /** Where it stands, and at the end what to do, are kept. */
    private static String shortened(String message) {
        int length = message.length();
        return length <= LONGEST
                ? message
                : message.substring(0, LONGEST - END_KEPT)
                        + "... (" + (length - LONGEST) + " characters) ..."
                        + message.substring(length - END_KEPT);
    }

    public Status status() {
        return status;
    }
}
