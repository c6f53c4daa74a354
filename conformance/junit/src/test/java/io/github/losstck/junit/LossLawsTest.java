package io.github.losstck.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;

/** How the laws are switched on, and what a library that breaks one sees. */
class LossLawsTest {

    static final class Laws implements LossLaws {}

    @TempDir
    Path folder;

    private EngineExecutionResults run(String adapter, Map<String, String> settings) {
        return EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(Laws.class))
                .configurationParameter("losstck.adapter", adapter)
                .configurationParameter("losstck.output", folder.toString())
                .configurationParameters(settings)
                .execute();
    }

    private static List<String> messages(EngineExecutionResults results) {
        return results.allEvents().failed().stream()
                .map(event -> event.getRequiredPayload(TestExecutionResult.class))
                .map(result -> result.getThrowable().orElseThrow().getMessage())
                .toList();
    }

    private static List<String> names(EngineExecutionResults results) {
        return results.testEvents().finished().stream()
                .map(Event::getTestDescriptor)
                .map(test -> test.getDisplayName())
                .toList();
    }

    @Test
    void areSkippedUnlessTheyAreAskedFor() {
        EngineExecutionResults results = run("right", Map.of());
        assertThat(results.containerEvents().skipped().list())
                .singleElement()
                .satisfies(event -> assertThat(event.getPayload()).hasValue("the laws run with -Dlosstck.laws"));
        assertThat(results.testEvents().list()).isEmpty();
        assertThat(run("right", Map.of("losstck.laws", "false")).testEvents().list())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "laws, often, [losstck 2] the setting losstck.laws is 'often'. Write true",
        "laws, 0, [losstck 2] the setting losstck.laws is '0'. Write true",
        "seed, x, [losstck 2] the setting losstck.seed is 'x'. Write a whole number.",
        "cas, x, [losstck 2] there is no setting losstck.cas.",
    })
    void refuseWhatTheyDoNotUnderstand(String name, String value, String message) {
        Map<String, String> settings = new LinkedHashMap<>(Map.of("losstck.laws", "true"));
        settings.put("losstck." + name, value);
        if (name.equals("cas")) {
            // Of a request JUnit does not tell the names.
            System.setProperty("losstck.cas", value);
        }
        try {
            assertThat(messages(run("right", settings)))
                    .anySatisfy(text -> assertThat(text).startsWith(message));
        } finally {
            System.clearProperty("losstck.cas");
        }
    }

    @Test
    void areSkippedWhereCasesAreChosen() {
        EngineExecutionResults results =
                run("right", Map.of("losstck.laws", "true", "losstck.case", "torch/l1_loss/*"));
        assertThat(results.allEvents().failed().list()).isEmpty();
        assertThat(results.containerEvents().aborted().list())
                .singleElement()
                .satisfies(event -> assertThat(event.getRequiredPayload(TestExecutionResult.class)
                                .getThrowable()
                                .orElseThrow())
                        .hasMessageStartingWith(
                                "losstck.case chooses no law: each has a name such as valid-calls-are-answered/torch"));
    }

    @Test
    void aMistakeIsFoundMadeSimpleAndWritten() throws IOException {
        String line = "a-value-is-its-formula/torch.nn.functional.l1_loss";
        Path earlier =
                Files.createDirectories(folder.resolve("counterexamples")).resolve("earlier.json");
        Files.writeString(earlier, "of an earlier run");
        EngineExecutionResults results = run("sum-instead-of-mean", Map.of("losstck.laws", "50", "losstck.case", line));
        assertThat(names(results)).containsExactly(line, "tally(LawTally)");
        assertThat(messages(results))
                .singleElement()
                .satisfies(message -> assertThat(message)
                        .startsWith("a-value-is-its-formula is violated for torch.nn.functional.l1_loss")
                        .contains("the formula gave")
                        .contains("reduction=mean")
                        .contains("replay    -Dlosstck.fixtures=" + folder.resolve("counterexamples")));
        assertThat(folder.resolve("counterexamples/a-value-is-its-formula.l1_loss.builtin-l1.json"))
                .content()
                .contains(
                        "\"losstck-fixture-v1\"", "counterexample/a-value-is-its-formula.l1_loss.builtin-l1/l1_loss/1");
        assertThat(earlier).doesNotExist();
        assertThat(Files.readString(folder.resolve("laws.md")))
                .contains("| a-value-is-its-formula | ", "| `torch.nn.functional.l1_loss` |");
        assertThat(replay("sum-instead-of-mean").failures()).hasSizeGreaterThanOrEqualTo(1);
        assertThat(replay("right").failures()).isEmpty();
    }

    @Test
    void aMistakeIsShownThoughItsFixtureCannotBeWritten() throws IOException {
        Files.writeString(folder.resolve("counterexamples"), "a file where the folder would be");
        String line = "a-value-is-its-formula/torch.nn.functional.l1_loss";
        assertThat(messages(run("sum-instead-of-mean", Map.of("losstck.laws", "50", "losstck.case", line))))
                .singleElement()
                .satisfies(message -> assertThat(message)
                        .startsWith("a-value-is-its-formula is violated for torch.nn.functional.l1_loss")
                        .contains(
                                "fixture   none: ",
                                folder.resolve("counterexamples").toString()));
    }

    @Test
    void aRunThatCannotBeginLeavesNoProcessBehind() throws IOException {
        Files.createDirectories(folder.resolve("counterexamples/kept.json/by hand"));
        List<ProcessHandle> before = ProcessHandle.current().descendants().toList();
        assertThat(messages(run("right", Map.of("losstck.laws", "5", "losstck.isolate", "true"))))
                .singleElement()
                .satisfies(message -> assertThat(message).startsWith("[losstck 2] cannot empty " + folder));
        assertThat(ProcessHandle.current().descendants().filter(process -> !before.contains(process)))
                .as("the virtual machine of the adapter")
                .isEmpty();
    }

    private SuiteRun replay(String adapter) {
        return new SuiteRun(folder.resolve("replay-" + adapter), adapter)
                .with("fixtures", folder.resolve("counterexamples").toString())
                .listing()
                .execute();
    }

    @Test
    void whatTheLibraryHasNotIsSkippedWithTheReason() {
        EngineExecutionResults results =
                run("offers-nothing", Map.of("losstck.laws", "5", "losstck.case", "*/torch.nn.functional.l1_loss"));
        assertThat(results.testEvents().failed().list()).isEmpty();
        assertThat(results.testEvents().aborted().list())
                .hasSizeGreaterThan(20)
                .allSatisfy(event -> assertThat(event.getRequiredPayload(TestExecutionResult.class)
                                .getThrowable()
                                .orElseThrow())
                        .hasMessageStartingWith("not checked: "));
    }
}
