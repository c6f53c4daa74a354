package io.github.losstck.kernels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;

class ThreadsTest {

    @Test
    void everyUnitRunsOnce() {
        for (int units : new int[] {0, 1, 2, 3, 10}) {
            AtomicIntegerArray runs = new AtomicIntegerArray(units);
            new Threads(3).over(units, (from, to) -> {
                for (int unit = from; unit < to; unit++) {
                    runs.incrementAndGet(unit);
                }
            });
            for (int unit = 0; unit < units; unit++) {
                assertThat(runs.get(unit)).isEqualTo(1);
            }
        }
    }

    /** An answer of which a part is missing would look like any other. */
    @Test
    void anErrorOfAnyPartIsThrown() {
        for (int failing = 0; failing < 3; failing++) {
            int unit = failing;
            OutOfMemoryError error = new OutOfMemoryError("no room for part " + unit);
            assertThatThrownBy(() -> new Threads(3).over(3, (from, to) -> {
                        if (from == unit) {
                            throw error;
                        }
                    }))
                    .isSameAs(error);
        }
    }
}
