package io.github.losstck.cli;

import io.github.losstck.core.LossTckException;
import io.github.losstck.core.fixture.CaseFilter;
import io.github.losstck.core.fixture.Corpus;
import io.github.losstck.core.fixture.LossCase;
import java.util.List;

/** Finds the one case that an argument names. */
final class CaseFinder {

    private static final int SHOWN = 5;

    private CaseFinder() {}

    /**
     * The case of an id, or of a glob that matches one alone.
     *
     * @throws LossTckException (2) if there is none, with the nearest ids, or if there are several
     */
    static LossCase find(Corpus corpus, String id) {
        List<LossCase> found = corpus.find(id)
                .map(List::of)
                .orElseGet(() -> CaseFilter.parse(id).select(corpus.cases()));
        if (found.size() > 1) {
            throw LossTckException.badInput("'" + id + "' is " + found.size()
                    + " cases, and one is explained at a time: "
                    + String.join(
                            ", ", found.stream().limit(SHOWN).map(LossCase::id).toList())
                    + (found.size() > SHOWN ? ", ... losstck list cases '" + id + "' shows all." : "."));
        }
        return found.get(0);
    }
}
