package io.github.losstck.kernels;

import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;

/**
 * Shares work among threads.
 *
 * @param number how many parts are made of it
 */
record Threads(int number) {

    /** Units of work, which do not depend on one another. */
    interface Work {
        void run(int from, int to);
    }

    /** Run all units; what is thrown is what the first part threw that failed, once all have ended. */
    void over(int units, Work work) {
        int parts = Math.min(number, units);
        if (parts <= 1) {
            work.run(0, units);
            return;
        }
        // Not the tasks' own exceptions: those are copies, whose message is another.
        Throwable[] thrown = new Throwable[parts];
        ForkJoinTask<?>[] others = new ForkJoinTask<?>[parts - 1];
        for (int part = 1; part < parts; part++) {
            int other = part;
            others[part - 1] = ForkJoinPool.commonPool().submit(() -> run(units, other, work, thrown));
        }
        run(units, 0, work, thrown);
        for (ForkJoinTask<?> other : others) {
            other.quietlyJoin();
        }
        for (Throwable first : thrown) {
            if (first instanceof RuntimeException e) {
                throw e;
            } else if (first instanceof Error e) {
                throw e;
            }
        }
    }

    private static void run(int units, int part, Work work, Throwable[] thrown) {
        try {
            work.run(start(units, part, thrown.length), start(units, part + 1, thrown.length));
        } catch (RuntimeException | Error e) {
            thrown[part] = e;
        }
    }

    private static int start(int units, int part, int parts) {
        return (int) ((long) units * part / parts);
    }
}
