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

    /** Run all units; the exception that is thrown is that of the first part which has one. */
    void over(int units, Work work) {
        int parts = Math.min(number, units);
        if (parts <= 1) {
            work.run(0, units);
            return;
        }
        ForkJoinTask<?>[] others = new ForkJoinTask<?>[parts - 1];
        for (int part = 1; part < parts; part++) {
            int from = start(units, part, parts);
            int to = start(units, part + 1, parts);
            others[part - 1] = ForkJoinPool.commonPool().submit(() -> work.run(from, to));
        }
        RuntimeException first = null;
        try {
            work.run(0, start(units, 1, parts));
        } catch (RuntimeException e) {
            first = e;
        }
        for (ForkJoinTask<?> other : others) {
            other.quietlyJoin();
        }
        for (ForkJoinTask<?> other : others) {
            if (first == null && other.getException() instanceof RuntimeException e) {
                first = e;
            }
        }
        if (first != null) {
            throw first;
        }
    }

    private static int start(int units, int part, int parts) {
        return (int) ((long) units * part / parts);
    }
}
