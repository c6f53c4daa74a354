package io.github.losstck.nd4j;

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
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

class Nd4jAdapterProviderTest {

    @Test
    void isFoundById() {
        List<String> ids = ServiceLoader.load(LossAdapterProvider.class).stream()
                .map(ServiceLoader.Provider::get)
                .map(LossAdapterProvider::id)
                .toList();
        assertThat(ids).contains("nd4j");
    }

    @Test
    void saysWhatRuns() {
        try (LossAdapter adapter = new Nd4jAdapterProvider().open(AdapterConfig.defaults())) {
            AdapterInfo info = adapter.info();
            assertThat(info.version()).matches("\\d+\\.\\d+.*");
            assertThat(info.device()).isEqualTo("cpu");
            assertThat(info.mirrors()).containsOnlyKeys("pytorch", "tensorflow", "keras");
            assertThat(info.details()).containsEntry("threads", "1").containsEntry("backend", "CpuBackend");
        }
    }

    @Test
    void neverFallsBackToTheCpu() {
        AdapterConfig config = new AdapterConfig("cuda", 1, Map.of());
        assertThat(catchThrowableOfType(
                        AdapterUnavailableException.class, () -> new Nd4jAdapterProvider().open(config)))
                .hasMessageContaining("-Dlosstck.device=cpu");
    }

    @Test
    void knowsRefusalsFromFailures() {
        try (OpenAdapter nd4j = new OpenAdapter()) {
            LossCall otherShape = CallBuilder.functional("mse_loss")
                    .doubles("input", Shape.of(2), 1, 2)
                    .doubles("target", Shape.of(2, 1), 1, 2)
                    .build();
            RuntimeException refusal = catchThrowableOfType(
                    RuntimeException.class, () -> nd4j.evaluate(otherShape, "builtin:sd.loss.meanSquaredError"));
            assertThat(nd4j.adapter().isRefusal(refusal)).isTrue();
            assertThat(nd4j.adapter().isRefusal(new IllegalArgumentException("not of ND4J")))
                    .isFalse();
            assertThat(nd4j.adapter().isRefusal(new NullPointerException())).isFalse();
        }
    }
}
