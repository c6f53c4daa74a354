package io.github.losstck.nativeloss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.losstck.spi.AdapterConfig;
import io.github.losstck.spi.AdapterUnavailableException;
import io.github.losstck.spi.LossAdapter;
import io.github.losstck.spi.LossAdapterProvider;
import io.github.losstck.spi.LossCall;
import io.github.losstck.spi.Offer;
import io.github.losstck.spi.Outcome;
import io.github.losstck.spi.Route;
import java.util.Map;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

class NativeAdapterProviderTest {

    private final LossAdapterProvider provider = new NativeAdapterProvider();

    @Test
    void isFoundByTheServiceLoader() {
        assertThat(ServiceLoader.load(LossAdapterProvider.class))
                .extracting(LossAdapterProvider::id)
                .contains("native");
    }

    @Test
    void saysWhoItIs() {
        try (LossAdapter adapter = provider.open(AdapterConfig.defaults())) {
            assertThat(adapter.info().library()).isEqualTo("Loss TCK native");
            assertThat(adapter.info().version()).matches("\\d+\\.\\d+\\.\\d+(-SNAPSHOT)?");
            assertThat(adapter.info().device()).isEqualTo("cpu");
            assertThat(adapter.info().mirrors())
                    .containsExactlyInAnyOrderEntriesOf(Map.of("pytorch", "", "tensorflow", "", "keras", ""));
        }
    }

    @Test
    void mirrorsTheTargetThatIsAsked() {
        try (LossAdapter adapter = provider.open(new AdapterConfig("cpu", 1, Map.of("pytorch", "1.4")))) {
            assertThat(adapter.info().mirrors()).containsEntry("pytorch", "1.4");
        }
    }

    @Test
    void hasNoCuda() {
        assertThatThrownBy(() -> provider.open(new AdapterConfig("cuda:0", 1, Map.of())))
                .isInstanceOf(AdapterUnavailableException.class)
                .hasMessageContaining("CPU only");
    }

    @Test
    void doesNotGuessAVersion() {
        assertThatThrownBy(() -> provider.open(new AdapterConfig("cpu", 1, Map.of("pytorch", "new"))))
                .isInstanceOf(AdapterUnavailableException.class)
                .hasMessageContaining("'new'");
    }

    @Test
    void offersItsRoutesAndRefusesByItsOwnException() {
        LossCall call = CallBuilder.torch("l1_loss")
                .input("input", CallBuilder.vector(1))
                .input("target", CallBuilder.vector(3))
                .build();
        try (LossAdapter adapter = provider.open(AdapterConfig.defaults())) {
            Offer.Routes offer = (Offer.Routes) adapter.offer(call);
            assertThat(offer.routes())
                    .extracting(Route::id)
                    .containsExactly("builtin:NativeLosses.evaluate", "builtin:kernels");
            assertThat(offer.routes()).allSatisfy(route -> {
                assertThat(((Outcome.Computed) adapter.evaluate(call, route)).output())
                        .isEqualTo(CallBuilder.scalar(2));
                assertThat(adapter.reproducer(call, route))
                        .contains("inputs.put(\"target\", Tensor.rounded(DType.FLOAT64, Shape.of(1), 3.0));")
                        .endsWith(
                                route.name().equals("kernels")
                                        ? "adapter.evaluate(call, Route.builtin(\"kernels\", \"\"));"
                                        : "new NativeLosses().evaluate(call);");
            });
            assertThat(adapter.offer(CallBuilder.torch("no_loss").build())).isInstanceOf(Offer.None.class);
            assertThat(adapter.isRefusal(new LossArgumentException("no"))).isTrue();
            assertThat(adapter.isRefusal(new IllegalArgumentException("bug"))).isFalse();
        }
    }
}
