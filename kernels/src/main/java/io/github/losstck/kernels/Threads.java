package io.github.losstck.kernels;

/**
 * Shares work among threads.
 *
 * @param number how many work at once, at most
 * @param least how many elements there must be for each of them
 */
record Threads(int number, int least) {

    /** Below some hundred microseconds, to wake a thread costs more than it saves. */
    static final int LEAST = 1 << 17;

    /** A thread that comes late finds less left to do. */
    private static final int CHUNKS_EACH = 8;

    /** Units of work, which do not depend on one another. */
    interface Work {
        void run(int from, int to);
    }

    /** Run all units, which have so many elements; what is thrown is what the first unit threw, once all others have ended. */
    void over(int units, long elements, Work work) {
        long parts = Math.min(Math.min(number, units), elements / least);
        if (parts <= 1) {
            work.run(0, units);
        } else {
            new SharedWork(units, (int) Math.min(units, parts * CHUNKS_EACH), work).run((int) parts);
        }
    }
}
