package io.github.losstck.core;

import io.github.losstck.hostile.HostileInputs;
import io.github.losstck.hostile.Siege;
import io.github.losstck.hostile.Siege.Tally;
import java.util.List;
import java.util.function.Predicate;

/** Besieges a reader of this module in a small virtual machine, and knows what a good refusal looks like. */
public final class Refusals {

    /** As in the module's pom; a property can ask for more: {@code -Dhostile.inputs=100000}. */
    private static final String INPUTS = System.getProperty("hostile.inputs", "3000");

    private static final String SEED = System.getProperty("hostile.seed", "1");
    private static final long HEAP = 256L << 20;
    private static final int LONGEST_MESSAGE = 4_000;

    private Refusals() {}

    /** Lead broken documents to a reader whose refusals begin with the name of the file. */
    public static Tally of(String file, List<byte[]> documents, Siege.Reader reader) throws InterruptedException {
        return of(isRefusalOf(file), documents, reader);
    }

    /** Lead broken documents to a reader. */
    public static Tally of(Predicate<Throwable> refusal, List<byte[]> documents, Siege.Reader reader)
            throws InterruptedException {
        if (Runtime.getRuntime().maxMemory() > HEAP) {
            throw new IllegalStateException("hostile input is read in a heap of 256 MB: give this test -Xmx256m");
        }
        HostileInputs inputs = new HostileInputs(Long.parseLong(SEED), documents);
        Tally tally = new Siege(reader, refusal).of(inputs, Long.parseLong(INPUTS));
        System.out.println("hostile input: " + tally);
        return tally;
    }

    /** A refusal with status 2 (or 4) that names the file and, but for the document as a whole, the place in it. */
    private static Predicate<Throwable> isRefusalOf(String file) {
        return thrown -> isRefusal(thrown)
                && thrown.getMessage()
                        .matches("(?s)\\[losstck [24]] \\Q" + file + "\\E(: |, line \\d|, at /|, case | is empty).*");
    }

    /** A refusal with status 2 or 4 that a person can read. */
    public static boolean isRefusal(Throwable thrown) {
        return thrown instanceof LossTckException refusal
                && refusal.status() != LossTckException.Status.GATE_FAILED
                && refusal.status() != LossTckException.Status.ADAPTER_UNAVAILABLE
                && refusal.getMessage().length() <= LONGEST_MESSAGE;
    }
}
