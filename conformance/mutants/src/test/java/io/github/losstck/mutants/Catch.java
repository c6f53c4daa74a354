package io.github.losstck.mutants;

import io.github.losstck.core.fixture.LossCase;
import io.github.losstck.core.judge.Verdict;
import java.util.Map;
import java.util.TreeMap;

/** A mutant in one function: how many cases were put to it, how many it failed, and what was said of them. */
final class Catch {

    private final Mutant mutant;
    private final String function;
    private final Map<String, Integer> diagnoses = new TreeMap<>();
    private final Map<String, Integer> kinds = new TreeMap<>();
    private int cases;
    private int expressed;
    private int killed;
    private int named;
    private int nameable;
    private String accident = "";

    Catch(Mutant mutant, String function) {
        this.mutant = mutant;
        this.function = function;
    }

    /** One more case; {@code changed} says whether the mutant's answer is any other than the library's. */
    void add(LossCase lossCase, Verdict verdict, boolean changed) {
        cases++;
        expressed += changed ? 1 : 0;
        if (!(verdict instanceof Verdict.Fail fail)) {
            return;
        }
        killed++;
        kinds.merge(fail.kind().id(), 1, Integer::sum);
        if (Hunt.isAccident(mutant, verdict)) {
            accident = lossCase.id() + ": " + fail.what();
        }
        boolean witnessed = lossCase.witnesses().stream()
                .anyMatch(witness -> mutant.diagnosis().matcher(witness.mistake()).find());
        boolean isNamed = mutant.diagnosis().matcher(fail.likelyMistake()).find();
        nameable += witnessed || isNamed ? 1 : 0;
        named += isNamed ? 1 : 0;
        diagnoses.merge(fail.likelyMistake(), 1, Integer::sum);
    }

    Mutant mutant() {
        return mutant;
    }

    String function() {
        return function;
    }

    int cases() {
        return cases;
    }

    /** In how many cases it answers otherwise than the library, if only in a bit. */
    int expressed() {
        return expressed;
    }

    int killed() {
        return killed;
    }

    /** How many failures were called by the mistake's name. */
    int named() {
        return named;
    }

    /** How many failures were, or have a witness that could have told. */
    int nameable() {
        return nameable;
    }

    /** The case in which the mutant broke of itself, and how; empty if it did not. */
    String accident() {
        return accident;
    }

    /** What was said most often. */
    String diagnosis() {
        return diagnoses.entrySet().stream()
                .filter(said -> !said.getKey().isEmpty())
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElseGet(() -> String.join(", ", kinds.keySet()));
    }
}
