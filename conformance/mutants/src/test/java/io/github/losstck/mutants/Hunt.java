package io.github.losstck.mutants;

import io.github.losstck.core.fixture.Corpus;
import io.github.losstck.core.fixture.Expectation;
import io.github.losstck.core.fixture.LossCase;
import io.github.losstck.core.fixture.MinorVersion;
import io.github.losstck.core.judge.Judge;
import io.github.losstck.core.run.GuardedAdapter;
import io.github.losstck.core.run.Targets;
import io.github.losstck.mutants.Mutant.Reach;
import io.github.losstck.spi.Outcome;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Puts the cases to mutants, and judges their answers as those of any library. */
final class Hunt {

    /** Judging a long call takes as long as hundreds of short ones, and shows what those show but for its length. */
    private static final int MOST_ELEMENTS = 2000;

    private final List<LossCase> cases;
    private final HonestLibrary library;
    private final Map<String, MinorVersion> targets;
    private final Judge judge = new Judge(false);

    Hunt(Corpus corpus) {
        cases = corpus.cases();
        library = new HonestLibrary(cases);
        targets = Targets.of(Map.of(), library.adapter().info(), corpus.frameworks());
    }

    /** What becomes of a mutant, function by function. */
    List<Catch> of(Mutant mutant) {
        MutantAdapter adapter = new MutantAdapter(mutant, library);
        GuardedAdapter guarded = new GuardedAdapter(adapter, getClass().getClassLoader());
        Map<String, Catch> catches = new TreeMap<>();
        for (LossCase lossCase : cases) {
            String function = lossCase.function().name();
            Optional<Expectation> expectation =
                    lossCase.expectationAt(targets.get(lossCase.function().framework()));
            if (mutant.functions().test(function) && isReached(mutant, lossCase) && expectation.isPresent()) {
                adapter.expect(lossCase);
                Outcome outcome = guarded.evaluate(lossCase.call(), MutantAdapter.ROUTE);
                catches.computeIfAbsent(function, name -> new Catch(mutant, name))
                        .add(
                                lossCase,
                                judge.judge(lossCase, expectation.get(), outcome),
                                !isSame(outcome, library.outcome(lossCase)));
            }
        }
        return List.copyOf(catches.values());
    }

    private static boolean isReached(Mutant mutant, LossCase lossCase) {
        boolean isLong =
                lossCase.call().inputs().values().stream().anyMatch(tensor -> tensor.elements() > MOST_ELEMENTS);
        return mutant.reach() == Reach.ANY || isLong == (mutant.reach() == Reach.LONG);
    }

    /** Bit for bit; a refusal is as good as another. */
    private static boolean isSame(Outcome a, Outcome b) {
        return a.equals(b) || (a instanceof Outcome.Rejected && b instanceof Outcome.Rejected);
    }
}
