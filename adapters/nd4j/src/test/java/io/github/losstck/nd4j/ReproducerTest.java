package io.github.losstck.nd4j;

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
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A reproducer, run in jshell, prints what the adapter computed: for every kind of route, and every method of the recipes. */
class ReproducerTest {

    private static final String CLASS_PATH =
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    private static final Shape SQUARE = Shape.of(2, 2);

    static Stream<LossCall> calls() {
        LossCall halves = CallBuilder.functional("mse_loss")
                .input("input", Tensor.rounded(DType.FLOAT16, SQUARE, 0.5, -0.0, 0.1, 2))
                .input("target", Tensor.rounded(DType.FLOAT16, SQUARE, 1, Double.NEGATIVE_INFINITY, 3, 4))
                .gradientsOf("input", "target")
                .cotangent(DType.FLOAT16, 0.75)
                .build();
        LossCall logits = CallBuilder.functional("binary_cross_entropy_with_logits")
                .input("input", Tensor.rounded(DType.BFLOAT16, Shape.of(3), 0, -40, 3))
                .input("target", Tensor.rounded(DType.BFLOAT16, Shape.of(3), 1, 0.25, 0))
                .input("pos_weight", Tensor.rounded(DType.BFLOAT16, Shape.of(), 2))
                .option("reduction", "none")
                .gradientsOf("input")
                .cotangent(Tensor.rounded(DType.BFLOAT16, Shape.of(3), 1, 2, 3))
                .build();
        LossCall classes = CallBuilder.functional("cross_entropy")
                .input("input", Tensor.rounded(DType.FLOAT32, SQUARE, 0.1, 1, -2, 3))
                .input("target", Tensor.ofIntegers(DType.UINT8, Shape.of(2), 0, 1))
                .input("weight", Tensor.rounded(DType.FLOAT32, Shape.of(2), 0.5, 2))
                .gradientsOf("input")
                .cotangent(DType.FLOAT32, 0.75)
                .build();
        LossCall rows = CallBuilder.of("keras.losses.mean_squared_error")
                .doubles("y_true", SQUARE, 0, 1, 2, 3)
                .doubles("y_pred", SQUARE, 0.1, 1, Double.NaN, 1)
                .gradientsOf("y_pred")
                .cotangent(Tensor.ofDoubles(Shape.of(2), 1, 10))
                .build();
        LossCall unreduced = CallBuilder.of("tf.nn.softmax_cross_entropy_with_logits")
                .doubles("labels", SQUARE, 0, 1, 1, 0)
                .doubles("logits", SQUARE, 0.1, 1, 3, 1)
                .gradientsOf("logits")
                .cotangent(Tensor.ofDoubles(Shape.of(2), 1, 10))
                .build();
        LossCall booleans = CallBuilder.functional("nll_loss")
                .doubles("input", SQUARE, -0.1, -1, -3, -1)
                .longs("target", Shape.of(2), -100, 1)
                .build();
        return Stream.of(halves, logits, classes, rows, unreduced, booleans);
    }

    @ParameterizedTest
    @MethodSource("calls")
    void printsWhatTheAdapterComputes(LossCall call) {
        try (OpenAdapter nd4j = new OpenAdapter()) {
            List<Route> routes = nd4j.routes(call);
            assertThat(routes).isNotEmpty();
            for (Route route : routes) {
                String program = nd4j.adapter().reproducer(call, route);
                assertThat(numbers(output(program)))
                        .as(program)
                        .isEqualTo(numbers(printed(nd4j.evaluate(call, route.id()))));
            }
        }
    }

    /** The name and the elements of each line, without dtype and shape, which a score that is a Java double does not have. */
    private static List<String> numbers(String lines) {
        return lines.lines()
                .map(line -> line.replaceFirst("^(\\w+) [A-Z0-9]+ \\[[^]]*] \\[?", "$1 ")
                        .replace("]", ""))
                .toList();
    }

    private static String output(String program) {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        PrintStream console = System.out;
        try (PrintStream stream = new PrintStream(output, true, StandardCharsets.UTF_8);
                JShell shell = JShell.builder().executionEngine("local").build()) {
            System.setOut(stream);
            shell.addToClasspath(CLASS_PATH);
            String rest = program;
            while (!rest.isBlank()) {
                var info = shell.sourceCodeAnalysis().analyzeCompletion(rest);
                assertValid(shell, info.source());
                rest = info.remaining();
            }
        } finally {
            System.setOut(console);
        }
        return output.toString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.matches("(loss|input|target|y_pred|logits) .*"))
                .reduce("", (all, line) -> all + line + "\n");
    }

    private static void assertValid(JShell shell, String snippet) {
        List<SnippetEvent> events = shell.eval(snippet);
        SnippetEvent last = events.get(events.size() - 1);
        assertThat(last.status())
                .as(() -> snippet
                        + shell.diagnostics(last.snippet())
                                .map(diagnostic -> diagnostic.getMessage(null))
                                .toList())
                .isEqualTo(Snippet.Status.VALID);
        assertThat(last.exception()).as(snippet).isNull();
    }

    private static String printed(Outcome.Computed outcome) {
        StringBuilder lines = new StringBuilder(line("loss", outcome.output()));
        outcome.gradients().forEach((name, gradient) -> lines.append(line(name, gradient)));
        return lines.toString();
    }

    private static String line(String name, Tensor tensor) {
        return name + " X [] " + Arrays.toString(tensor.toDoubles()) + "\n";
    }
}
