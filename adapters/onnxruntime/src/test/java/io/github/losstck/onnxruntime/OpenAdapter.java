package io.github.losstck.onnxruntime;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.losstck.spi.AdapterConfig;
import io.github.losstck.spi.LossAdapter;
import io.github.losstck.spi.LossCall;
import io.github.losstck.spi.Offer;
import io.github.losstck.spi.Outcome;
import io.github.losstck.spi.Route;
import java.util.List;
import java.util.Map;

/** The adapter on the CPU, asked by the ids of its routes. */
final class OpenAdapter implements AutoCloseable {

    private final LossAdapter adapter = new OnnxRuntimeAdapterProvider().open(new AdapterConfig("cpu", 1, Map.of()));

    LossAdapter adapter() {
        return adapter;
    }

    Route route(LossCall call, String id) {
        return routes(call).stream()
                .filter(route -> route.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no route " + id + " among " + routes(call)));
    }

    List<Route> routes(LossCall call) {
        Offer offer = adapter.offer(call);
        assertThat(offer).isInstanceOf(Offer.Routes.class);
        return ((Offer.Routes) offer).routes();
    }

    List<String> routeIds(LossCall call) {
        return routes(call).stream().map(Route::id).toList();
    }

    Outcome.Computed evaluate(LossCall call, String id) {
        Outcome outcome = adapter.evaluate(call, route(call, id));
        assertThat(outcome).isInstanceOf(Outcome.Computed.class);
        return (Outcome.Computed) outcome;
    }

    @Override
    public void close() {
        adapter.close();
    }
}
