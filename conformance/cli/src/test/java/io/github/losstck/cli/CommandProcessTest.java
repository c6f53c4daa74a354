package io.github.losstck.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.losstck.core.record.RecordReader;
import io.github.losstck.core.record.RunRecord;
import java.io.BufferedReader;
import java.io.File;
import java.io.InputStreamReader;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The command among other processes: pipes, full disks, Ctrl-C, terminals. */
@EnabledOnOs(OS.LINUX)
class CommandProcessTest {

    private static final Path FULL = Path.of("/dev/full");
    private static final Path RECORD = Path.of("src/test/resources/toy.jsonl").toAbsolutePath();

    @TempDir
    private Path folder;

    private LosstckProcess losstck(Object... arguments) {
        return new LosstckProcess(folder, arguments);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "list",
                "run",
                "smoke",
                "explain",
                "compare",
                "report",
                "merge",
                "cookbook",
                "serve",
                "generate-completion"
            })
    void everyCommandHasHelp(String command) throws Exception {
        LosstckProcess help = losstck("help", command);
        assertThat(help.run()).isZero();
        assertThat(help.out()).startsWith("Usage: losstck " + command);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"--nonsense", "runn", "run --cas=x", "run --device=gpu", "list caes", "explain", "serve none"})
    void whatIsNotUnderstoodIs2(String arguments) throws Exception {
        LosstckProcess bad = losstck((Object[]) arguments.split(" "));
        assertThat(bad.run()).isEqualTo(2);
        assertThat(bad.err()).isNotBlank().doesNotContain("Exception").doesNotContain("\tat ");
        assertThat(bad.out()).isEmpty();
    }

    @Test
    void anUnfinishedRecordIs4() throws Exception {
        List<String> lines = Files.readAllLines(RECORD);
        Path cut = Files.write(folder.resolve("cut.jsonl"), lines.subList(0, 3));
        assertThat(losstck("compare", RECORD, cut).run()).isEqualTo(4);
    }

    @Test
    void aReaderWhoHasSeenEnoughIsNoFault() throws Exception {
        LosstckProcess list = losstck("list", "cases");
        list.builder().redirectOutput(Redirect.PIPE);
        Process process = list.builder().start();
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            assertThat(out.readLine()).contains("/");
        }
        assertThat(LosstckProcess.end(process)).isZero();
        assertThat(list.err()).isEmpty();
    }

    @Test
    void aFullDiskIsSaid() throws Exception {
        assumeTrue(Files.exists(FULL), "/dev/full takes no byte");
        LosstckProcess list = losstck("list", "functions");
        list.builder().redirectOutput(FULL.toFile());
        assertThat(list.run()).isEqualTo(2);
        assertThat(list.err()).startsWith("[losstck 2] cannot write to standard output: ");

        Path output = Files.createDirectories(folder.resolve("out"));
        Files.createSymbolicLink(output.resolve("record.jsonl"), FULL);
        LosstckProcess run = losstck("run", "--case", "torch/l1_loss/mean/*", "--output", "out");
        assertThat(run.run()).isEqualTo(2);
        assertThat(run.err())
                .startsWith("[losstck 2] cannot write the run record ")
                .contains("out/record.jsonl")
                .doesNotContain("\tat ");
    }

    @Test
    void controlCLeavesARecordThatCanBeReadAndIsUnfinished() throws Exception {
        Path record = folder.resolve("target/losstck/record.jsonl");
        LosstckProcess run = losstck("run", "-cp", LosstckProcess.toy(folder, Toys.Slow.class), "--case", "torch/*");
        Process process = run.builder().start();
        awaitLines(process, record, 5);
        int before = Files.readAllLines(record).size();
        interrupt(process);
        assertThat(LosstckProcess.end(process)).isEqualTo(130);
        RunRecord read = RecordReader.read(record);
        assertThat(read.results().size())
                .as("stopped after the call under way; in two seconds there would be a hundred more")
                .isLessThan(before + 60);
        assertThat(read.isComplete()).isFalse();
        assertThat(read.results()).hasSizeGreaterThan(3);
        assertThat(Files.readString(record)).endsWith("}\n");
        assertThat(run.err())
                .contains("losstck: interrupted after " + read.results().size() + " of ")
                .contains("can be read, has no footer and judges nothing.")
                .doesNotContain("\tat ");
        assertThat(losstck("compare", record, record).run()).isEqualTo(4);
    }

    private static void awaitLines(Process process, Path record, int wanted) throws Exception {
        while (!Files.exists(record) || Files.readAllLines(record).size() < wanted) {
            assertThat(process.isAlive()).as("still running").isTrue();
            Thread.sleep(20);
        }
    }

    /** As a terminal does at Ctrl-C; a build that was started in the background may have it ignored. */
    private static void interrupt(Process process) throws Exception {
        String status = Files.readString(Path.of("/proc", Long.toString(process.pid()), "status"));
        String ignored = status.lines()
                .filter(line -> line.startsWith("SigIgn:"))
                .map(line -> line.replaceAll(".*\\s", ""))
                .findFirst()
                .orElseThrow();
        boolean hears = (Long.parseUnsignedLong(ignored, 16) & 2) == 0;
        if (!hears) {
            process.destroyForcibly();
        }
        assumeTrue(hears, "SIGINT is ignored in this session");
        assertThat(new ProcessBuilder("kill", "-INT", Long.toString(process.pid()))
                        .start()
                        .waitFor())
                .isZero();
    }

    @Test
    void aTerminalSeesProgressAndCiDoesNot() throws Exception {
        assumeTrue(new File("/usr/bin/script").exists(), "script makes a terminal");
        assertThat(onATerminal("")).contains("\r[").contains(" a second, ").contains("\u001b[31m");
        assertThat(onATerminal("NO_COLOR=1 ")).contains("\r[").doesNotContain("\u001b[3");
        assertThat(onATerminal("CI=true ")).doesNotContain("\r[");
        assertThat(onATerminal("TERM=dumb ")).doesNotContain("\r[");
    }

    private String onATerminal(String environment) throws Exception {
        String toy = LosstckProcess.toy(folder, Toys.Slow.class);
        String command = environment
                + String.join(" ", LosstckProcess.words("run", "-cp", toy, "--case", "torch/l1_loss/mean/f64/*"));
        ProcessBuilder script = new ProcessBuilder("/usr/bin/script", "-qec", command, "/dev/null")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("screen").toFile());
        script.environment().put("TERM", "xterm");
        script.environment().remove("CI");
        script.environment().remove("NO_COLOR");
        assertThat(LosstckProcess.end(script.start())).isEqualTo(1);
        return Files.readString(folder.resolve("screen"));
    }

    @Test
    void serveShowsTheReportUntilControlC() throws Exception {
        Files.copy(RECORD, folder.resolve("record.jsonl"));
        LosstckProcess serve = losstck("serve", ".");
        Process process = serve.builder().start();
        while (!serve.out().contains("\n")) {
            assertThat(process.isAlive()).as("still serving").isTrue();
            Thread.sleep(20);
        }
        URI address = URI.create(serve.out().lines().findFirst().orElseThrow());
        HttpResponse<String> page = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
        assertThat(page.body()).startsWith("<!doctype html>").contains("l1_loss");
        interrupt(process);
        assertThat(LosstckProcess.end(process)).isEqualTo(130);
    }
}
