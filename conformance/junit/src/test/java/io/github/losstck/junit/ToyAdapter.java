package io.github.losstck.junit;

import io.github.losstck.spi.AdapterInfo;
import io.github.losstck.spi.LossAdapter;
import io.github.losstck.spi.LossCall;
import io.github.losstck.spi.Offer;
import io.github.losstck.spi.Outcome;
import io.github.losstck.spi.Route;
import java.util.Map;
import java.util.function.Function;

/** An adapter whose answers are a function. */
final class ToyAdapter implements LossAdapter {

    static final Route BUILTIN = Route.builtin("l1", "Toy.l1(x, y)");
    static final Route RECIPE = Route.recipe("x.sub(y).abs()");

    private final String id;
    private final Function<LossCall, Offer> offers;
    private final Function<LossCall, Outcome> answers;

    ToyAdapter(String id, Function<LossCall, Offer> offers, Function<LossCall, Outcome> answers) {
        this.id = id;
        this.offers = offers;
        this.answers = answers;
    }

    /** One built-in route for every call. */
    ToyAdapter(String id, Function<LossCall, Outcome> answers) {
        this(id, call -> Offer.of(BUILTIN), answers);
    }

    @Override
    public AdapterInfo info() {
        return new AdapterInfo(
                id, "Toy", "1.2.3", "", "cpu", "https://toy.example/issues", Map.of("pytorch", ""), Map.of());
    }

    @Override
    public Offer offer(LossCall call) {
        return offers.apply(call);
    }

    @Override
    public Outcome evaluate(LossCall call, Route route) {
        return answers.apply(call);
    }

    @Override
    public boolean isRefusal(RuntimeException exception) {
        return exception instanceof ToyLoss.Refusal;
    }

    @Override
    public void close() {
        // Nothing is held.
    }
}
