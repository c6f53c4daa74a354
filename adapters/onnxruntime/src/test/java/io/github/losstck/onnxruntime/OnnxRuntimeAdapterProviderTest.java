package io.github.losstck.onnxruntime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.losstck.spi.AdapterConfig;
import io.github.losstck.spi.AdapterInfo;
import io.github.losstck.spi.AdapterUnavailableException;
import io.github.losstck.spi.CallBuilder;
import io.github.losstck.spi.LossAdapter;
import io.github.losstck.spi.LossAdapterProvider;
import io.github.losstck.spi.LossCall;
import io.github.losstck.spi.Shape;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OnnxRuntimeAdapterProviderTest {

    @Test
    void isFoundById() {
        List<String> ids = ServiceLoader.load(LossAdapterProvider.class).stream()
                .map(ServiceLoader.Provider::get)
                .map(LossAdapterProvider::id)
                .toList();
        assertThat(ids).contains("onnxruntime");
    }

    @Test
    void saysWhatRuns() {
        try (LossAdapter adapter = new OnnxRuntimeAdapterProvider().open(new AdapterConfig("auto", 2, Map.of()))) {
            AdapterInfo info = adapter.info();
            assertThat(info.version()).matches("\\d+\\.\\d+\\.\\d+");
            assertThat(info.nativeVersion()).isEqualTo("libonnxruntime " + info.version());
            assertThat(info.device()).isEqualTo("cpu");
            assertThat(info.mirrors()).containsOnlyKeys("pytorch", "tensorflow", "keras");
            assertThat(info.details()).containsEntry("threads", "2").containsEntry("opset", "14");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"cuda", "cuda:1"})
    void neverFallsBackToTheCpu(String device) {
        AdapterConfig config = new AdapterConfig(device, 1, Map.of());
        assertThat(catchThrowableOfType(
                        AdapterUnavailableException.class, () -> new OnnxRuntimeAdapterProvider().open(config)))
                .hasMessageContaining("device '" + device + "'")
                .hasMessageContaining("-Donnxruntime.artifact=onnxruntime_gpu")
                .hasMessageContaining("-Dlosstck.device=cpu");
    }

    @Test
    void takesTheGpuThatIsAsked() {
        assertThat(OnnxRuntimeDevice.choose("auto", true)).isEqualTo(GraphRunner.CPU);
        assertThat(OnnxRuntimeDevice.choose("cuda", true)).isZero();
        assertThat(OnnxRuntimeDevice.name(OnnxRuntimeDevice.choose("cuda:3", true)))
                .isEqualTo("cuda:3");
    }

    @Test
    void saysThatTheNativeLibraryIsMissing(@TempDir Path empty) throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Donnxruntime.native.path=" + empty,
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        WithoutLibrary.class.getName())
                .redirectErrorStream(true)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(printed).isZero();
        assertThat(printed)
                .contains("unavailable: ONNX Runtime could not load its native library on ")
                .contains("Linux on x86-64 and aarch64")
                .contains("-Donnxruntime.native.path=FOLDER");
    }

    @Test
    void knowsRefusalsFromFailures() {
        try (OpenAdapter onnx = new OpenAdapter()) {
            LossCall tooLarge = CallBuilder.functional("nll_loss")
                    .doubles("input", Shape.of(1, 2), 1, 2)
                    .longs("target", Shape.of(1), 2)
                    .build();
            RuntimeException refusal = catchThrowableOfType(
                    OrtFailure.class, () -> onnx.evaluate(tooLarge, "builtin:NegativeLogLikelihoodLoss"));
            assertThat(refusal).hasMessageContaining("Out of range value in index tensor");
            assertThat(onnx.adapter().isRefusal(refusal)).isTrue();
            assertThat(onnx.adapter().isRefusal(new IllegalArgumentException("not of ONNX Runtime")))
                    .isFalse();
        }
    }
}
