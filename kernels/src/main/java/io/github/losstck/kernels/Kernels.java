package io.github.losstck.kernels;

/**
 * How losses are computed: with vectors of which width, and on how many threads. Neither changes a bit of any result.
 *
 * <pre>{@code
 * FloatLosses losses = Kernels.preferred().floats();
 * float loss = losses.loss(new BceWithLogitsLoss(), input, target, gradInput, Reduction.MEAN);
 * }</pre>
 *
 * <p>Immutable; make one and keep it, with what {@link #floats} and {@link #doubles} give. A process should keep to one width: JDK 17
 * compiles a second one badly.
 */
public final class Kernels {

    private final Backend backend;
    private final Threads threads;

    private Kernels(Backend backend, Threads threads) {
        this.backend = backend;
        this.threads = threads;
    }

    private Kernels(Backend backend) {
        this(backend, new Threads(1, Threads.LEAST));
    }

    /** The machine's widest vectors where the JVM has them ({@code --add-modules jdk.incubator.vector}), else plain Java. */
    public static Kernels preferred() {
        return Backend.hasVectors() ? new Kernels(Backend.ofBits(PreferredWidth.bits())) : scalar();
    }

    /** Plain Java, which defines every bit. */
    public static Kernels scalar() {
        return new Kernels(Backend.scalar());
    }

    /**
     * Vectors of a width, also where the machine has no such vectors: then slowly.
     *
     * @param bits 128, 256 or 512
     * @throws IllegalArgumentException if it is another number
     * @throws IllegalStateException if the JVM was started without the Vector API
     */
    public static Kernels ofBits(int bits) {
        if (bits != 128 && bits != 256 && bits != 512) {
            throw new IllegalArgumentException("bits must be 128, 256 or 512, got " + bits);
        }
        if (!Backend.hasVectors()) {
            throw new IllegalStateException(
                    "there are no vectors: start the JVM with --add-modules jdk.incubator.vector, or use Kernels.scalar()");
        }
        return new Kernels(Backend.ofBits(bits));
    }

    /**
     * The same on several threads: the caller's own and those of {@link java.util.concurrent.ForkJoinPool#commonPool} that are
     * free. Fewer take part where there are not 131,072 elements for each, which one computes as fast.
     *
     * @throws IllegalArgumentException if the number is below 1
     */
    public Kernels threads(int number) {
        return threads(number, threads.least());
    }

    /**
     * The same, with another least number of elements for each thread.
     *
     * @throws IllegalArgumentException if a number is below 1
     */
    public Kernels threads(int number, int leastElements) {
        if (number < 1) {
            throw new IllegalArgumentException("threads must be 1 or more, got " + number);
        }
        if (leastElements < 1) {
            throw new IllegalArgumentException("the least number of elements must be 1 or more, got " + leastElements);
        }
        return new Kernels(backend, new Threads(number, leastElements));
    }

    /** Losses of float32 arrays. */
    public FloatLosses floats() {
        return new FloatLosses(backend, threads);
    }

    /** Losses of float64 arrays. */
    public DoubleLosses doubles() {
        return new DoubleLosses(backend, threads);
    }

    /** How wide the vectors are, in bits; 0 for plain Java. */
    public int bits() {
        return backend.bits();
    }

    /** On how many threads. */
    public int threads() {
        return threads.number();
    }

    /** Width and threads, for a log. */
    @Override
    public String toString() {
        String vectors = bits() == 0 ? "plain Java" : "vectors of " + bits() + " bits";
        return vectors + ", " + threads() + (threads() == 1 ? " thread" : " threads");
    }
}
