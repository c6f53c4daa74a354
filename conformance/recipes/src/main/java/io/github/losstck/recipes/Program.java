package io.github.losstck.recipes;

import io.github.losstck.recipes.Expression.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A term in a library's dialect: statements that lead from a call's inputs to the variable {@code loss}. What is read is
 * what runs. Immutable.
 *
 * @param <C> what the library computes with
 * @param <A> its arrays
 */
public final class Program<C, A> {

    static final String RESULT = "loss";

    private static final Pattern SEPARATOR = Pattern.compile("[._]");

    private final List<Statement<C, A>> statements;

    private Program(List<Statement<C, A>> statements) {
        this.statements = List.copyOf(statements);
    }

    /**
     * Write a term in a dialect.
     *
     * @throws MissingOperationException if the library lacks an operation
     */
    public static <C, A> Program<C, A> of(Term loss, Dialect<C, A> dialect) {
        return new Program<>(new ProgramWriter<>(dialect).statements(loss));
    }

    /** The statements as Java. */
    public String source() {
        return statements.stream().map(Statement::source).collect(Collectors.joining("\n"));
    }

    /** The loss, given the arrays by the names of the call's inputs. */
    public A run(C context, Map<String, A> inputs) {
        Map<String, A> variables = new LinkedHashMap<>();
        inputs.forEach((name, array) -> variables.put(identifier(name), array));
        for (Statement<C, A> statement : statements) {
            variables.put(statement.name(), statement.expression().value(context, variables));
        }
        return variables.get(RESULT);
    }

    /** The Java variable of an input: {@code pos_weight} is posWeight, {@code tail.0.1.weight} is tail01Weight. */
    public static String identifier(String input) {
        String[] words = SEPARATOR.split(input, -1);
        StringBuilder name = new StringBuilder(words[0]);
        for (int i = 1; i < words.length; i++) {
            name.append(words[i].substring(0, 1).toUpperCase(Locale.ROOT)).append(words[i].substring(1));
        }
        return name.toString();
    }
}
