package io.github.losstck.benchmarks;

import io.github.losstck.kernels.Kernels;
import java.util.List;
import java.util.ServiceLoader;

/**
 * A contender that is ready for a case and gave the right answer once: a benchmark of a wrong number is refused.
 *
 * @param contender is closed by whoever opened it
 * @param call what a step calls
 * @param outcome of the first step
 */
public record OpenedCase(Contender contender, String call, Contender.Outcome outcome) {

    private static final double LOSS = 1e-4;
    // Sums of float32 in a library's own order.
    private static final double SLOPE = 1e-3;

    /**
     * Finds the contender by its id, makes it ready and runs a step.
     *
     * @throws IllegalStateException if its loss or its gradients are not those of the kernels
     * @throws UnsupportedOperationException if the library cannot do it
     */
    public static OpenedCase open(String id, LossCase of, int threads) {
        List<Argument> arguments = Arguments.of(of);
        Contender contender = find(id);
        String call = contender.open(of, arguments, threads);
        contender.step();
        Contender.Outcome outcome = contender.outcome();
        require(id + ", " + of, outcome, expected(of, arguments));
        return new OpenedCase(contender, call, outcome);
    }

    private static Contender find(String id) {
        return ServiceLoader.load(Contender.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(contender -> contender.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no contender " + id + " on the class path"));
    }

    /** Plain Java is what the kernels are held to. */
    private static Contender.Outcome expected(LossCase of, List<Argument> arguments) {
        Kernels scalar = Kernels.scalar();
        NativeStep step = of.doubles() ? new DoubleStep(scalar, of, arguments) : new FloatStep(scalar, of, arguments);
        step.run();
        return step.outcome();
    }

    static void require(String who, Contender.Outcome got, Contender.Outcome expected) {
        require(who + ": loss", got.loss(), expected.loss(), LOSS);
        if (got.slopes().size() != expected.slopes().size()) {
            throw new IllegalStateException(who + ": " + got.slopes().size() + " gradients, expected "
                    + expected.slopes().size());
        }
        for (int i = 0; i < got.slopes().size(); i++) {
            require(
                    who + ": gradient " + i,
                    got.slopes().get(i),
                    expected.slopes().get(i),
                    SLOPE);
        }
    }

    private static void require(String what, double got, double expected, double tolerance) {
        if (!(Math.abs(got - expected) <= tolerance * Math.abs(expected))) {
            throw new IllegalStateException(what + " is " + got + ", expected " + expected);
        }
    }
}
