package io.github.losstck.benchmarks;

import io.github.losstck.kernels.Kernels;
import java.util.List;
import java.util.function.Supplier;

/** The kernels of this project. */
public sealed class NativeContender implements Contender {

    private final String id;
    private final Supplier<Kernels> kernels;
    private NativeStep step;

    private NativeContender(String id, Supplier<Kernels> kernels) {
        this.id = id;
        this.kernels = kernels;
    }

    /** With vectors, as wide as the machine has them. */
    public static final class OfVectors extends NativeContender {

        public OfVectors() {
            super("native-vector", OfVectors::widest);
        }

        private static Kernels widest() {
            Kernels kernels = Kernels.preferred();
            if (kernels.bits() == 0) {
                throw new IllegalStateException("there are no vectors: start with --add-modules jdk.incubator.vector");
            }
            return kernels;
        }
    }

    /** In plain Java. */
    public static final class OfNumbers extends NativeContender {

        public OfNumbers() {
            super("native-scalar", Kernels::scalar);
        }
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String library() {
        return "losstck-kernels, " + kernels.get().bits() + " bits, JDK " + Runtime.version();
    }

    @Override
    public String open(LossCase of, List<Argument> arguments, int threads) {
        Kernels chosen = kernels.get().threads(threads);
        step = of.doubles() ? new DoubleStep(chosen, of, arguments) : new FloatStep(chosen, of, arguments);
        return of.doubles() ? "DoubleLosses.loss" : "FloatLosses.loss";
    }

    @Override
    public void step() {
        step.run();
    }

    @Override
    public Outcome outcome() {
        return step.outcome();
    }

    @Override
    public void close() {
        step = null;
    }
}
