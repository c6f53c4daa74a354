package io.github.losstck.libtorch;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.bytedeco.pytorch.Tensor;

/** Statements that lead from a call's inputs to the variable {@code loss}; written by one recipe or built-in, then run. */
final class TensorScript {

    private static final String RESULT = "loss";
    private static final Pattern SEPARATOR = Pattern.compile("[._]");

    private final List<Statement> statements = new ArrayList<>();

    /** One of the call's inputs. */
    static TensorExpression input(String name) {
        return TensorExpression.variable(identifier(name));
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

    /** A statement in Java, and what it does. */
    void run(String source, Consumer<Variables> action) {
        statements.add(new Statement(source, action));
    }

    /** Give an expression a name, under which it is evaluated once. */
    TensorExpression let(String name, TensorExpression expression) {
        run(
                "Tensor " + name + " = " + expression.source() + ";",
                variables -> variables.put(name, expression.value(variables)));
        return TensorExpression.variable(name);
    }

    /** End with the loss. */
    TensorScript loss(TensorExpression expression) {
        let(RESULT, expression);
        return this;
    }

    /** End with losses, reduced with a mean over all of them. */
    TensorScript loss(Reduction reduction, TensorExpression losses) {
        return loss(reduction.over(losses));
    }

    /** The statements as Java. */
    String source() {
        return statements.stream().map(Statement::source).collect(Collectors.joining("\n"));
    }

    /** The loss. The variables hold the call's inputs by their identifiers. */
    Tensor run(Variables variables) {
        statements.forEach(statement -> statement.action().accept(variables));
        return variables.tensor(RESULT);
    }

    private record Statement(String source, Consumer<Variables> action) {}
}
