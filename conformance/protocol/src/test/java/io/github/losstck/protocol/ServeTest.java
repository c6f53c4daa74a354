package io.github.losstck.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.losstck.spi.AdapterConfig;
import io.github.losstck.spi.AdapterUnavailableException;
import io.github.losstck.spi.DType;
import io.github.losstck.spi.LossAdapter;
import io.github.losstck.spi.LossCall;
import io.github.losstck.spi.Offer;
import io.github.losstck.spi.Options;
import io.github.losstck.spi.Outcome;
import io.github.losstck.spi.Shape;
import io.github.losstck.spi.Tensor;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A Java adapter behind another virtual machine. */
class ServeTest {

    private static LossAdapter open(String device) {
        AdapterConfig config = new AdapterConfig(device, 3, Map.of("pytorch", "2.7"));
        return ProcessAdapter.open(JavaCommand.serving("toy", List.of()), config, Duration.ofSeconds(20));
    }

    private static LossCall call(Tensor x, String what) {
        Map<String, Object> options = new LinkedHashMap<>();
        options.put("do", what);
        options.put("beta", Double.NEGATIVE_INFINITY);
        options.put("p", 2.0);
        options.put("ignore_index", -100L);
        options.put("cutoffs", List.of(1L, 2L));
        options.put("full", true);
        return new LossCall("toy.loss", Map.of("x", x), Options.of(options), List.of("x"), x);
    }

    private static List<Tensor> everyKind() {
        Shape three = Shape.of(3);
        List<Tensor> tensors = new ArrayList<>();
        for (DType dtype : DType.values()) {
            tensors.add(
                    dtype.isFloating()
                            ? Tensor.rounded(dtype, Shape.of(2, 3), 1.0 / 3, -0.0, 1e-45, Double.NaN, 1e300, -1e300)
                            : Tensor.ofIntegers(dtype, three, 0, 1, dtype == DType.INT64 ? Long.MIN_VALUE : 1));
        }
        tensors.add(Tensor.ofDoubles(Shape.of(0, 3)));
        tensors.add(Tensor.ofFloats(Shape.of(), Float.MIN_VALUE));
        return tensors;
    }

    @Test
    void everyTensorComesBackToTheBit() {
        try (LossAdapter adapter = open("cpu")) {
            assertThat(adapter.info().details()).containsEntry("threads", "3");
            assertThat(adapter.info().mirrors()).containsEntry("pytorch", "2.7");
            for (Tensor x : everyKind()) {
                LossCall call = call(x, "");
                assertThat(adapter.offer(call))
                        .isEqualTo(Offer.of(ToyAdapterProvider.BUILTIN, ToyAdapterProvider.RECIPE));
                assertThat(adapter.evaluate(call, ToyAdapterProvider.RECIPE))
                        .isEqualTo(new Outcome.Computed(x, Map.of("x", x)));
            }
        }
    }

    @Test
    void everyCallComesBackAsItWas() {
        Json json = new Json();
        for (Tensor x : everyKind()) {
            var message = json.message("run");
            CallJson.write(message.putObject("call"), call(x, "what"));
            assertThat(CallJson.read(json.read(json.line(message)).get("call"))).isEqualTo(call(x, "what"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "bug, java.lang.IllegalStateException: a bug at io.github.losstck.protocol.ToyAdapterProvider",
        "link, java.lang.NoClassDefFoundError: some/Native at ",
        "overflow, the process ended with status 70",
        "halt, the process ended with status 9"
    })
    void whatIsNoRefusalCostsOneCall(String what, String message) {
        Tensor x = Tensor.ofDoubles(Shape.of(), 1);
        try (LossAdapter adapter = open("auto")) {
            assertThatThrownBy(() -> adapter.evaluate(call(x, "refuse"), ToyAdapterProvider.BUILTIN))
                    .hasMessage("x must not be negative")
                    .matches(e -> adapter.isRefusal((RuntimeException) e));
            assertThatThrownBy(() -> adapter.evaluate(call(x, what), ToyAdapterProvider.BUILTIN))
                    .matches(e -> !adapter.isRefusal((RuntimeException) e))
                    .asString()
                    .startsWith(message);
            assertThat(adapter.evaluate(call(x, ""), ToyAdapterProvider.BUILTIN))
                    .isInstanceOf(Outcome.Computed.class);
        }
    }

    @Test
    void anAdapterThatCannotStartSaysWhy() {
        assertThatThrownBy(() -> open("cuda"))
                .isInstanceOf(AdapterUnavailableException.class)
                .hasMessageEndingWith(": there is no GPU");
    }

    @Test
    void callsMaySentBeforeTheLastOneIsAnswered() throws IOException {
        Json json = new Json();
        StringBuilder talk =
                new StringBuilder(json.line(ProcessAdapter.start(json, AdapterConfig.defaults()))).append('\n');
        for (int i = 1; i <= 100; i++) {
            var run = json.message("run").put("id", i).put("route", "recipe");
            CallJson.write(run.putObject("call"), call(Tensor.ofDoubles(Shape.of(), i), ""));
            talk.append(json.line(run)).append('\n');
        }
        talk.append(json.line(json.message("stop"))).append('\n');
        Process process = new ProcessBuilder(JavaCommand.serving("toy", List.of()))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        process.getOutputStream().write(talk.toString().getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().close();
        List<String> lines = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
        assertThat(lines).hasSize(101);
        for (int i = 1; i <= 100; i++) {
            assertThat(json.read(lines.get(i)).get("id").asInt()).isEqualTo(i);
        }
    }
}
