package io.github.losstck.junit;

import io.github.losstck.core.record.RunFooter.GateVerdict;
import io.github.losstck.core.run.ConformanceRun;

/** The verdict over a run. */
public final class ConformanceGate {

    private final ConformanceRun run;

    ConformanceGate(ConformanceRun run) {
        this.run = run;
    }

    /** End the run, write record, report and summary, and only then fail, with every problem. */
    void check() {
        GateVerdict verdict = run.finish();
        GateError error = verdict.passed() ? null : new GateError(GateMessage.of(verdict, run));
        try {
            RunReports.write(run);
        } catch (RuntimeException e) {
            if (error == null) {
                throw e;
            }
            error.addSuppressed(e); // a report that cannot be written does not hide why the gate failed
        }
        if (error != null) {
            throw error;
        }
    }
}
