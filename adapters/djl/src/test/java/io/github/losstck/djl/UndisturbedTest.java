package io.github.losstck.djl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What a garbage collection came into is computed again. */
class UndisturbedTest {

    @Test
    void aCollectionRepeatsTheComputation() {
        AtomicInteger tries = new AtomicInteger();
        int result = Undisturbed.run(() -> {
            if (tries.incrementAndGet() <= 3) {
                System.gc();
            }
            return tries.get();
        });
        assertThat(result).isEqualTo(tries.get()).isGreaterThan(3);
    }

    @Test
    void triesEnd() {
        AtomicInteger tries = new AtomicInteger();
        Undisturbed.run(() -> {
            System.gc();
            return tries.incrementAndGet();
        });
        assertThat(tries).hasValue(20);
    }
}
