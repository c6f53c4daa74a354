package io.github.losstck.junit;

import io.github.losstck.core.record.Status;
import io.github.losstck.core.run.ConformanceRun;
import io.github.losstck.core.run.JudgedLine;
import io.github.losstck.core.run.PlannedCall;
import java.nio.file.Path;
import org.junit.jupiter.api.DynamicTest;

/** A case on a route, ready to be called. */
final class ConformanceLine {

    private final ConformanceRun run;
    private final PlannedCall planned;

    ConformanceLine(ConformanceRun run, PlannedCall planned) {
        this.run = run;
        this.planned = planned;
    }

    /** The test of this line, named by case id and route. */
    DynamicTest test() {
        return DynamicTest.dynamicTest(planned.toString(), this::check);
    }

    /** Call, judge and record; return on a pass, skip what is known or not asked, fail with the whole message else. */
    void check() {
        if (!run.ending().isEmpty()) {
            throw new SkippedLine("not run: " + run.ending());
        }
        JudgedLine line = run.make(planned);
        if (line.gates()) {
            Path output = run.settings().output();
            throw new DriftError(line.message() + "\n  record    " + ConformanceRun.recordFile(run.settings())
                    + "\n  report    " + RunReports.html(output));
        }
        if (line.status() != Status.PASS) {
            throw new SkippedLine(line.words());
        }
    }
}
