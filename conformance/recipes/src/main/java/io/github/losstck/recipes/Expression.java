package io.github.losstck.recipes;

import java.util.Map;

/** A Java expression and what it evaluates to, given the variables of the statements before it. */
record Expression<C, A>(String source, Evaluation<C, A> evaluation) {

    static <C, A> Expression<C, A> variable(String name) {
        return new Expression<>(name, (context, variables) -> variables.get(name));
    }

    A value(C context, Map<String, A> variables) {
        return evaluation.of(context, variables);
    }

    /** What runs. */
    interface Evaluation<C, A> {
        A of(C context, Map<String, A> variables);
    }

    /** An expression under a name. */
    record Statement<C, A>(String name, String source, Expression<C, A> expression) {}
}
