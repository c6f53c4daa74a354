package io.github.losstck.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import io.github.losstck.core.record.RecordReader;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;
import org.junit.platform.testkit.engine.EventConditions;
import org.junit.platform.testkit.engine.TestExecutionResultConditions;

/** A part of the class cannot pose as the whole. */
class PartialRunTest {

    @TempDir
    Path folder;

    private EngineTestKit.Builder kit(String method, Class<?> parameter) {
        return EngineTestKit.engine("junit-jupiter")
                .selectors(selectMethod(SuiteRun.Toy.class, method, parameter))
                .configurationParameter("losstck.adapter", "right")
                .configurationParameter("losstck.output", folder.toString())
                .configurationParameter("losstck.fixtures", SuiteRun.toyCorpus().toString());
    }

    private static void assertFails(Iterable<Event> events, String message) {
        assertThat(events)
                .anySatisfy(event -> assertThat(event)
                        .is(EventConditions.finishedWithFailure(
                                TestExecutionResultConditions.message(text -> text.startsWith(message)))));
    }

    @Test
    void casesWithoutTheGate() {
        assertFails(
                kit("conforms", ConformanceLines.class).execute().allEvents().list(),
                "[losstck 4] the gate did not judge SuiteRun$Toy: its test 'gate' was not run. Run the whole class");
        assertThat(folder.resolve("index.html")).isNotEmptyFile();
        assertThat(RecordReader.read(folder.resolve("record.jsonl")).isComplete())
                .as("a run that nobody judged has no footer")
                .isFalse();
    }

    @Test
    void theGateWithoutCases() {
        assertFails(
                kit("gate", ConformanceGate.class).execute().allEvents().list(),
                "[losstck 1] the gate failed: 2 problems\n  too-few-cases: 6 of 6 lines did not run, the first is"
                        + " keras.losses.mean_absolute_error/*.");
        assertThat(RecordReader.read(folder.resolve("record.jsonl")).results())
                .allSatisfy(result -> assertThat(result.status().id()).isEqualTo("not-run"));
    }

    @Test
    void aPackedRecordTakesThePlaceOfAPlainOne() {
        kit("gate", ConformanceGate.class).execute();
        assertThat(folder.resolve("record.jsonl")).isNotEmptyFile();
        EngineTestKit.Builder packed =
                kit("gate", ConformanceGate.class).configurationParameter("losstck.gzip", "true");
        assertThat(packed.execute().testEvents().count()).isEqualTo(2);
        assertThat(folder.resolve("record.jsonl")).doesNotExist();
        assertThat(RecordReader.readComplete(folder.resolve("record.jsonl.gz")).results())
                .isNotEmpty();
    }
}
