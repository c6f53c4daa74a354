package io.github.losstck.recipes;

import java.util.List;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a library does one operation: what its user writes and what runs, side by side.
 *
 * @param source an expression in Java, with {@code $0}, {@code $1} for the operands
 * @param run the same, given what the library computes with (a manager, a graph) and the operands
 * @param <C> what the library computes with
 * @param <A> its arrays
 */
public record Step<C, A>(String source, BiFunction<C, List<A>, A> run) {

    private static final Pattern OPERAND = Pattern.compile("\\$([0-2])");

    /** The expression with the operands put in. */
    String with(List<String> operands) {
        return OPERAND.matcher(source)
                .replaceAll(match -> Matcher.quoteReplacement(operands.get(Integer.parseInt(match.group(1)))));
    }
}
