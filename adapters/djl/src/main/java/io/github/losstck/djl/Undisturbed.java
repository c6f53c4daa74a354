package io.github.losstck.djl;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.util.function.Supplier;

/**
 * Repeats what a garbage collection came into. DJL's gradients through a Java number are wrong by chance then: they read memory
 * that the collection freed (FINDINGS.md F13), and a run would not agree with the next one.
 */
final class Undisturbed {

    /** Collections come seldom; where each try meets one, the last try counts. */
    private static final int TRIES = 20;

    private Undisturbed() {}

    static <T> T run(Supplier<T> computation) {
        for (int attempt = 1; attempt < TRIES; attempt++) {
            long before = collections();
            T result = computation.get();
            if (collections() == before) {
                return result;
            }
        }
        return computation.get();
    }

    private static long collections() {
        return ManagementFactory.getGarbageCollectorMXBeans().stream()
                .mapToLong(GarbageCollectorMXBean::getCollectionCount)
                .sum();
    }
}
