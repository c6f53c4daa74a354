package io.github.losstck.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.losstck.spi.AdapterConfig;
import io.github.losstck.spi.LossAdapter;
import io.github.losstck.spi.LossCall;
import io.github.losstck.spi.Options;
import io.github.losstck.spi.Outcome;
import io.github.losstck.spi.Route;
import io.github.losstck.spi.Shape;
import io.github.losstck.spi.Tensor;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Programs whose answers are larger than a heap of 256 MB: they cost one call, and the next is answered. */
@Tag("hostile")
class HostileProgramTest {

    private static LossCall call(String what) {
        return new LossCall(
                "toy.loss",
                Map.of("x", Tensor.ofDoubles(Shape.of(), 2)),
                Options.of(Map.of("do", what)),
                List.of(),
                null);
    }

    @ParameterizedTest
    @CsvSource({
        "no-line-break, a line of more than 8388608 characters",
        "wide, Token count (1000001) exceeds the maximum allowed"
    })
    void costOneCall(String what, String message) {
        assertThat(Runtime.getRuntime().maxMemory()).isLessThanOrEqualTo(256L << 20);
        Route route = Route.builtin("toy.loss", "Stub.loss(x)");
        try (LossAdapter adapter =
                ProcessAdapter.open(StubProgram.command(), AdapterConfig.defaults(), Duration.ofSeconds(30))) {
            assertThatThrownBy(() -> adapter.evaluate(call(what), route))
                    .isInstanceOf(PeerFailure.class)
                    .hasMessageContaining(message);
            assertThat(adapter.evaluate(call(""), route)).isInstanceOf(Outcome.Computed.class);
        }
    }
}
