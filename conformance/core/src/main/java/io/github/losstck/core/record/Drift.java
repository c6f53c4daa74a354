package io.github.losstck.core.record;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * How far a tensor is from its oracles, in units of the last place (ULP) of the result's dtype at the larger of oracle and
 * answer. Kept on a pass too.
 *
 * @param dtype whose ULPs these are
 * @param elements how many were compared
 * @param framework distances from the framework's value
 * @param exact distances from the exact value; null where none is known
 * @param maxAbsolute largest absolute difference from the nearer oracle
 * @param maxRelative the same divided by the oracle's magnitude
 * @param budgetShare largest share of the budget used, measured from the nearer oracle; over 1 is a failure
 * @param worst flat position of the element with that share; -1 if there are no elements
 * @param nan elements that are NaN where neither oracle is
 * @param infinite elements that are infinite where neither oracle is
 * @param zeroSign zeros whose sign differs from the framework's
 */
public record Drift(
        String dtype,
        int elements,
        Ulps framework,
        @JsonInclude(JsonInclude.Include.NON_NULL) Ulps exact,
        double maxAbsolute,
        double maxRelative,
        double budgetShare,
        int worst,
        int nan,
        int infinite,
        int zeroSign) {

    /** Distances over the elements where both sides are finite. */
    public record Ulps(double max, double mean, double p99) {}
}
