package io.github.losstck.kernels;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicInteger;

/** Units of work in chunks, which threads take one after the other until none is left. */
final class SharedWork implements Runnable {

    private final int units;
    private final Threads.Work work;
    private final Throwable[] thrown;
    private final AtomicInteger next = new AtomicInteger();
    private final CountDownLatch unfinished;

    SharedWork(int units, int chunks, Threads.Work work) {
        this.units = units;
        this.work = work;
        this.thrown = new Throwable[chunks];
        this.unfinished = new CountDownLatch(chunks);
    }

    /** Run everything on this thread, with others of the common pool as far as they are free. */
    void run(int threads) {
        for (int other = 1; other < threads; other++) {
            ForkJoinPool.commonPool().execute(this);
        }
        run();
        await();
        for (Throwable first : thrown) {
            if (first instanceof RuntimeException e) {
                throw e;
            } else if (first instanceof Error e) {
                throw e;
            }
        }
    }

    @Override
    public void run() {
        int chunk = next.getAndIncrement();
        while (chunk < thrown.length) {
            try {
                work.run(start(chunk), start(chunk + 1));
            } catch (RuntimeException | Error e) {
                thrown[chunk] = e;
            } finally {
                unfinished.countDown();
            }
            chunk = next.getAndIncrement();
        }
    }

    /** Until the last chunk has ended the caller's arrays are written to: an interrupt does not end the wait, and is kept. */
    private void await() {
        boolean interrupted = false;
        while (unfinished.getCount() > 0) {
            try {
                unfinished.await();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private int start(int chunk) {
        return (int) ((long) units * chunk / thrown.length);
    }
}
