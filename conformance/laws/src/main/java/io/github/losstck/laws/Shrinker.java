package io.github.losstck.laws;

import java.util.Arrays;
import java.util.function.Predicate;

/**
 * Makes choices simpler while something stays true of them: shorter, then smaller. Ends after a bounded number of tries, so that a
 * slow library does not make it slow.
 */
final class Shrinker {

    private static final int TRIES = 2000;

    /** Extents are among the first choices. */
    private static final int COUNTS = 8;

    private static final int MOST_ELEMENTS = 10;

    private final Predicate<long[]> stays;
    private long[] best;
    private int tries;

    private Shrinker(long[] choices, Predicate<long[]> stays) {
        this.best = choices.clone();
        this.stays = stays;
    }

    /** The simplest choices found; those given if nothing simpler will do. */
    static long[] simplest(long[] choices, Predicate<long[]> stays) {
        Shrinker shrinker = new Shrinker(choices, stays);
        while (shrinker.tries < TRIES && shrinker.pass()) {
            // Each pass starts from what the last one found.
        }
        return shrinker.best;
    }

    /** One round of all ways; whether anything became simpler. */
    private boolean pass() {
        long[] before = best;
        for (int length = Math.max(1, best.length / 2); length > 0; length /= 2) {
            for (int at = best.length - length; at >= 0; at -= length) {
                if (at + length <= best.length) {
                    int start = at;
                    int end = at + length;
                    if (!keep(without(start, end))) {
                        keep(zeroed(start, end));
                    }
                }
            }
        }
        for (int at = 0; at < best.length; at++) {
            lower(at);
        }
        for (int at = 0; at < Math.min(best.length, COUNTS); at++) {
            shorten(at);
        }
        return before != best;
    }

    private long[] without(int from, int to) {
        long[] shorter = new long[best.length - (to - from)];
        System.arraycopy(best, 0, shorter, 0, from);
        System.arraycopy(best, to, shorter, from, best.length - to);
        return shorter;
    }

    private long[] zeroed(int from, int to) {
        long[] zeros = best.clone();
        Arrays.fill(zeros, from, to, 0);
        return zeros;
    }

    /** Lower one choice: to 1, by clearing its last digits, by halving. */
    private void lower(int at) {
        if (best[at] > 1) {
            keep(with(at, 1));
        }
        for (int bits = 48; bits > 0; bits /= 2) {
            if (at < best.length && best[at] >> bits << bits != best[at] && best[at] >> bits > 0) {
                keep(with(at, best[at] >> bits << bits));
            }
        }
        while (at < best.length && best[at] > 1 && keep(with(at, best[at] / 2))) {
            // Halved as long as that will do.
        }
        if (at < best.length && best[at] > 1) {
            keep(with(at, best[at] - 1));
        }
    }

    /** Lower a choice that may be an extent, and leave out the elements that are then too many, wherever they are. */
    private void shorten(int at) {
        for (int length = 1; length <= MOST_ELEMENTS && at < best.length && best[at] > 0; length++) {
            for (int from = at + 1; from + length <= best.length; from++) {
                long[] candidate = without(from, from + length);
                candidate[at]--;
                if (keep(candidate)) {
                    from = at;
                }
                if (best[at] == 0) {
                    return;
                }
            }
        }
    }

    private long[] with(int at, long choice) {
        long[] changed = best.clone();
        changed[at] = choice;
        return changed;
    }

    private boolean keep(long[] candidate) {
        if (tries >= TRIES || !isSimpler(candidate, best)) {
            return false;
        }
        tries++;
        if (!stays.test(candidate)) {
            return false;
        }
        best = candidate;
        return true;
    }

    private static boolean isSimpler(long[] a, long[] b) {
        return a.length != b.length ? a.length < b.length : Arrays.compare(a, b) < 0;
    }
}
