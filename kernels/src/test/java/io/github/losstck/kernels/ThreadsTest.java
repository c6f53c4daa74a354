package io.github.losstck.kernels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ThreadsTest {

    @Test
    void everyUnitRunsOnce() {
        for (int units : new int[] {0, 1, 2, 3, 10}) {
            AtomicIntegerArray runs = new AtomicIntegerArray(units);
            new Threads(3, 1).over(units, units, (from, to) -> {
                for (int unit = from; unit < to; unit++) {
                    runs.incrementAndGet(unit);
                }
            });
            for (int unit = 0; unit < units; unit++) {
                assertThat(runs.get(unit)).isEqualTo(1);
            }
        }
    }

    @Test
    void fewElementsAreNotShared() {
        Thread caller = Thread.currentThread();
        new Threads(3, 100).over(50, 199, (from, to) -> {
            assertThat(Thread.currentThread()).isSameAs(caller);
            assertThat(to - from).isEqualTo(50);
        });
    }

    /** Each call has buffers of its own, whichever thread works for it. */
    @Test
    void callsFromThreadsOfAPoolDoNotMeet() {
        FloatLosses losses = Kernels.preferred().threads(4, 1).floats();
        ForkJoinPool pool = new ForkJoinPool(4);
        List<Integer> roots = pool.submit(() -> IntStream.range(0, 400)
                        .parallel()
                        .mapToObj(i -> {
                            float[] input = new float[50_000];
                            Arrays.fill(input, i);
                            float loss =
                                    losses.loss(new MseLoss(), input, new float[input.length], null, Reduction.MEAN);
                            return (int) Math.sqrt(loss);
                        })
                        .toList())
                .join();
        pool.shutdown();
        assertThat(roots).isEqualTo(IntStream.range(0, 400).boxed().toList());
    }

    @Test
    void anInterruptIsKept() {
        Thread.currentThread().interrupt();
        AtomicIntegerArray runs = new AtomicIntegerArray(100);
        new Threads(3, 1).over(100, 100, (from, to) -> runs.incrementAndGet(from));
        assertThat(Thread.interrupted()).isTrue();
    }

    /** An answer of which a part is missing would look like any other. */
    @Test
    void anErrorOfAnyPartIsThrown() {
        for (int failing = 0; failing < 3; failing++) {
            int unit = failing;
            OutOfMemoryError error = new OutOfMemoryError("no room for part " + unit);
            assertThatThrownBy(() -> new Threads(3, 1).over(3, 3, (from, to) -> {
                        if (from == unit) {
                            throw error;
                        }
                    }))
                    .isSameAs(error);
        }
    }
}
