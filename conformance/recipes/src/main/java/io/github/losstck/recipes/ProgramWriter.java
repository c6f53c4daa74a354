package io.github.losstck.recipes;

import io.github.losstck.recipes.Expression.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Orders the operations of a term, and makes a statement of each that is used twice or has a name. Used once. */
final class ProgramWriter<C, A> {

    private final Dialect<C, A> dialect;
    private final Map<Term, Term> rewritten = new HashMap<>();
    /** One term for all constants of a value and a dtype. */
    private final Map<List<Object>, Term> constants = new HashMap<>();

    private final Map<Term, Integer> uses = new HashMap<>();
    private final Map<Term, Expression<C, A>> written = new HashMap<>();
    private final Map<String, Integer> names = new HashMap<>();
    private final List<Statement<C, A>> statements = new ArrayList<>();

    ProgramWriter(Dialect<C, A> dialect) {
        this.dialect = dialect;
    }

    /** The statements that end with the loss. */
    List<Statement<C, A>> statements(Term loss) {
        count(loss);
        names.put(Program.RESULT, 1);
        state(Program.RESULT, expression(rewrite(loss)));
        return statements;
    }

    private void count(Term original) {
        Term term = rewrite(original);
        if (uses.merge(term, 1, Integer::sum) == 1) {
            if (term.operation() instanceof Operation.Input input) {
                names.put(Program.identifier(input.name()), 1);
            }
            term.operands().forEach(this::count);
        }
    }

    private Term rewrite(Term term) {
        Term known = rewritten.get(term);
        if (known != null) {
            return known;
        }
        Term result = term;
        for (Term next = dialect.rewritten(result); next != result; next = dialect.rewritten(result)) {
            result = next;
        }
        Term constant = result;
        Term canonical = result.operation() instanceof Operation.Constant
                ? constants.computeIfAbsent(List.of(result.operation(), result.dtype()), key -> constant)
                : result;
        rewritten.put(term, canonical);
        return canonical;
    }

    private Expression<C, A> written(Term original) {
        Term term = rewrite(original);
        Expression<C, A> known = written.get(term);
        if (known != null) {
            return known;
        }
        Expression<C, A> expression = expression(term);
        boolean input = term.operation() instanceof Operation.Input;
        if (!input && (uses.get(term) > 1 || !term.name().isEmpty())) {
            expression = state(free(name(term)), expression);
        }
        written.put(term, expression);
        return expression;
    }

    private Expression<C, A> expression(Term term) {
        if (term.operation() instanceof Operation.Input input) {
            return Expression.variable(Program.identifier(input.name()));
        }
        List<Expression<C, A>> operands =
                term.operands().stream().map(this::written).toList();
        Step<C, A> step = dialect.step(term);
        String source = step.with(operands.stream().map(Expression::source).toList());
        return new Expression<>(source, (context, variables) -> {
            List<A> values = operands.stream()
                    .map(operand -> operand.value(context, variables))
                    .toList();
            return step.run().apply(context, values);
        });
    }

    private Expression<C, A> state(String name, Expression<C, A> expression) {
        statements.add(new Statement<>(name, dialect.statement(name, expression.source()), expression));
        return Expression.variable(name);
    }

    private static String name(Term term) {
        if (term.operation() instanceof Operation.Constant constant) {
            return constant.value() == 0 ? "zero" : constant.value() == 1 ? "one" : "number";
        }
        return term.name().isEmpty() ? "part" : term.name();
    }

    /** A name that no other statement has; numbered if it must be. */
    private String free(String wanted) {
        int count = names.merge(wanted, 1, Integer::sum);
        return count == 1 ? wanted : wanted + count;
    }
}
