package io.github.losstck.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.github.losstck.core.record.RecordReader;
import io.github.losstck.core.record.RunRecord;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/** A setting means the same as {@code -D}, as a line of junit-platform.properties, and as a parameter of a launcher's request. */
class SettingsWaysTest {

    @TempDir
    Path folder;

    private int runs;

    /** What the launcher is told in each of the ways. */
    private record Ways(Map<String, String> request, Map<String, String> system, Map<String, String> file) {}

    /** The settings that every run needs, and one that is in question. */
    private Map<String, String> all(String name, String value) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("losstck.adapter", "right");
        settings.put("losstck.fixtures", SuiteRun.toyCorpus().toString());
        settings.put("losstck.output", output().toString());
        settings.put(name, value);
        return settings;
    }

    private Path output() {
        return folder.resolve("run" + runs);
    }

    private static LauncherDiscoveryRequest request(Map<String, String> settings) {
        return LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClass(SuiteRun.Toy.class))
                .configurationParameters(settings)
                .build();
    }

    /** Run as an IDE or a build tool does, and give what failed. */
    private String run(Ways ways) throws IOException {
        Properties before = (Properties) System.getProperties().clone();
        Thread thread = Thread.currentThread();
        ClassLoader classPath = thread.getContextClassLoader();
        SummaryGeneratingListener listener = new SummaryGeneratingListener();
        try (URLClassLoader withFile = classPath(ways.file())) {
            thread.setContextClassLoader(withFile);
            ways.system().forEach(System::setProperty);
            LauncherFactory.create().execute(request(ways.request()), listener);
        } finally {
            thread.setContextClassLoader(classPath);
            System.setProperties(before);
        }
        return listener.getSummary().getFailures().stream()
                .map(failure -> failure.getException().getMessage())
                .collect(Collectors.joining("\n"));
    }

    private URLClassLoader classPath(Map<String, String> file) throws IOException {
        Path front = Files.createDirectories(folder.resolve("front" + runs));
        if (!file.isEmpty()) {
            Files.writeString(
                    front.resolve("junit-platform.properties"),
                    file.entrySet().stream()
                            .map(entry -> entry.getKey() + "=" + entry.getValue() + "\n")
                            .collect(Collectors.joining()));
        }
        return front(front.toUri().toURL());
    }

    private static URLClassLoader front(URL folder) throws MalformedURLException {
        return new URLClassLoader(new URL[] {folder}, SettingsWaysTest.class.getClassLoader());
    }

    private RunRecord record() {
        return RecordReader.readComplete(output().resolve("record.jsonl"));
    }

    @Test
    void threeWaysToSayTheSame() throws IOException {
        String name = "losstck.case";
        String value = "torch/l1_loss/none/*";
        assertThat(run(new Ways(all(name, value), Map.of(), Map.of()))).isEmpty();
        RunRecord asked = record();
        assertThat(asked.header().selection()).containsEntry("case", value);
        assertThat(asked.results()).hasSize(1);
        runs++;
        assertThat(run(new Ways(Map.of(), all(name, value), Map.of()))).isEmpty();
        assertThat(record().header().selection()).isEqualTo(asked.header().selection());
        assertThat(record().results()).hasSize(1);
        runs++;
        assertThat(run(new Ways(Map.of(), Map.of(), all(name, value)))).isEmpty();
        assertThat(record().header().selection()).isEqualTo(asked.header().selection());
        assertThat(record().results()).hasSize(1);
    }

    @Test
    void theRequestWinsOverTheCommandLineAndThatOverTheFile() throws IOException {
        Map<String, String> file = all("losstck.case", "torch/l1_loss/sum/*");
        Map<String, String> system = Map.of("losstck.case", "torch/l1_loss/mean/*");
        assertThat(run(new Ways(Map.of(), system, file))).isEmpty();
        assertThat(record().header().selection()).containsEntry("case", "torch/l1_loss/mean/*");
        runs++;
        Map<String, String> again = all("losstck.case", "torch/l1_loss/sum/*");
        Map<String, String> request = Map.of("losstck.case", "torch/l1_loss/rejected/*");
        assertThat(run(new Ways(request, system, again))).isEmpty();
        assertThat(record().header().selection()).containsEntry("case", "torch/l1_loss/rejected/*");
    }

    @Test
    void aMisspeltNameIsFoundOnTheCommandLineAndInTheFile() throws IOException {
        String message = "[losstck 2] there is no setting losstck.cases. Did you mean losstck.case?";
        assertThat(run(new Ways(Map.of(), all("losstck.cases", "x"), Map.of()))).startsWith(message);
        runs++;
        assertThat(run(new Ways(Map.of(), Map.of(), all("losstck.cases", "x")))).startsWith(message);
    }

    @Test
    void aBadValueIsFoundInEachOfTheWays() throws IOException {
        String message = "[losstck 2] the setting losstck.shard is '9/8'";
        assertThat(run(new Ways(all("losstck.shard", "9/8"), Map.of(), Map.of())))
                .startsWith(message);
        assertThat(run(new Ways(Map.of(), all("losstck.shard", "9/8"), Map.of())))
                .startsWith(message);
        assertThat(run(new Ways(Map.of(), Map.of(), all("losstck.shard", "9/8"))))
                .startsWith(message);
    }
}
