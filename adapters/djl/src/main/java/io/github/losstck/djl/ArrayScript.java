package io.github.losstck.djl;

import ai.djl.ndarray.NDArray;
import io.github.losstck.spi.LossCall;
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
    private final boolean single;

    /** For inputs that are batches. */
    ArrayScript() {
        this(false);
    }

    /**
     * For inputs that may lack the dimension of the batch.
     *
     * @param single whether they do; {@link #batched} gives it to them, {@link #loss} takes it away
     */
    ArrayScript(boolean single) {
        this.single = single;
    }

    /**
     * A script for operands that are alike in their dimensions. Scalars are made batches of one: DJL's Java numbers are
     * scalar arrays, and a double beside a float32 scalar makes a float64, which toType cannot undo without losing the
     * gradient.
     */
    static ArrayScript elementwise(LossCall call) {
        return new ArrayScript(call.inputs().values().stream()
                .allMatch(tensor -> tensor.shape().rank() == 0));
    }

    /** One of the call's inputs, with a dimension of the batch. */
    ArrayExpression batched(String name) {
        return single ? input(name).expandDims(0) : input(name);
    }

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

    /** End with the losses of a batch, reduced. */
    ArrayScript loss(Reduction reduction, ArrayExpression losses) {
        return loss(single && reduction == Reduction.NONE ? losses.squeeze(0) : reduction.over(losses));
    }

    /** The same with a mean over what the losses weigh. */
    ArrayScript loss(Reduction reduction, ArrayExpression losses, ArrayExpression weights) {
        return reduction == Reduction.MEAN ? loss(losses.sum().div(weights.sum())) : loss(reduction, losses);
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
