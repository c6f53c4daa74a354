package io.github.losstck.benchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** The time of a step: a mean loss with its gradients. {@code kernels.py} sets what varies. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(value = 1, jvmArgsAppend = "--add-modules=jdk.incubator.vector")
@Warmup(iterations = 1, time = 100, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 100, timeUnit = TimeUnit.MILLISECONDS)
public class LossBenchmark {

    @Param("native-vector")
    private String contender;

    @Param("mse_loss")
    private String function;

    @Param({"float32", "float64"})
    private String dtype;

    @Param("10000")
    private int elements;

    @Param("1")
    private int threads;

    private Contender opened;

    /** Refuses what it should not time, and writes down what it times. */
    @Setup(Level.Trial)
    public void open() {
        LossCase of = new LossCase(LossFunction.of(function), dtype.equals("float64"), elements);
        Notes notes = new Notes(contender, of, threads);
        try {
            OpenedCase found = OpenedCase.open(contender, of, threads);
            notes.opened(found);
            opened = found.contender();
            Warmth.bring(opened::step, elements);
        } catch (RuntimeException | LinkageError | OutOfMemoryError e) {
            notes.refused(e);
            throw e;
        }
    }

    @TearDown(Level.Trial)
    public void close() {
        opened.close();
    }

    @Benchmark
    public Contender step() {
        opened.step();
        return opened;
    }
}
