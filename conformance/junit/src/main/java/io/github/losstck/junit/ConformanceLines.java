package io.github.losstck.junit;

import io.github.losstck.core.run.ConformanceRun;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** The lines of the run in their order, a test each: dynamic ones, which cost JUnit a fifth of parameterized ones. */
public final class ConformanceLines {

    private final ConformanceRun run;

    ConformanceLines(ConformanceRun run) {
        this.run = run;
    }

    /** A test named by case id and route for each line; none where a shard has none. */
    Stream<DynamicTest> tests() {
        return run.plan().stream()
                .map(planned -> new ConformanceLine(run, planned))
                .map(ConformanceLine::test);
    }
}
