package io.github.losstck.junit;

import io.github.losstck.core.LossTckException;
import io.github.losstck.core.record.RecordReader;
import io.github.losstck.core.run.ConformanceRun;
import io.github.losstck.core.run.Settings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/** Refuses reruns: they turn a failed test into a pass and replace the record of the failure. */
final class RerunGuard {

    private static final String COUNT = "surefire.rerunFailingTestsCount";

    private RerunGuard() {}

    static void check(Settings settings) {
        String count = System.getProperty(COUNT, "0").strip();
        if (!count.isEmpty() && !count.equals("0")) {
            throw LossTckException.badInput(
                    COUNT + " is " + count + ": a rerun turns a failed conformance test into a pass. Leave it out.");
        }
        Path record = ConformanceRun.recordFile(settings);
        Optional<Instant> jvmStart = ProcessHandle.current().info().startInstant();
        if (jvmStart.isPresent()
                && begunAt(record).filter(jvmStart.get()::isBefore).isPresent()) {
            throw LossTckException.badInput("this JVM has already run the suite into " + record + ". Either the test is"
                    + " executed a second time (reruns are refused: leave out rerunFailingTestsCount and retries),"
                    + " or two test classes share one folder (give each a -Dlosstck.output of its own).");
        }
    }

    /** When the run of a record began; empty if there is none that can be read. */
    private static Optional<Instant> begunAt(Path record) {
        if (!Files.exists(record)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Instant.parse(RecordReader.header(record).startedAt()));
        } catch (RuntimeException e) {
            return Optional.empty(); // no record, or one of another version: this run replaces it
        }
    }
}
