package io.github.losstck.libtorch;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.losstck.spi.CallBuilder;
import io.github.losstck.spi.DType;
import io.github.losstck.spi.LossCall;
import io.github.losstck.spi.Outcome;
import io.github.losstck.spi.Route;
import io.github.losstck.spi.Shape;
import io.github.losstck.spi.Tensor;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A reproducer, run on its own, prints what the adapter computed. */
class ReproducerTest {

    private static final String CLASS_PATH =
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));

    @Test
    void repeatsEveryCall(@TempDir Path folder) throws Exception {
        List<String> expected = new ArrayList<>();
        try (OpenAdapter libtorch = new OpenAdapter()) {
            for (LossCall call : calls()) {
                for (Route route : libtorch.routes(call)) {
                    if (!route.code().contains("answer.loss()")) {
                        write(folder, expected.size(), libtorch.adapter().reproducer(call, route));
                        expected.add(printed(libtorch.evaluate(call, route.id())));
                    }
                }
            }
        }
        assertThat(expected).hasSizeGreaterThan(100);
        compile(folder, expected.size());
        try (URLClassLoader loader = new URLClassLoader(
                new URL[] {folder.toUri().toURL()}, getClass().getClassLoader())) {
            for (int i = 0; i < expected.size(); i++) {
                assertThat(run(loader.loadClass("R" + i)))
                        .as(Files.readString(folder.resolve("R" + i + ".java")))
                        .isEqualTo(expected.get(i));
            }
        }
    }

    /** Every function in float64, and in bfloat16, which has casts; one reduction of each is enough. */
    private static List<LossCall> calls() {
        return Stream.of(DType.FLOAT64, DType.BFLOAT16)
                .flatMap(dtype -> SampleCalls.of(dtype).stream()
                        .filter(call -> call.options()
                                .string("reduction", "sum")
                                .equals(dtype == DType.BFLOAT16 ? "mean" : "sum")))
                .toList();
    }

    @Test
    void isValidInJShell() {
        LossCall call = CallBuilder.functional("l1_loss")
                .input("input", Tensor.rounded(DType.FLOAT16, Shape.of(2), 0.5, Double.NaN))
                .input("target", Tensor.rounded(DType.FLOAT16, Shape.of(2), -0.0, Double.NEGATIVE_INFINITY))
                .option("reduction", "none")
                .gradientsOf("input")
                .cotangent(Tensor.rounded(DType.FLOAT16, Shape.of(2), 1, 2))
                .build();
        try (OpenAdapter libtorch = new OpenAdapter();
                JShell shell = JShell.builder().executionEngine("local").build()) {
            shell.addToClasspath(CLASS_PATH);
            String rest = libtorch.adapter()
                    .reproducer(call, libtorch.route(call, "builtin:functional.l1_loss"))
                    .replace("scope.close();", "loss.select(0, 0).item().toDouble()");
            String last = "";
            while (!rest.isBlank()) {
                var info = shell.sourceCodeAnalysis().analyzeCompletion(rest);
                last = assertValid(shell, info.source());
                rest = info.remaining();
            }
            assertThat(last).isEqualTo("0.5");
        }
    }

    private static String assertValid(JShell shell, String snippet) {
        List<SnippetEvent> events = shell.eval(snippet);
        SnippetEvent last = events.get(events.size() - 1);
        assertThat(last.status()).as(snippet).isEqualTo(Snippet.Status.VALID);
        assertThat(last.exception()).as(snippet).isNull();
        return String.valueOf(last.value());
    }

    private static void write(Path folder, int number, String source) throws Exception {
        int body = source.indexOf("PointerScope scope");
        Files.writeString(
                folder.resolve("R" + number + ".java"),
                source.substring(0, body) + "class R" + number + " {\nstatic void main() {\n" + source.substring(body)
                        + "}\n}\n");
    }

    private static void compile(Path folder, int classes) {
        List<String> arguments = new ArrayList<>(List.of("-proc:none", "-cp", CLASS_PATH, "-d", folder.toString()));
        for (int i = 0; i < classes; i++) {
            arguments.add(folder.resolve("R" + i + ".java").toString());
        }
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        int status = ToolProvider.getSystemJavaCompiler().run(null, null, errors, arguments.toArray(String[]::new));
        assertThat(status).as(errors.toString(StandardCharsets.UTF_8)).isZero();
    }

    private static String run(Class<?> program) throws Exception {
        PrintStream console = System.out;
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        try (PrintStream stream = new PrintStream(output, true, StandardCharsets.UTF_8)) {
            System.setOut(stream);
            var main = program.getDeclaredMethod("main");
            main.setAccessible(true);
            main.invoke(null);
        } finally {
            System.setOut(console);
        }
        return output.toString(StandardCharsets.UTF_8);
    }

    private static String printed(Outcome.Computed outcome) {
        StringBuilder lines = new StringBuilder(line("loss", outcome.output()));
        outcome.gradients().forEach((name, gradient) -> lines.append(line(name, gradient)));
        return lines.toString();
    }

    private static String line(String name, Tensor tensor) {
        return name + " " + LibtorchTensors.scalarType(tensor.dtype()) + tensor.shape() + " "
                + Arrays.toString(tensor.toDoubles()) + System.lineSeparator();
    }
}
