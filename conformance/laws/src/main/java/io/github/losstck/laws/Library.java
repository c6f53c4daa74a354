package io.github.losstck.laws;

import io.github.losstck.spi.AdapterLostException;
import io.github.losstck.spi.LossAdapter;
import io.github.losstck.spi.LossCall;
import io.github.losstck.spi.Offer;
import io.github.losstck.spi.Outcome;
import io.github.losstck.spi.Route;

/** Whoever answers. Unlike an adapter it throws nothing: a refusal or a failure is an outcome. */
public interface Library {

    Offer offer(LossCall call);

    Outcome evaluate(LossCall call, Route route);

    /** The library behind an adapter. */
    static Library of(LossAdapter adapter) {
        return new Library() {
            @Override
            public Offer offer(LossCall call) {
                return adapter.offer(call);
            }

            @Override
            public Outcome evaluate(LossCall call, Route route) {
                try {
                    return adapter.evaluate(call, route);
                } catch (AdapterLostException e) {
                    throw e;
                } catch (RuntimeException e) {
                    return adapter.isRefusal(e)
                            ? new Outcome.Rejected(String.valueOf(e.getMessage()))
                            : new Outcome.Broken(e.toString());
                }
            }
        };
    }
}
