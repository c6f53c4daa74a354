package io.github.losstck.laws;

import io.github.losstck.laws.sample.Choices;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;

/**
 * Makes choices simpler while something stays true of them: shorter, then smaller. Ends after a bounded number of tries, so that a
 * slow library does not make it slow.
 */
final class Shrinker {

    private static final int TRIES = 1000;

    private final Function<Choices, Optional<Choices>> stays;
    private Choices best;
    private int tries;

    private Shrinker(Choices choices, Function<Choices, Optional<Choices>> stays) {
        this.best = choices;
        this.stays = stays;
    }

    /**
     * The simplest choices found; those given if nothing simpler will do.
     *
     * @param stays of some choices, those that were really made if it is still true, else empty
     */
    static Choices simplest(Choices choices, Function<Choices, Optional<Choices>> stays) {
        Shrinker shrinker = new Shrinker(choices, stays);
        Choices before;
        do {
            before = shrinker.best;
            for (String name : before.names()) {
                shrinker.shrink(name);
            }
        } while (shrinker.best != before && shrinker.tries < TRIES);
        return shrinker.best;
    }

    /** One strand: parts of it are left out or become 0, each choice is lowered. */
    private void shrink(String name) {
        for (int length = Math.max(1, best.strand(name).length); length > 0; length /= 2) {
            for (int at = best.strand(name).length - length; at >= 0; at -= length) {
                if (at + length <= best.strand(name).length && !keep(name, without(name, at, at + length))) {
                    keep(name, zeroed(name, at, at + length));
                }
            }
        }
        for (int at = 0; at < best.strand(name).length; at++) {
            lower(name, at);
        }
    }

    private long[] without(String name, int from, int to) {
        long[] strand = best.strand(name);
        long[] shorter = Arrays.copyOf(strand, strand.length - (to - from));
        System.arraycopy(strand, to, shorter, from, strand.length - to);
        return shorter;
    }

    private long[] zeroed(String name, int from, int to) {
        long[] zeros = best.strand(name);
        Arrays.fill(zeros, from, to, 0);
        return zeros;
    }

    /** Lower one choice: to 1, by clearing its last digits, by halving, by one. */
    private void lower(String name, int at) {
        if (at(name, at) > 1) {
            keep(name, with(name, at, 1));
        }
        for (int bits = 48; bits > 0; bits /= 2) {
            long cleared = at(name, at) >> bits << bits;
            if (cleared != at(name, at) && cleared > 0) {
                keep(name, with(name, at, cleared));
            }
        }
        while (at(name, at) > 1 && keep(name, with(name, at, at(name, at) / 2))) {
            // Halved as long as that will do.
        }
        if (at(name, at) > 1) {
            keep(name, with(name, at, at(name, at) - 1));
        }
    }

    private long at(String name, int place) {
        long[] strand = best.strand(name);
        return place < strand.length ? strand[place] : 0;
    }

    private long[] with(String name, int at, long choice) {
        long[] changed = best.strand(name);
        changed[at] = choice;
        return changed;
    }

    private boolean keep(String name, long... strand) {
        Choices candidate = best.with(name, strand);
        if (tries >= TRIES || !candidate.isSimplerThan(best)) {
            return false;
        }
        tries++;
        Optional<Choices> made = stays.apply(candidate).filter(choices -> choices.isSimplerThan(best));
        made.ifPresent(choices -> best = choices);
        return made.isPresent();
    }
}
