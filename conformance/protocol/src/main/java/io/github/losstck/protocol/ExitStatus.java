package io.github.losstck.protocol;

import java.util.Map;

/** What a status means: signals have a name. */
final class ExitStatus {

    private static final int BY_SIGNAL = 128;
    private static final Map<Integer, String> SIGNALS = Map.of(
            4, "SIGILL", 6, "SIGABRT", 7, "SIGBUS", 8, "SIGFPE", 9, "SIGKILL", 11, "SIGSEGV", 13, "SIGPIPE", 15,
            "SIGTERM");

    private ExitStatus() {}

    /** In words, for example {@code the process ended by SIGSEGV (status 139)}. */
    static String describe(int status) {
        String signal = SIGNALS.get(status - BY_SIGNAL);
        return signal == null
                ? "the process ended with status " + status
                : "the process ended by " + signal + " (status " + status + ")";
    }
}
