package io.github.losstck.mutants;

import io.github.losstck.core.fixture.LossCase;
import io.github.losstck.core.fixture.LossCase.Level;
import io.github.losstck.core.judge.FailureKind;
import io.github.losstck.core.judge.Verdict;
import io.github.losstck.mutants.Mutant.Reach;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/** A mutant in one function: in how many cases it is another library, how many it fails, and what is said of them. */
final class Catch {

    private final Mutant mutant;
    private final String function;
    private final Map<String, Integer> diagnoses = new TreeMap<>();
    private final Map<String, Integer> kinds = new TreeMap<>();
    private final Map<Level, Integer> killed = new EnumMap<>(Level.class);
    private int expressed;
    private int named;
    private int nameable;
    private String example = "";
    private String accident = "";

    Catch(Mutant mutant, String function) {
        this.mutant = mutant;
        this.function = function;
    }

    /** One more case; {@code changed} says whether the mutant's answer is any other than the library's. */
    void add(LossCase lossCase, Verdict verdict, boolean changed) {
        expressed += changed ? 1 : 0;
        if (!(verdict instanceof Verdict.Fail fail) || !changed) {
            return;
        }
        killed.merge(lossCase.level(), 1, Integer::sum);
        kinds.merge(fail.kind().id(), 1, Integer::sum);
        example = example.isEmpty() ? lossCase.id() : example;
        if (fail.kind() == FailureKind.BROKEN && mutant.reach() != Reach.BREAKING) {
            accident = lossCase.id() + ": " + fail.what();
        }
        boolean isNamed = mutant.diagnosis().matcher(fail.likelyMistake()).find();
        boolean hasWitness = lossCase.witnesses().stream()
                .anyMatch(
                        witness -> mutant.diagnosis().matcher(witness.mistake()).find());
        named += isNamed ? 1 : 0;
        nameable += isNamed || hasWitness ? 1 : 0;
        diagnoses.merge(fail.likelyMistake(), 1, Integer::sum);
    }

    Mutant mutant() {
        return mutant;
    }

    String function() {
        return function;
    }

    /** In how many cases it answers otherwise than the library, if only in a bit. */
    int expressed() {
        return expressed;
    }

    /** How many cases it fails. */
    int killed() {
        return killed.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Whether all that it fails are cases of the level quirk, which gate only under {@code strict=quirk}. */
    boolean isOfConvention() {
        return killed() > 0 && !killed.containsKey(Level.MUST);
    }

    /** How many failures are called by the mistake's name. */
    int named() {
        return named;
    }

    /** How many failures are, or have a witness that could tell. */
    int nameable() {
        return nameable;
    }

    /** A case that it fails; empty if there is none. */
    String example() {
        return example;
    }

    /** The case in which the mutant broke of itself, and how; empty if it did not. */
    String accident() {
        return accident;
    }

    /** What is said most often: a likely mistake, or the kind of failure. */
    String diagnosis() {
        return diagnoses.entrySet().stream()
                .filter(said -> !said.getKey().isEmpty())
                .max(Map.Entry.comparingByValue())
                .map(said -> said.getKey().replaceFirst("^the output equals the value for: ", ""))
                .orElseGet(() -> String.join(", ", kinds.keySet()));
    }

    @Override
    public String toString() {
        return mutant + " in " + function;
    }
}
