package io.github.losstck.djl;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.nn.Activation;
import io.github.losstck.recipes.Dialect;
import io.github.losstck.recipes.Logarithms;
import io.github.losstck.recipes.Operation;
import io.github.losstck.recipes.Operation.Binary;
import io.github.losstck.recipes.Operation.Unary;
import io.github.losstck.recipes.Step;
import io.github.losstck.recipes.Term;
import io.github.losstck.spi.DType;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * NDArray's operations. A number is an array of the manager's: DJL frees the array that it makes of a Java number before
 * the backward pass reads it (F13), and promotes a scalar array by it (F8). A cast cuts the gradient (F7), so that libtorch
 * promotes where it can.
 */
final class DjlDialect implements Dialect<NDManager, NDArray> {

    @Override
    public String statement(String name, String expression) {
        return "NDArray " + name + " = " + expression + ";";
    }

    @Override
    public Term rewritten(Term term) {
        return term.operation() == Unary.LOG1P
                ? Logarithms.log1p(term.operands().get(0))
                : term;
    }

    @Override
    public Step<NDManager, NDArray> step(Term term) {
        Operation operation = term.operation();
        if (operation instanceof Operation.Constant constant) {
            return constant(constant.value(), term.dtype());
        }
        if (operation instanceof Unary unary) {
            return unary(unary);
        }
        if (operation instanceof Binary binary) {
            return binary(binary);
        }
        if (operation instanceof Operation.Cast cast) {
            return cast(cast, term);
        }
        if (operation instanceof Operation.Power power) {
            return power(power, term.dtype());
        }
        return DjlAxes.step(term);
    }

    private static Step<NDManager, NDArray> constant(double value, DType dtype) {
        return switch (dtype) {
            case FLOAT64 -> number(JavaSource.of((Number) value), manager -> manager.create(value));
            case FLOAT32 -> number(JavaSource.of((Number) (float) value), manager -> manager.create((float) value));
            case INT64 -> number(JavaSource.of((Number) (long) value), manager -> manager.create((long) value));
            case INT32 -> number(JavaSource.of((Number) (int) value), manager -> manager.create((int) value));
            case BOOL -> number(Boolean.toString(value != 0), manager -> manager.create(value != 0));
            default -> {
                var type = DjlTensors.dataType(dtype);
                yield new Step<>(
                        "manager.create(" + JavaSource.of((Number) (float) value) + ").toType(DataType." + type.name()
                                + ", false)",
                        (manager, none) -> manager.create((float) value).toType(type, false));
            }
        };
    }

    private static Step<NDManager, NDArray> number(String source, Function<NDManager, NDArray> create) {
        return new Step<>("manager.create(" + source + ")", (manager, none) -> create.apply(manager));
    }

    private static Step<NDManager, NDArray> unary(Unary unary) {
        return switch (unary) {
            case NEG -> one("$0.neg()", NDArray::neg);
            case ABS -> one("$0.abs()", NDArray::abs);
            case EXP -> one("$0.exp()", NDArray::exp);
            case LOG -> one("$0.log()", NDArray::log);
            case SQRT -> one("$0.sqrt()", NDArray::sqrt);
            case SQUARE -> one("$0.square()", NDArray::square);
            case SIGMOID -> one("Activation.sigmoid($0)", Activation::sigmoid);
            case SOFTPLUS -> one("Activation.softPlus($0)", Activation::softPlus);
            case NOT -> one("$0.logicalNot()", NDArray::logicalNot);
            case STOP_GRADIENT -> one("$0.stopGradient()", NDArray::stopGradient);
            case LOG1P -> throw new IllegalStateException("rewritten");
        };
    }

    private static Step<NDManager, NDArray> binary(Binary binary) {
        return switch (binary) {
            case ADD -> two("$0.add($1)", NDArray::add);
            case SUB -> two("$0.sub($1)", NDArray::sub);
            case MUL -> two("$0.mul($1)", NDArray::mul);
            case DIV -> two("$0.div($1)", NDArray::div);
            case MAXIMUM -> two("$0.maximum($1)", NDArray::maximum);
            case MINIMUM -> two("$0.minimum($1)", NDArray::minimum);
            case EQ -> two("$0.eq($1)", NDArray::eq);
            case NE -> two("$0.neq($1)", NDArray::neq);
            case LT -> two("$0.lt($1)", NDArray::lt);
            case LE -> two("$0.lte($1)", NDArray::lte);
            case GT -> two("$0.gt($1)", NDArray::gt);
            case GE -> two("$0.gte($1)", NDArray::gte);
            case AND -> two("$0.logicalAnd($1)", NDArray::logicalAnd);
            case OR -> two("$0.logicalOr($1)", NDArray::logicalOr);
        };
    }

    /** libtorch promotes by itself, but has no minus of a bool. */
    private static Step<NDManager, NDArray> cast(Operation.Cast cast, Term term) {
        DType from = term.operands().get(0).dtype();
        if (cast.implicit() && from != DType.BOOL) {
            return one("$0", x -> x);
        }
        var type = DjlTensors.dataType(term.dtype());
        return one("$0.toType(DataType." + type.name() + ", false)", x -> x.toType(type, false));
    }

    private static Step<NDManager, NDArray> power(Operation.Power power, DType dtype) {
        Step<NDManager, NDArray> exponent = constant(power.exponent(), dtype);
        return new Step<>(
                "$0.pow(" + exponent.source() + ")",
                (manager, x) -> x.get(0).pow(exponent.run().apply(manager, List.of())));
    }

    static Step<NDManager, NDArray> one(String source, UnaryOperator<NDArray> operation) {
        return new Step<>(source, (manager, operands) -> operation.apply(operands.get(0)));
    }

    static Step<NDManager, NDArray> two(String source, BinaryOperator<NDArray> operation) {
        return new Step<>(source, (manager, operands) -> operation.apply(operands.get(0), operands.get(1)));
    }
}
