package io.github.losstck.nativeloss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.github.losstck.junit.LossConformance;
import io.github.losstck.junit.LossLaws;
import io.github.losstck.spi.LossAdapterProvider;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;

/** Mistakes are found by the laws, made simple, and are red when the written fixture is replayed. */
class PlantedLawsTest {

    static final class Laws implements LossLaws {}

    static final class Replay implements LossConformance {}

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            denominator | a-mean-weighs-the-values/torch.nn.functional.cross_entropy              | cross_entropy | [1, 2] | 3
            slope       | a-slope-is-the-directional-derivative/torch.nn.functional.huber_loss    | huber_loss    | [1]    | 2
            single      | a-value-is-its-formula/torch.nn.functional.kl_div                       | kl_div        | [1]    | 3
            """)
    void isFoundShrunkAndReplayed(String id, String test, String function, String shape, int laws) throws IOException {
        List<Event> violated = run(Laws.class, id, Map.of("losstck.laws", "25", "losstck.case", "*." + function))
                .testEvents()
                .failed()
                .list();
        assertThat(violated)
                .as("laws that see the mistake, all of " + function)
                .hasSizeGreaterThanOrEqualTo(laws)
                .allSatisfy(event ->
                        assertThat(event.getTestDescriptor().getDisplayName()).endsWith("." + function));
        String message = violated.stream()
                .filter(event -> event.getTestDescriptor().getDisplayName().equals(test))
                .map(PlantedLawsTest::message)
                .findFirst()
                .orElseThrow();
        assertThat(message).contains("input=float64" + shape).contains("replay    -Dlosstck.fixtures=");
        Path fixtures = folder.resolve("out/counterexamples");
        List<Event> red = run(Replay.class, id, Map.of("losstck.fixtures", fixtures.toString()))
                .testEvents()
                .failed()
                .list();
        String law = test.substring(0, test.indexOf('/'));
        assertThat(red)
                .extracting(event -> event.getTestDescriptor().getDisplayName())
                .anyMatch(name -> name.startsWith("counterexample/" + law + "." + function));
        // The right losses answer the same fixtures.
        assertThat(run(Replay.class, "native", Map.of("losstck.fixtures", fixtures.toString()))
                        .testEvents()
                        .failed()
                        .list())
                .isEmpty();
    }

    private static String message(Event event) {
        return event.getRequiredPayload(TestExecutionResult.class)
                .getThrowable()
                .orElseThrow()
                .getMessage();
    }

    private EngineExecutionResults run(Class<?> suite, String adapter, Map<String, String> settings)
            throws IOException {
        Path services = folder.resolve("services/META-INF/services/" + LossAdapterProvider.class.getName());
        Files.createDirectories(services.getParent());
        Files.writeString(
                services,
                Stream.concat(PlantedMistake.providers().stream().map(Class::getName), Stream.of(""))
                        .collect(Collectors.joining("\n")));
        Path deviations = folder.resolve("none.json");
        Files.writeString(deviations, "{\"schema\": \"losstck-deviations-v1\", \"entries\": []}");
        Path output = suite == Laws.class ? folder.resolve("out") : folder.resolve("replay-" + adapter);
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        URL[] more = {folder.resolve("services").toUri().toURL()};
        try (URLClassLoader classPath = new URLClassLoader(more, before)) {
            thread.setContextClassLoader(classPath);
            EngineExecutionResults results = EngineTestKit.engine("junit-jupiter")
                    .selectors(selectClass(suite))
                    .configurationParameter("losstck.adapter", adapter)
                    .configurationParameter("losstck.output", output.toString())
                    .configurationParameter("losstck.deviations", deviations.toString())
                    .configurationParameters(settings)
                    .execute();
            assertThat(results.containerEvents().failed().list()).isEmpty();
            return results;
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
