package io.github.losstck.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.losstck.core.run.SettingsReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The workflow that people copy is YAML, and what it calls is there: modules, tests, settings, commands, files. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WorkflowTest {

    private static final Path FILE = Path.of("../examples/ci/github-actions.yml");

    private String text;
    private Map<?, ?> workflow;

    @BeforeAll
    void read() throws IOException {
        text = Files.readString(FILE);
        LoadSettings strict =
                LoadSettings.builder().setAllowDuplicateKeys(false).build();
        workflow = (Map<?, ?>) new Load(strict).loadFromString(text);
    }

    private static Object at(Object node, String... path) {
        Object found = node;
        for (String name : path) {
            found = ((Map<?, ?>) found).get(name);
            assertThat(found).as(name).isNotNull();
        }
        return found;
    }

    private List<?> matrix(String job, String name) {
        return (List<?>) at(workflow, "jobs", job, "strategy", "matrix", name);
    }

    private List<Map<?, ?>> steps() {
        List<Map<?, ?>> steps = new ArrayList<>();
        for (Object job : ((Map<?, ?>) at(workflow, "jobs")).values()) {
            ((List<?>) at(job, "steps")).forEach(step -> steps.add((Map<?, ?>) step));
        }
        return steps;
    }

    private List<String> found(String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        List<String> found = new ArrayList<>();
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        assertThat(found).as(pattern).isNotEmpty();
        return found;
    }

    @Test
    void everyAdapterIsSplitAndMerged() {
        List<String> adapters = SourceTree.adapters().stream()
                .map(folder -> folder.getFileName().toString())
                .filter(id -> !id.equals("process"))
                .toList();
        assertThat(matrix("shard", "adapter").stream().map(adapter -> at(adapter, "id")))
                .hasSameElementsAs(adapters)
                .doesNotHaveDuplicates();
        assertThat(matrix("whole", "adapter").stream().map(Object::toString))
                .hasSameElementsAs(adapters)
                .doesNotHaveDuplicates();
    }

    @Test
    void theTestOfEachAdapterIsThere() {
        assertThat(matrix("shard", "adapter")).allSatisfy(adapter -> {
            Path tests = Path.of("../adapters", at(adapter, "id").toString(), "src/test/java");
            try (Stream<Path> files = Files.walk(tests)) {
                assertThat(files.map(file -> file.getFileName().toString())).contains(at(adapter, "test") + ".java");
            }
        });
    }

    @Test
    void shardsAreCountedOnce() {
        int count = (Integer) at(workflow, "env", "SHARDS");
        assertThat(matrix("shard", "shard"))
                .isEqualTo(IntStream.rangeClosed(1, count).boxed().toList());
    }

    @Test
    void settingsAreKnown() {
        assertThat(found("-Dlosstck\\.([a-z]+)="))
                .isSubsetOf(SettingsReader.names())
                .contains("shard");
    }

    @Test
    void whatIsUploadedIsFetched() {
        assertThat(text)
                .contains("name: shard-${{ matrix.adapter.id }}-${{ matrix.shard }}")
                .contains("pattern: shard-${{ matrix.adapter }}-*");
    }

    @Test
    void actionsArePinnedToACommitAndSayItsRelease() {
        assertThat(steps())
                .filteredOn(step -> step.containsKey("uses"))
                .isNotEmpty()
                .allSatisfy(step -> assertThat(step.get("uses").toString()).matches("actions/[a-z-]+@[0-9a-f]{40}"));
        assertThat(found("uses: (.*)"))
                .allSatisfy(line -> assertThat(line).matches("\\S+@[0-9a-f]{40} # v[0-9]+\\.[0-9]+\\.[0-9]+"));
        assertThat(steps()).allMatch(step -> step.containsKey("uses") != step.containsKey("run"));
    }

    @Test
    void theJarIsWhereTheBuildPutsIt() throws IOException {
        assertThat(found("java -jar conformance/cli/target/(\\S+)"))
                .allSatisfy(jar -> assertThat(Path.of("../conformance/cli/pom.xml"))
                        .content()
                        .contains("<outputFile>${project.build.directory}/" + jar + "</outputFile>"));
    }

    @Test
    void theCommandsAreThere() throws IOException, InterruptedException {
        for (String command : found("java -jar \\S+losstck\\.jar ([a-z]+)")) {
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            "io.github.losstck.cli.Losstck",
                            command,
                            "--help")
                    .redirectErrorStream(true)
                    .start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).as(said).isZero();
            assertThat(said).contains("Usage: losstck " + command, "--output");
        }
    }
}
