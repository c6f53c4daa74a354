package io.github.losstck.mutants;

import io.github.losstck.core.fixture.LossCase;
import io.github.losstck.spi.AdapterInfo;
import io.github.losstck.spi.LossAdapter;
import io.github.losstck.spi.LossCall;
import io.github.losstck.spi.Offer;
import io.github.losstck.spi.Outcome;
import io.github.losstck.spi.Route;
import java.util.Map;

/**
 * A mutant as the suite sees any library. It is given the case besides the call, which no real adapter is: to be wrong by a
 * hair one must know what is right.
 */
final class MutantAdapter implements LossAdapter {

    static final Route ROUTE = Route.builtin("mutant", "mutant(call)");

    private final Behaviour behaviour;
    private final HonestLibrary library;
    private LossCase current;

    MutantAdapter(Mutant mutant, HonestLibrary library) {
        this.behaviour = mutant.behaviour().get();
        this.library = library;
    }

    /** Says which case is asked next. */
    void expect(LossCase lossCase) {
        current = lossCase;
    }

    @Override
    public AdapterInfo info() {
        Map<String, String> mirrors = library.adapter().info().mirrors();
        return new AdapterInfo("mutant", "mutant", "1", "", "cpu", "", mirrors, Map.of());
    }

    @Override
    public Offer offer(LossCall call) {
        return Offer.of(ROUTE);
    }

    @Override
    public Outcome evaluate(LossCall call, Route route) {
        return behaviour.answer(new Question(current, library));
    }

    @Override
    public boolean isRefusal(RuntimeException exception) {
        return exception instanceof Refusal;
    }

    @Override
    public void close() {
        // Nothing is held.
    }
}
