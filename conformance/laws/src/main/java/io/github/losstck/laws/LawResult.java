package io.github.losstck.laws;

import java.util.List;

/**
 * What came of the tries of a law for a function.
 *
 * @param held for how many samples the answers obeyed it, on one route at least
 * @param notChecked how often a route had nothing to check with
 * @param reason why not, the first time; empty if that never happened
 * @param violations a counterexample for each route that has one
 */
public record LawResult(int held, int notChecked, String reason, List<Counterexample> violations) {

    public LawResult {
        violations = List.copyOf(violations);
    }
}
