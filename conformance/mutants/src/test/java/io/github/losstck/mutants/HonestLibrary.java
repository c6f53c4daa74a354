package io.github.losstck.mutants;

import io.github.losstck.core.fixture.LossCase;
import io.github.losstck.nativeloss.NativeAdapterProvider;
import io.github.losstck.spi.AdapterConfig;
import io.github.losstck.spi.LossAdapter;
import io.github.losstck.spi.LossCall;
import io.github.losstck.spi.Offer;
import io.github.losstck.spi.Outcome;
import io.github.losstck.spi.Outcome.Computed;
import io.github.losstck.spi.Outcome.Rejected;
import io.github.losstck.spi.Route;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The native losses. What they answer to the cases is computed once for all mutants. */
final class HonestLibrary {

    private final LossAdapter adapter;
    private final Map<String, Outcome> answers = new HashMap<>();

    /** The library as the newest releases; its answers to these cases are kept. */
    HonestLibrary(List<LossCase> cases) {
        adapter = new NativeAdapterProvider().open(AdapterConfig.defaults());
        cases.forEach(lossCase -> answers.put(lossCase.id(), outcome(lossCase.call())));
    }

    private HonestLibrary(LossAdapter adapter) {
        this.adapter = adapter;
    }

    /** The library as an older PyTorch. */
    static HonestLibrary asPyTorch(String version) {
        return new HonestLibrary(
                new NativeAdapterProvider().open(new AdapterConfig("auto", 1, Map.of("pytorch", version))));
    }

    LossAdapter adapter() {
        return adapter;
    }

    /**
     * The answer to a case.
     *
     * @throws Refusal if it is refused
     */
    Computed answer(LossCase lossCase) {
        Outcome outcome = answers.get(lossCase.id());
        if (outcome instanceof Computed computed) {
            return computed;
        }
        throw new Refusal(((Rejected) outcome).message());
    }

    /** The answer to a case, or the refusal. */
    Outcome outcome(LossCase lossCase) {
        return answers.get(lossCase.id());
    }

    boolean refuses(LossCase lossCase) {
        return answers.get(lossCase.id()) instanceof Rejected;
    }

    /** The answer to any call; empty if it is refused. */
    Optional<Computed> answer(LossCall call) {
        return outcome(call) instanceof Computed computed ? Optional.of(computed) : Optional.empty();
    }

    private Outcome outcome(LossCall call) {
        Route route = ((Offer.Routes) adapter.offer(call)).routes().get(0);
        try {
            return adapter.evaluate(call, route);
        } catch (RuntimeException e) {
            if (adapter.isRefusal(e)) {
                return new Rejected(String.valueOf(e.getMessage()));
            }
            throw e;
        }
    }
}
