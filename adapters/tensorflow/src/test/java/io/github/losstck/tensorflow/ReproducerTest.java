package io.github.losstck.tensorflow;

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
import java.util.List;
import java.util.stream.Stream;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A reproducer, run in jshell, prints what the adapter computed. */
class ReproducerTest {

    private static final String CLASS_PATH =
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));

    static Stream<LossCall> calls() {
        Shape square = Shape.of(2, 2);
        LossCall halves = CallBuilder.of("keras.losses.mean_squared_error")
                .input("y_true", Tensor.rounded(DType.FLOAT16, square, 0.5, -0.0, 0.1, 2))
                .input("y_pred", Tensor.rounded(DType.FLOAT16, square, 1, Double.NEGATIVE_INFINITY, 3, 4))
                .gradientsOf("y_true", "y_pred")
                .cotangent(Tensor.rounded(DType.FLOAT16, Shape.of(2), 1, 2))
                .build();
        LossCall weighted = CallBuilder.of("keras.losses.Hinge")
                .input("y_true", Tensor.ofIntegers(DType.UINT8, square, 0, 1, 1, 1))
                .input("y_pred", Tensor.rounded(DType.BFLOAT16, square, 0.5, 0.25, -2, 3))
                .input("sample_weight", Tensor.rounded(DType.BFLOAT16, Shape.of(2), 0.5, 2))
                .option("reduction", "sum")
                .gradientsOf("y_pred")
                .cotangent(DType.BFLOAT16, 0.75)
                .build();
        LossCall classes = CallBuilder.of("tf.nn.sparse_softmax_cross_entropy_with_logits")
                .longs("labels", Shape.of(2), 0, 1)
                .doubles("logits", square, 0.5, 1, -2, 3)
                .gradientsOf("logits")
                .cotangent(Tensor.ofDoubles(Shape.of(2), 1, 10))
                .build();
        return Stream.concat(Stream.of(halves, weighted, classes), recipes());
    }

    /** Of PyTorch, for which the recipe is the last route. */
    private static Stream<LossCall> recipes() {
        Shape image = Shape.of(1, 3, 2);
        LossCall entropy = CallBuilder.functional("cross_entropy")
                .input("input", Tensor.rounded(DType.FLOAT16, image, 0.5, 1, -2, 3, 0.25, -1))
                .longs("target", Shape.of(1, 2), 2, 0)
                .input("weight", Tensor.rounded(DType.FLOAT16, Shape.of(3), 1, 2, 0.5))
                .option("label_smoothing", 0.25)
                .gradientsOf("input")
                .cotangent(DType.FLOAT16, 0.75)
                .build();
        LossCall logits = CallBuilder.functional("binary_cross_entropy_with_logits")
                .doubles("input", Shape.of(2), 0, -3)
                .doubles("target", Shape.of(2), 1, 0.25)
                .doubles("pos_weight", Shape.of(2), 2, 0.5)
                .option("reduction", "sum")
                .gradientsOf("input", "target")
                .cotangent(DType.FLOAT64, 2)
                .build();
        return Stream.of(entropy, logits);
    }

    @ParameterizedTest
    @MethodSource("calls")
    void printsWhatTheAdapterComputes(LossCall call) {
        try (OpenAdapter tensorflow = new OpenAdapter()) {
            // The last route: the others of the sparse operation have no gradient, which their reproducers show.
            List<Route> routes = tensorflow.routes(call);
            Route route = routes.get(routes.size() - 1);
            assertThat(output(tensorflow.adapter().reproducer(call, route)))
                    .isEqualTo(printed(tensorflow.evaluate(call, route.id())));
        }
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
        return output.toString(StandardCharsets.UTF_8);
    }

    private static void assertValid(JShell shell, String snippet) {
        List<SnippetEvent> events = shell.eval(snippet);
        SnippetEvent last = events.get(events.size() - 1);
        assertThat(last.status())
                .as(() -> snippet
                        + shell.diagnostics(last.snippet())
                                .map(d -> d.getMessage(null))
                                .toList())
                .isEqualTo(Snippet.Status.VALID);
        assertThat(last.exception()).as(snippet).isNull();
    }

    private static String printed(Outcome.Computed outcome) {
        StringBuilder lines = new StringBuilder(line(outcome.output()));
        outcome.gradients().values().forEach(gradient -> lines.append(line(gradient)));
        return lines.toString();
    }

    private static String line(Tensor tensor) {
        List<Double> elements =
                java.util.Arrays.stream(tensor.toDoubles()).boxed().toList();
        return tensor.shape() + " " + elements + System.lineSeparator();
    }
}
