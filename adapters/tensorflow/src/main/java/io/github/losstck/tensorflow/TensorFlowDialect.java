package io.github.losstck.tensorflow;

import io.github.losstck.recipes.Dialect;
import io.github.losstck.recipes.Operation;
import io.github.losstck.recipes.Operation.Binary;
import io.github.losstck.recipes.Operation.Unary;
import io.github.losstck.recipes.Step;
import io.github.losstck.recipes.Term;
import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TBool;
import org.tensorflow.types.family.TNumber;
import org.tensorflow.types.family.TType;

/**
 * Recipes as operations of a graph. Java's types are erased while one is built: TensorFlow itself knows the dtypes, and a
 * program declares its variables with {@code var}.
 */
final class TensorFlowDialect implements Dialect<Ops, Operand<? extends TType>> {

    private final AxisOperations axes = new AxisOperations();

    /** An operation of operands whose Java type the term vouches for. */
    interface Elements {
        Operand<? extends TType> of(Ops tf, Operand<TNumber> x, Operand<TNumber> y);
    }

    /** An operation of bools. */
    interface Bools {
        Operand<? extends TType> of(Ops tf, Operand<TBool> x, Operand<TBool> y);
    }

    @Override
    public String statement(String name, String expression) {
        return "var " + name + " = " + expression + ";";
    }

    @Override
    public Step<Ops, Operand<? extends TType>> step(Term term) {
        Operation operation = term.operation();
        if (operation instanceof Operation.Constant constant) {
            return axes.constant(constant.value(), term.dtype());
        }
        if (operation instanceof Unary unary) {
            return unary(unary);
        }
        if (operation instanceof Binary binary) {
            return binary(binary);
        }
        return axes.step(operation, term);
    }

    private static Step<Ops, Operand<? extends TType>> unary(Unary unary) {
        return switch (unary) {
            case NEG -> numbers("tf.math.neg($0)", (tf, x, y) -> tf.math.neg(x));
            case ABS -> numbers("tf.math.abs($0)", (tf, x, y) -> tf.math.abs(x));
            case EXP -> numbers("tf.math.exp($0)", (tf, x, y) -> tf.math.exp(x));
            case LOG -> numbers("tf.math.log($0)", (tf, x, y) -> tf.math.log(x));
            case LOG1P -> numbers("tf.math.log1p($0)", (tf, x, y) -> tf.math.log1p(x));
            case SQRT -> numbers("tf.math.sqrt($0)", (tf, x, y) -> tf.math.sqrt(x));
            case SQUARE -> numbers("tf.math.square($0)", (tf, x, y) -> tf.math.square(x));
            case SIGMOID -> numbers("tf.math.sigmoid($0)", (tf, x, y) -> tf.math.sigmoid(x));
            case SOFTPLUS -> numbers("tf.math.softplus($0)", (tf, x, y) -> tf.math.softplus(x));
            case STOP_GRADIENT -> numbers("tf.stopGradient($0)", (tf, x, y) -> tf.stopGradient(x));
            case NOT -> bools("tf.math.logicalNot($0)", (tf, x, y) -> tf.math.logicalNot(x));
        };
    }

    private static Step<Ops, Operand<? extends TType>> binary(Binary binary) {
        return switch (binary) {
            case ADD -> numbers("tf.math.add($0, $1)", (tf, x, y) -> tf.math.add(x, y));
            case SUB -> numbers("tf.math.sub($0, $1)", (tf, x, y) -> tf.math.sub(x, y));
            case MUL -> numbers("tf.math.mul($0, $1)", (tf, x, y) -> tf.math.mul(x, y));
            case DIV -> numbers("tf.math.div($0, $1)", (tf, x, y) -> tf.math.div(x, y));
            case MAXIMUM -> numbers("tf.math.maximum($0, $1)", (tf, x, y) -> tf.math.maximum(x, y));
            case MINIMUM -> numbers("tf.math.minimum($0, $1)", (tf, x, y) -> tf.math.minimum(x, y));
            case EQ -> numbers("tf.math.equal($0, $1)", (tf, x, y) -> tf.math.equal(x, y));
            case NE -> numbers("tf.math.notEqual($0, $1)", (tf, x, y) -> tf.math.notEqual(x, y));
            case LT -> numbers("tf.math.less($0, $1)", (tf, x, y) -> tf.math.less(x, y));
            case LE -> numbers("tf.math.lessEqual($0, $1)", (tf, x, y) -> tf.math.lessEqual(x, y));
            case GT -> numbers("tf.math.greater($0, $1)", (tf, x, y) -> tf.math.greater(x, y));
            case GE -> numbers("tf.math.greaterEqual($0, $1)", (tf, x, y) -> tf.math.greaterEqual(x, y));
            case AND -> bools("tf.math.logicalAnd($0, $1)", (tf, x, y) -> tf.math.logicalAnd(x, y));
            case OR -> bools("tf.math.logicalOr($0, $1)", (tf, x, y) -> tf.math.logicalOr(x, y));
        };
    }

    static Step<Ops, Operand<? extends TType>> numbers(String source, Elements operation) {
        return new Step<>(source, (tf, operands) -> operation.of(tf, typed(operands, 0), typed(operands, 1)));
    }

    private static Step<Ops, Operand<? extends TType>> bools(String source, Bools operation) {
        return new Step<>(source, (tf, operands) -> operation.of(tf, typed(operands, 0), typed(operands, 1)));
    }

    /** An operand that is there, in the Java type that the operation asks for. */
    @SuppressWarnings("unchecked") // Java's type is erased; the term has the dtype
    static <T extends TType> Operand<T> typed(List<Operand<? extends TType>> operands, int position) {
        return position < operands.size() ? (Operand<T>) operands.get(position) : null;
    }
}
