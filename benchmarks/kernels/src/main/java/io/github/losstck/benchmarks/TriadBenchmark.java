package io.github.losstck.benchmarks;

import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How fast memory is: STREAM's triad, a[i] = b[i] + s c[i], over float32. It reads two arrays and writes one, as a loss with its
 * gradient does: 12 bytes an element, 16 with what a processor reads of a line that it is about to overwrite.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(value = 1, jvmArgsAppend = "--add-modules=jdk.incubator.vector")
@Warmup(iterations = 3, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
public class TriadBenchmark {

    private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
    private static final float FACTOR = 3;

    @Param({"10000000", "100000000"})
    private int elements;

    @Param({"1", "2"})
    private int threads;

    private float[] a;
    private float[] b;
    private float[] c;

    @Setup
    public void fill() {
        a = new float[elements];
        b = Argument.toFloats(new Draw(0).numbers(elements, u -> u));
        c = Argument.toFloats(new Draw(1).numbers(elements, u -> u));
    }

    /** With vectors. */
    @Benchmark
    public float[] vector() {
        parts().forEach(part -> vector(start(part), start(part + 1)));
        return a;
    }

    /** As the JIT compiles the loop. */
    @Benchmark
    public float[] plain() {
        parts().forEach(part -> plain(start(part), start(part + 1)));
        return a;
    }

    private IntStream parts() {
        IntStream parts = IntStream.range(0, threads);
        return threads == 1 ? parts : parts.parallel();
    }

    private int start(int part) {
        return (int) ((long) elements * part / threads / SPECIES.length() * SPECIES.length());
    }

    private void vector(int from, int to) {
        for (int i = from; i < to; i += SPECIES.length()) {
            FloatVector.fromArray(SPECIES, c, i)
                    .fma(FloatVector.broadcast(SPECIES, FACTOR), FloatVector.fromArray(SPECIES, b, i))
                    .intoArray(a, i);
        }
    }

    private void plain(int from, int to) {
        for (int i = from; i < to; i++) {
            a[i] = b[i] + FACTOR * c[i];
        }
    }
}
