package io.github.losstck.junit;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** The laws in their order, function by function, a test each. */
public final class LawLines {

    private final LawRun run;

    LawLines(LawRun run) {
        this.run = run;
    }

    /** A test for each law and function; none where the adapter mirrors no framework. */
    Stream<DynamicTest> tests() {
        return run.lines().stream().map(line -> DynamicTest.dynamicTest(line.toString(), line::check));
    }
}
