package io.github.losstck.tensorflow;

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
import org.tensorflow.exceptions.TensorFlowException;

class TensorFlowAdapterProviderTest {

    @Test
    void isFoundById() {
        List<String> ids = ServiceLoader.load(LossAdapterProvider.class).stream()
                .map(ServiceLoader.Provider::get)
                .map(LossAdapterProvider::id)
                .toList();
        assertThat(ids).contains("tensorflow");
    }

    @Test
    void saysWhatRuns() {
        try (LossAdapter adapter = new TensorFlowAdapterProvider().open(AdapterConfig.defaults())) {
            AdapterInfo info = adapter.info();
            assertThat(info.version()).matches("\\d+\\.\\d+.*");
            assertThat(info.nativeVersion()).matches("libtensorflow 2\\.\\d+.*");
            assertThat(info.device()).isEqualTo("cpu");
            assertThat(info.mirrors())
                    .containsOnlyKeys("pytorch", "tensorflow", "keras")
                    .containsEntry(
                            "tensorflow",
                            TensorFlowAdapterProvider.minor(info.nativeVersion().split(" ", -1)[1]));
            assertThat(info.details()).containsEntry("threads", "1");
        }
    }

    @Test
    void neverFallsBackToTheCpu() {
        AdapterConfig config = new AdapterConfig("cuda", 1, Map.of());
        assertThat(catchThrowableOfType(
                        AdapterUnavailableException.class, () -> new TensorFlowAdapterProvider().open(config)))
                .hasMessageContaining("-Dlosstck.device=cpu");
    }

    @Test
    void saysWhatToDoWithoutANativeLibrary() {
        assertThat(catchThrowableOfType(
                        AdapterUnavailableException.class,
                        () -> TensorFlowAdapterProvider.start(() -> {
                            throw new UnsatisfiedLinkError("no jnitensorflow in java.library.path");
                        })))
                .hasMessageContaining("no jnitensorflow")
                .hasMessageContaining("classifier of this machine");
    }

    @Test
    void refusesJarsOfDifferentReleases() {
        TensorFlowVersion mixed = new TensorFlowVersion("1.1.0", "1.1.0", "1.0.0");
        assertThat(catchThrowableOfType(AdapterUnavailableException.class, mixed::checked))
                .hasMessageContaining("tensorflow-core-native 1.0.0");
        assertThat(TensorFlowVersion.read().checked().api()).matches("\\d+\\.\\d+.*");
    }

    @Test
    void knowsRefusalsFromFailures() {
        try (OpenAdapter tensorflow = new OpenAdapter()) {
            LossCall otherShape = CallBuilder.of("keras.losses.mean_squared_error")
                    .doubles("y_true", Shape.of(2), 1, 2)
                    .doubles("y_pred", Shape.of(3), 1, 2, 3)
                    .build();
            RuntimeException refusal = catchThrowableOfType(
                    RuntimeException.class, () -> tensorflow.evaluate(otherShape, "builtin:Losses.meanSquaredError"));
            assertThat(tensorflow.adapter().isRefusal(refusal)).isTrue();
            LossCall smoothing = CallBuilder.of("keras.losses.BinaryCrossentropy")
                    .doubles("y_true", Shape.of(2), 1, 0)
                    .doubles("y_pred", Shape.of(2), 1, 0)
                    .option("label_smoothing", -1.0)
                    .build();
            RuntimeException ofJava = catchThrowableOfType(
                    RuntimeException.class, () -> tensorflow.evaluate(smoothing, "builtin:BinaryCrossentropy.call"));
            assertThat(tensorflow.adapter().isRefusal(ofJava)).isTrue();
            assertThat(tensorflow.adapter().isRefusal(new IllegalArgumentException("not of TensorFlow")))
                    .isFalse();
            assertThat(tensorflow.adapter().isRefusal(new TensorFlowException("No gradient defined for op")))
                    .isFalse();
        }
    }
}
