package io.github.losstck.djl;

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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.tools.JavaCompiler;
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

    /** In float16, where recipes have casts that they lack in the wider dtypes, and in float64 what float16 has not. */
    @Test
    void repeatsEveryKindOfCall(@TempDir Path folder) throws Exception {
        List<String> expected = new ArrayList<>();
        try (OpenAdapter djl = new OpenAdapter()) {
            for (LossCall call : callsOfEachKind()) {
                for (Route route : djl.routes(call)) {
                    String source = djl.adapter().reproducer(call, route);
                    Files.writeString(
                            folder.resolve("R" + expected.size() + ".java"), inClass(source, expected.size()));
                    expected.add(printed(djl.evaluate(call, route.id())));
                }
            }
        }
        assertThat(expected).hasSizeGreaterThan(150);
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

    @Test
    void isValidInJShell() {
        LossCall call = CallBuilder.functional("l1_loss")
                .input("input", Tensor.rounded(DType.FLOAT16, Shape.of(2), 0.5, Double.NaN))
                .input("target", Tensor.rounded(DType.FLOAT16, Shape.of(2), -0.0, Double.NEGATIVE_INFINITY))
                .option("reduction", "none")
                .gradientsOf("input")
                .cotangent(Tensor.rounded(DType.FLOAT16, Shape.of(2), 1, 2))
                .build();
        try (OpenAdapter djl = new OpenAdapter();
                JShell shell = JShell.builder().executionEngine("local").build()) {
            shell.addToClasspath(CLASS_PATH);
            String rest = djl.adapter().reproducer(call, djl.route(call, "recipe"));
            while (!rest.isBlank()) {
                var info = shell.sourceCodeAnalysis().analyzeCompletion(rest);
                assertValid(shell, info.source());
                rest = info.remaining();
            }
            assertThat(assertValid(shell, "loss.toType(DataType.FLOAT32, true).toFloatArray()[0]"))
                    .isEqualTo("0.5");
        }
    }

    private static String assertValid(JShell shell, String snippet) {
        List<SnippetEvent> events = shell.eval(snippet);
        SnippetEvent last = events.get(events.size() - 1);
        assertThat(last.status()).as(snippet).isEqualTo(Snippet.Status.VALID);
        assertThat(last.exception()).as(snippet).isNull();
        return last.value();
    }

    /** One call for each function and set of arguments, shapes aside. */
    private static Iterable<LossCall> callsOfEachKind() {
        Map<String, LossCall> kinds = new LinkedHashMap<>();
        for (DType dtype : List.of(DType.FLOAT16, DType.FLOAT64)) {
            for (LossCall call : SampleCalls.of(dtype)) {
                kinds.putIfAbsent(call.function() + call.inputs().keySet() + call.options(), call);
            }
        }
        return kinds.values();
    }

    private static String inClass(String source, int number) {
        int body = source.indexOf("NDManager manager");
        return source.substring(0, body) + "class R" + number + " {\nstatic void main() {\n" + source.substring(body)
                + "manager.close();\n}\n}\n";
    }

    private static void compile(Path folder, int classes) {
        List<String> arguments = new ArrayList<>(List.of("-proc:none", "-cp", CLASS_PATH, "-d", folder.toString()));
        for (int i = 0; i < classes; i++) {
            arguments.add(folder.resolve("R" + i + ".java").toString());
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        int status = compiler.run(null, null, errors, arguments.toArray(String[]::new));
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
        String shape = tensor.shape().toString().replace('[', '(').replace(']', ')');
        return name + " " + tensor.dtype() + shape + " " + Arrays.toString(tensor.toDoubles()) + System.lineSeparator();
    }
}
