package io.github.losstck.mutants;

import io.github.losstck.core.fixture.Corpus;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every mutant. */
final class Mutants {

    private Mutants() {}

    static List<Mutant> all(Corpus corpus) {
        Set<String> swappable = corpus.cases().stream()
                .filter(lossCase ->
                        lossCase.witnesses().stream().anyMatch(w -> w.mistake().endsWith("swapped")))
                .filter(lossCase -> !InputMutants.pair(lossCase.call()).isEmpty())
                .map(lossCase -> lossCase.function().name())
                .collect(Collectors.toSet());
        return Stream.of(
                        ReductionMutants.all(),
                        WeightMutants.all(),
                        new OptionMutants(corpus.functions()).all(),
                        new InputMutants(swappable::contains).all(),
                        FactorMutants.all(),
                        DistanceMutants.all(),
                        MarginMutants.all(),
                        LikelihoodMutants.all(),
                        ClassMutants.all(),
                        GradientMutants.all(),
                        SlopeMutants.all(),
                        NumberMutants.all(),
                        FormMutants.all(),
                        RefusalMutants.all(),
                        RepairMutants.all(),
                        StateMutants.all(),
                        ReleaseMutants.all())
                .flatMap(List::stream)
                .toList();
    }
}
