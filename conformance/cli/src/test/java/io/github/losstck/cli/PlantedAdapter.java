package io.github.losstck.cli;

import io.github.losstck.spi.AdapterInfo;
import io.github.losstck.spi.LossAdapter;
import io.github.losstck.spi.LossCall;
import io.github.losstck.spi.Offer;
import io.github.losstck.spi.Outcome;
import io.github.losstck.spi.Route;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** An adapter that is right, with a fault planted in it. */
final class PlantedAdapter implements LossAdapter {

    private final LossAdapter right;
    private final UnaryOperator<Offer> offering;
    private final BiFunction<LossCall, Function<LossCall, Outcome>, Outcome> evaluation;
    private AdapterInfo info;
    private boolean refusesAlways;

    /**
     * Plant a fault.
     *
     * @param offering makes the offer of the right one
     * @param evaluation gets the call and how the right one answers any
     */
    PlantedAdapter(
            LossAdapter right,
            UnaryOperator<Offer> offering,
            BiFunction<LossCall, Function<LossCall, Outcome>, Outcome> evaluation) {
        this.right = right;
        this.offering = offering;
        this.evaluation = evaluation;
        this.info = right.info();
    }

    void says(AdapterInfo other) {
        info = other;
    }

    void takesAllForRefusals() {
        refusesAlways = true;
    }

    @Override
    public AdapterInfo info() {
        return info;
    }

    @Override
    public Offer offer(LossCall call) {
        return offering.apply(right.offer(call));
    }

    @Override
    public Outcome evaluate(LossCall call, Route route) {
        return evaluation.apply(call, any -> right.evaluate(any, route));
    }

    @Override
    public boolean isRefusal(RuntimeException exception) {
        return refusesAlways || right.isRefusal(exception);
    }

    @Override
    public void close() {}
}
