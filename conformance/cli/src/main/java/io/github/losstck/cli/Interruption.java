package io.github.losstck.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Ctrl-C while work is under way: what was begun is ended first, a word is said, and Java ends with 130. */
final class Interruption implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 2;

    private final Thread hook;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile boolean asked;

    /** Watch; {@code lastWords} are run once the work has stopped, or has hung for two seconds. */
    Interruption(Runnable lastWords) {
        hook = new Thread(() -> stop(lastWords), "losstck-interrupted");
        Runtime.getRuntime().addShutdownHook(hook);
    }

    private void stop(Runnable lastWords) {
        asked = true;
        try {
            // A call that hangs is not waited for; what is on disk is whole between calls.
            stopped.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        lastWords.run();
    }

    /** Whether to stop. */
    boolean asked() {
        return asked;
    }

    /** The work has stopped. */
    @Override
    public void close() {
        stopped.countDown();
        if (asked) {
            return;
        }
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            asked = true; // it has just begun
        }
    }
}
