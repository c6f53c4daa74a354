package io.github.losstck.nd4j;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

/** SameDiff prints a line for each operation that it differentiates: thousands in a run. */
final class SilentOutput {

    private SilentOutput() {}

    /** Drops what is printed in Java meanwhile; an adapter is used by one thread at a time. */
    static <T> T during(Supplier<T> work) {
        PrintStream before = System.out;
        System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        try {
            return work.get();
        } finally {
            System.setOut(before);
        }
    }
}
