package io.github.losstck.djl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.engine.EngineException;
import io.github.losstck.spi.AdapterConfig;
import io.github.losstck.spi.AdapterInfo;
import io.github.losstck.spi.AdapterUnavailableException;
import io.github.losstck.spi.CallBuilder;
import io.github.losstck.spi.LossAdapter;
import io.github.losstck.spi.LossAdapterProvider;
import io.github.losstck.spi.LossCall;
import io.github.losstck.spi.Shape;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DjlAdapterProviderTest {

    @Test
    void isFoundById() {
        List<String> ids = ServiceLoader.load(LossAdapterProvider.class).stream()
                .map(ServiceLoader.Provider::get)
                .map(LossAdapterProvider::id)
                .toList();
        assertThat(ids).contains("djl");
    }

    @Test
    void saysWhatRuns() {
        AdapterConfig config = new AdapterConfig("cpu", 1, Map.of("pytorch", "2.15"));
        try (LossAdapter adapter = new DjlAdapterProvider().open(config)) {
            AdapterInfo info = adapter.info();
            assertThat(info.version()).isEqualTo(Engine.getDjlVersion());
            assertThat(info.nativeVersion())
                    .isEqualTo("libtorch " + Engine.getEngine("PyTorch").getVersion());
            assertThat(info.device()).isEqualTo("cpu");
            assertThat(info.mirrors())
                    .isEqualTo(Map.of("pytorch", info.nativeVersion().replaceAll("libtorch (\\d+\\.\\d+)\\..*", "$1")));
            assertThat(info.details()).containsEntry("threads", "1").containsKey("libtorch build");
        }
    }

    @Test
    void autoRecordsWhatItPicked() {
        try (LossAdapter adapter = new DjlAdapterProvider().open(AdapterConfig.defaults())) {
            int gpus = Engine.getEngine("PyTorch").getGpuCount();
            assertThat(adapter.info().device()).isEqualTo(gpus > 0 ? "cuda:0" : "cpu");
        }
    }

    @ParameterizedTest
    @CsvSource({"auto, 0, cpu", "auto, 2, cuda:0", "cpu, 2, cpu", "cuda, 1, cuda:0", "cuda:1, 2, cuda:1"})
    void choosesTheDevice(String asked, int gpus, String expected) {
        assertThat(DjlDevice.name(DjlDevice.choose(asked, gpus))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"cuda, 0", "cuda:1, 1"})
    void neverFallsBackToTheCpu(String asked, int gpus) {
        var refusal = catchThrowableOfType(AdapterUnavailableException.class, () -> DjlDevice.choose(asked, gpus));
        assertThat(refusal)
                .hasMessageContaining("device '" + asked + "'")
                .hasMessageContaining(gpus + " GPUs")
                .hasMessageContaining("-Dlosstck.device=cpu")
                .hasMessageContaining("-Ddjl.cuda=true");
    }

    @Test
    void cudaWithoutAGpuCannotOpen() {
        assumeTrue(Engine.getEngine("PyTorch").getGpuCount() == 0, "this machine has a GPU");
        AdapterConfig config = new AdapterConfig("cuda", 1, Map.of());
        assertThat(catchThrowableOfType(AdapterUnavailableException.class, () -> new DjlAdapterProvider().open(config)))
                .hasMessageContaining("sees 0 GPUs");
    }

    @Test
    void minorVersions() {
        assertThat(List.of("2.7.1", "2.10.0+cpu", "nightly").stream().map(DjlAdapterProvider::minor))
                .containsExactly("2.7", "2.10", "nightly");
    }

    @Test
    void namesDevicesAsPyTorchDoes() {
        assertThat(DjlDevice.name(Device.gpu(3))).isEqualTo("cuda:3");
    }

    @Test
    void knowsRefusalsFromFailures() {
        try (OpenAdapter djl = new OpenAdapter()) {
            LossCall outOfRange = CallBuilder.functional("cross_entropy")
                    .doubles("input", Shape.of(1, 3), 1, 2, 3)
                    .longs("target", Shape.of(1), 5)
                    .build();
            assertThat(djl.adapter().isRefusal(thrown(djl, outOfRange))).isTrue();
            LossCall otherBatch = CallBuilder.functional("cross_entropy")
                    .doubles("input", Shape.of(2, 3), 1, 2, 3, 4, 5, 6)
                    .longs("target", Shape.of(3), 0, 0, 0)
                    .build();
            assertThat(thrown(djl, otherBatch)).isInstanceOf(IllegalArgumentException.class);
            assertThat(djl.adapter().isRefusal(thrown(djl, otherBatch))).isTrue();
            assertThat(djl.adapter().isRefusal(new NullPointerException())).isFalse();
            assertThat(djl.adapter().isRefusal(new IndexOutOfBoundsException())).isFalse();
            assertThat(djl.adapter().isRefusal(new IllegalArgumentException("not of DJL")))
                    .isFalse();
            assertThat(djl.adapter().isRefusal(new EngineException("CUDA out of memory")))
                    .isFalse();
        }
    }

    private static RuntimeException thrown(OpenAdapter djl, LossCall call) {
        String route = "builtin:softmaxCrossEntropyLoss()";
        return catchThrowableOfType(RuntimeException.class, () -> djl.evaluate(call, route));
    }
}
