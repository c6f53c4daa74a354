package io.github.losstck.core.record;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;

/**
 * What a person needs to understand and repeat a line that did not pass.
 *
 * @param message the whole failure message, as the test showed it
 * @param likelyMistake the witness that matches, in words; empty if none does
 * @param python code that repeats the call in the framework
 * @param java code that repeats the call on the library
 * @param comment the case's purpose
 * @param source who gave the framework's values
 * @param formula the function's formula
 * @param options as passed, defaults filled in
 * @param inputs by name, in words: dtype, shape and elements (at most 64)
 * @param cotangent likewise; empty if none
 * @param elements at most 16 around the worst, worst first
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record CaseDetail(
        String message,
        String likelyMistake,
        String python,
        String java,
        String comment,
        String source,
        String formula,
        Map<String, Object> options,
        Map<String, String> inputs,
        String cotangent,
        List<Element> elements) {

    /**
     * One element that was compared. Numbers are texts: the shortest decimal that gives the number back in the tensor's
     * dtype, the exact one with its digits.
     *
     * @param tensor {@code output} or {@code gradient:<input>}
     * @param index one number a dimension
     * @param exact empty if unknown
     * @param frameworkUlps distance from the framework's value
     * @param exactUlps distance from the exact value; NaN if unknown
     * @param budget the absolute bound
     * @param share of the budget used, from the nearer oracle
     */
    public record Element(
            String tensor,
            List<Integer> index,
            String actual,
            String framework,
            String exact,
            double frameworkUlps,
            double exactUlps,
            double budget,
            double share) {}
}
