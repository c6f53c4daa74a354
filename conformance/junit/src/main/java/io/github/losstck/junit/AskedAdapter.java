package io.github.losstck.junit;

import io.github.losstck.core.fixture.CatalogueFunction;
import io.github.losstck.core.run.GuardedAdapter;
import io.github.losstck.laws.Library;
import io.github.losstck.spi.LossCall;
import io.github.losstck.spi.Offer;
import io.github.losstck.spi.Outcome;
import io.github.losstck.spi.Route;
import java.util.Map;

/** An adapter as the laws ask it: guarded, and by calls with every option of the catalogue, as those of cases are. */
final class AskedAdapter implements Library {

    /** Stands for the offer that broke, so that it is a failure and not a loss that is missing. */
    private static final Route BROKEN = Route.builtin("offer()", "");

    private final GuardedAdapter adapter;
    private final Map<String, CatalogueFunction> catalogue;

    AskedAdapter(GuardedAdapter adapter, Map<String, CatalogueFunction> catalogue) {
        this.adapter = adapter;
        this.catalogue = catalogue;
    }

    @Override
    public Offer offer(LossCall call) {
        Offer offer = adapter.offer(completed(call)).offer();
        return offer == null ? Offer.of(BROKEN) : offer;
    }

    @Override
    public Outcome evaluate(LossCall call, Route route) {
        LossCall whole = completed(call);
        return route.equals(BROKEN)
                ? new Outcome.Broken(adapter.offer(whole).failure())
                : adapter.evaluate(whole, route);
    }

    private LossCall completed(LossCall call) {
        return new LossCall(
                call.function(),
                call.inputs(),
                catalogue.get(call.function()).completed(call.options().asMap()),
                call.differentiate(),
                call.cotangent());
    }
}
