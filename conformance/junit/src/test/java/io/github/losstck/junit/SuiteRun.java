package io.github.losstck.junit;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.github.losstck.core.record.RecordReader;
import io.github.losstck.core.record.RunRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;
import org.junit.platform.testkit.engine.EventType;

/** Runs the suite on the toy corpus as a third party's test would, in a folder of its own. */
final class SuiteRun {

    /** A third party's test. */
    static final class Toy implements LossConformance {}

    private final Path output;
    private final Map<String, String> settings = new LinkedHashMap<>();
    private ClassLoader classPath = SuiteRun.class.getClassLoader();
    private EngineExecutionResults results;

    SuiteRun(Path folder, String adapter) {
        this.output = folder.resolve("losstck");
        with("adapter", adapter)
                .with("output", output.toString())
                .with("fixtures", toyCorpus().toString());
    }

    static Path toyCorpus() {
        try {
            return Path.of(SuiteRun.class.getResource("/toy/catalogue.json").toURI())
                    .getParent();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    SuiteRun with(String setting, String value) {
        settings.put("losstck." + setting, value);
        return this;
    }

    SuiteRun without(String setting) {
        settings.remove("losstck." + setting);
        return this;
    }

    /** With a list of known deviations, whose entries are given. */
    SuiteRun listing(String... entries) {
        try {
            Files.createDirectories(output);
            Path list = output.resolveSibling("known-deviations.json");
            Files.writeString(
                    list,
                    "{\"schema\": \"losstck-deviations-v1\", \"entries\": [" + String.join(",\n", entries) + "]}");
            return with("deviations", list.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    SuiteRun on(ClassLoader otherClassPath) {
        classPath = otherClassPath;
        return this;
    }

    SuiteRun execute() {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(classPath);
        try {
            return executed();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private SuiteRun executed() {
        results = EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(Toy.class))
                .configurationParameters(settings)
                .execute();
        return this;
    }

    /** What a test ended with, by its display name: nothing for a pass, else the message. */
    private Map<String, Optional<Throwable>> ends(boolean failed) {
        Map<String, Optional<Throwable>> ends = new LinkedHashMap<>();
        results.allEvents().finished().stream()
                .filter(event -> event.getType() == EventType.FINISHED)
                .forEach(event -> event.getPayload(org.junit.platform.engine.TestExecutionResult.class)
                        .filter(result -> failed
                                == (result.getStatus() == org.junit.platform.engine.TestExecutionResult.Status.FAILED))
                        .ifPresent(result -> ends.put(name(event), result.getThrowable())));
        return ends;
    }

    private static String name(Event event) {
        return event.getTestDescriptor().getDisplayName();
    }

    /** What failed, with its message. */
    Map<String, String> failures() {
        Map<String, String> failures = new LinkedHashMap<>();
        ends(true)
                .forEach((name, thrown) ->
                        failures.put(name, thrown.map(Throwable::getMessage).orElse("")));
        return failures;
    }

    /** The throwable of a failed test. */
    Throwable thrown(String name) {
        return ends(true).get(name).orElseThrow();
    }

    /** What was skipped, with its reason; what passed, with an empty text. */
    Map<String, String> others() {
        Map<String, String> others = new LinkedHashMap<>();
        ends(false)
                .forEach((name, thrown) ->
                        others.put(name, thrown.map(Throwable::getMessage).orElse("")));
        return others;
    }

    String failure(String name) {
        return failures()
                .getOrDefault(
                        name, "no failure of " + name + " in " + failures().keySet());
    }

    String gate() {
        return failure("gate(ConformanceGate)");
    }

    /** What stopped the class before its first test. */
    String refusal() {
        return failure("SuiteRun$Toy");
    }

    RunRecord record() {
        return RecordReader.read(file("record.jsonl"));
    }

    Path file(String name) {
        return output.resolve(name);
    }
}
