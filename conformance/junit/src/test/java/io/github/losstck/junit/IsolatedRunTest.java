package io.github.losstck.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.losstck.core.record.CaseResult;
import io.github.losstck.core.record.RunRecord;
import io.github.losstck.core.record.Status;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An adapter in a virtual machine of its own: what kills it costs one case, and the run goes on to its end. */
class IsolatedRunTest {

    private static final String CASE = "torch/l1_loss/none/f64/nan";

    @TempDir
    Path folder;

    private SuiteRun isolated(String adapter) {
        return new SuiteRun(folder, adapter).with("isolate", "true");
    }

    private static String withoutTimes(RunRecord record) {
        return record.results().toString().replaceAll("millis=[0-9.E-]+", "");
    }

    @Test
    void givesTheRecordOfARunInProcess() {
        RunRecord isolated = isolated("off-by-one-ulp").execute().record();
        RunRecord inProcess = new SuiteRun(folder.resolve("other"), "off-by-one-ulp")
                .execute()
                .record();
        assertThat(withoutTimes(isolated)).isEqualTo(withoutTimes(inProcess)).contains("torch/l1_loss/mean/f64/plain");
        assertThat(isolated.header().adapter()).isEqualTo(inProcess.header().adapter());
        assertThat(isolated.header().environment()).containsEntry("process", "isolated in another virtual machine");
        assertThat(inProcess.header().environment()).doesNotContainKey("process");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "crash     | the process ended by SIGSEGV (status 139); native code lost its way",
                "endless   | no answer within 3 s; the process was killed",
                "exhausted | java.lang.OutOfMemoryError",
                "lost      | the process ended with status 71; the GPU is lost",
                "hazard-unlinked | java.lang.UnsatisfiedLinkError: no losses in java.library.path"
            })
    void whatKillsTheProcessCostsOneCase(String adapter, String why) {
        SuiteRun run = isolated(adapter).with("timeout", "3").execute();
        RunRecord record = run.record();
        assertThat(record.footer()).isPresent();
        List<CaseResult> broken = record.results().stream()
                .filter(line -> line.status() == Status.BROKEN)
                .toList();
        assertThat(broken).singleElement().satisfies(line -> {
            assertThat(line.caseId()).isEqualTo(CASE);
            assertThat(line.reason()).contains(why.split("; "));
        });
        assertThat(record.results())
                .filteredOn(line -> !line.caseId().equals(CASE))
                .hasSizeGreaterThan(3)
                .noneMatch(line -> line.status() == Status.BROKEN || line.status() == Status.NOT_RUN);
        assertThat(run.gate()).contains("1 problem", "broken");
        assertThat(run.file("index.html")).content().contains(CASE);
    }

    @Test
    void inProcessALostDeviceEndsTheRun() {
        SuiteRun run = new SuiteRun(folder, "lost").execute();
        assertThat(run.record().footer()).isEmpty();
        assertThat(run.gate())
                .startsWith("[losstck 4]")
                .contains("the GPU is lost", "With -Dlosstck.isolate=true this costs one case");
    }

    @Test
    void anAdapterThatIsNotThereIsSaidBefore() {
        assertThat(isolated("nobody").execute().refusal())
                .startsWith("[losstck 2] no adapter 'nobody' on the class path");
    }
}
