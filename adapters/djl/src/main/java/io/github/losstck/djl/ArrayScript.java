package io.github.losstck.djl;

import ai.djl.ndarray.NDArray;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Statements that lead from a call's inputs to the variable {@code loss}; written by one recipe or built-in, then run. */
final class ArrayScript {

    private static final String RESULT = "loss";
    private static final Pattern SEPARATOR = Pattern.compile("[._]");

    private final List<Statement> statements = new ArrayList<>();

    /** One of the call's inputs. */
    static ArrayExpression input(String name) {
        return ArrayExpression.variable(identifier(name));
    }

    /** The Java variable of an input: {@code pos_weight} is posWeight, {@code tail.0.1.weight} is tail01Weight. */
    static String identifier(String input) {
        String[] words = SEPARATOR.split(input, -1);
        StringBuilder name = new StringBuilder(words[0]);
        for (int i = 1; i < words.length; i++) {
            name.append(words[i].substring(0, 1).toUpperCase(Locale.ROOT)).append(words[i].substring(1));
        }
        return name.toString();
    }

    /** Give an expression a name, under which it is evaluated once. */
    ArrayExpression let(String name, ArrayExpression expression) {
        statements.add(new Statement(name, expression));
        return ArrayExpression.variable(name);
    }

    /** End with the loss. */
    ArrayScript loss(ArrayExpression expression) {
        let(RESULT, expression);
        return this;
    }

    /** The statements as Java. */
    String source() {
        return statements.stream().map(Statement::source).collect(Collectors.joining("\n"));
    }

    /** The loss, given the arrays by the names of the call's inputs. */
    NDArray run(Map<String, NDArray> inputs) {
        Map<String, NDArray> variables = new LinkedHashMap<>();
        inputs.forEach((name, array) -> variables.put(identifier(name), array));
        for (Statement statement : statements) {
            variables.put(statement.name(), statement.expression().value(variables));
        }
        return variables.get(RESULT);
    }

    /** A named expression. */
    private record Statement(String name, ArrayExpression expression) {

        String source() {
            return "NDArray " + name + " = " + expression.source() + ";";
        }
    }
}
