package io.github.losstck.onnxruntime;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.losstck.spi.CallBuilder;
import io.github.losstck.spi.DType;
import io.github.losstck.spi.LossCall;
import io.github.losstck.spi.Route;
import io.github.losstck.spi.Shape;
import io.github.losstck.spi.Tensor;
import java.util.List;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A reproducer, run on its own in jshell, has the loss that the adapter computed. */
class ReproducerTest {

    private static final String CLASS_PATH =
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));

    @ParameterizedTest
    @EnumSource(names = {"FLOAT64", "FLOAT32", "FLOAT16"})
    void repeatsACallOfPyTorch(DType dtype) {
        Tensor rows = Tensor.rounded(dtype, Shape.of(2, 2), 0.1, -0.0, Double.POSITIVE_INFINITY, -3);
        assertRepeated(
                dtype,
                CallBuilder.functional("cross_entropy")
                        .input("input", rows)
                        .longs("target", Shape.of(2), 1, -100)
                        .input("weight", Tensor.rounded(dtype, Shape.of(2), 0.5, 0.7))
                        .option("reduction", "sum")
                        .build());
    }

    @Test
    void repeatsACallOfKeras() {
        assertRepeated(
                DType.FLOAT64,
                CallBuilder.of("keras.losses.sparse_categorical_crossentropy")
                        .input("y_true", Tensor.ofIntegers(DType.UINT8, Shape.of(1, 1), 1))
                        .doubles("y_pred", Shape.of(1, 2), 0.25, 0.75)
                        .build());
    }

    /** Constants of the graph are in the model, as bytes. */
    @Test
    void repeatsARecipe() {
        assertRepeated(
                DType.FLOAT32,
                CallBuilder.functional("huber_loss")
                        .input("input", Tensor.rounded(DType.BFLOAT16, Shape.of(2), 0.5, 4))
                        .input("target", Tensor.rounded(DType.BFLOAT16, Shape.of(2), 0, 1))
                        .option("delta", 0.3)
                        .build());
    }

    private static void assertRepeated(DType dtype, LossCall call) {
        try (OpenAdapter onnx = new OpenAdapter();
                JShell shell = JShell.builder().executionEngine("local").build()) {
            shell.addToClasspath(CLASS_PATH);
            Route route = onnx.routes(call).get(0);
            String source = onnx.adapter().reproducer(call, route);
            assertThat(source).startsWith("//DEPS com.microsoft.onnxruntime:onnxruntime:1.");
            String rest = source;
            while (!rest.isBlank()) {
                var info = shell.sourceCodeAnalysis().analyzeCompletion(rest);
                assertValid(shell, info.source());
                rest = info.remaining();
            }
            double loss = onnx.evaluate(call, route.id()).output().doubleAt(0);
            String read =
                    dtype == DType.FLOAT64 ? "loss.getDoubleBuffer().get(0)" : "(double) loss.getFloatBuffer().get(0)";
            assertThat(assertValid(shell, read)).as(source).isEqualTo(Double.toString(loss));
        }
    }

    private static String assertValid(JShell shell, String snippet) {
        List<SnippetEvent> events = shell.eval(snippet);
        SnippetEvent last = events.get(events.size() - 1);
        assertThat(last.status()).as(snippet).isEqualTo(Snippet.Status.VALID);
        assertThat(last.exception()).as(snippet).isNull();
        return last.value();
    }
}
