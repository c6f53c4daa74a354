package io.github.losstck.nd4j;

import io.github.losstck.recipes.Dialect;
import io.github.losstck.recipes.JavaLiterals;
import io.github.losstck.recipes.Operation;
import io.github.losstck.recipes.Operation.Binary;
import io.github.losstck.recipes.Operation.Unary;
import io.github.losstck.recipes.Step;
import io.github.losstck.recipes.Term;
import io.github.losstck.spi.DType;
import java.util.function.BiFunction;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.autodiff.samediff.SameDiff;
import org.nd4j.linalg.api.ops.impl.controlflow.compat.StopGradient;
import org.nd4j.linalg.factory.Nd4j;

/**
 * SameDiff's operations, as a graph. Where the obvious one has a wrong value or derivative another stands for it, here, in
 * {@link Nd4jRewrites} or in {@link Formulations}.
 */
final class Nd4jDialect implements Dialect<SameDiff, SDVariable> {

    @Override
    public String statement(String name, String expression) {
        return "SDVariable " + name + " = " + expression + ";";
    }

    @Override
    public Term rewritten(Term term) {
        return Nd4jRewrites.of(term);
    }

    @Override
    public Step<SameDiff, SDVariable> step(Term term) {
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
        if (operation instanceof Operation.Power power) {
            return power(power.exponent());
        }
        if (operation instanceof Operation.Cast) {
            var type = Nd4jTensors.dataType(term.dtype());
            return one("$0.castTo(DataType." + type + ")", x -> x.castTo(type));
        }
        return AxisSteps.of(operation, term);
    }

    private static Step<SameDiff, SDVariable> constant(double value, DType dtype) {
        var type = Nd4jTensors.dataType(dtype);
        Number number = dtype.isFloating() ? (Number) value : (Number) (long) value;
        return new Step<>(
                "sd.constant(Nd4j.scalar(DataType." + type + ", " + JavaLiterals.of(number) + "))",
                (sd, none) -> sd.constant(Nd4j.scalar(type, number)));
    }

    private static Step<SameDiff, SDVariable> unary(Unary unary) {
        return switch (unary) {
            case NEG -> one("$0.neg()", SDVariable::neg);
            case ABS -> in("sd.math.abs($0)", (sd, x) -> sd.math.abs(x));
            case EXP -> in("sd.math.exp($0)", (sd, x) -> sd.math.exp(x));
            case LOG -> in("sd.math.log($0)", (sd, x) -> sd.math.log(x));
            case SQRT -> in("sd.math.sqrt($0)", (sd, x) -> sd.math.sqrt(x));
            case SQUARE -> in("sd.math.square($0)", (sd, x) -> sd.math.square(x));
            case SIGMOID -> in("sd.nn.sigmoid($0)", (sd, x) -> sd.nn.sigmoid(x));
            case SOFTPLUS -> in("softplus(sd, $0)", Formulations::softplus);
            case NOT -> in("$0.eq(sd.constant(false))", (sd, x) -> x.eq(sd.constant(false)));
            case STOP_GRADIENT ->
                in("new StopGradient(sd, $0).outputVariable()", (sd, x) -> new StopGradient(sd, x).outputVariable());
            case LOG1P -> throw new IllegalStateException("rewritten");
        };
    }

    private static Step<SameDiff, SDVariable> binary(Binary binary) {
        return switch (binary) {
            case ADD -> two("$0.add($1)", SDVariable::add);
            case SUB -> two("$0.sub($1)", SDVariable::sub);
            case MUL -> two("$0.mul($1)", SDVariable::mul);
            case DIV -> two("$0.div($1)", SDVariable::div);
            case EQ -> two("$0.eq($1)", SDVariable::eq);
            case NE -> two("$0.neq($1)", SDVariable::neq);
            case LT -> two("$0.lt($1)", SDVariable::lt);
            case LE -> two("$0.lte($1)", SDVariable::lte);
            case GT -> two("$0.gt($1)", SDVariable::gt);
            case GE -> two("$0.gte($1)", SDVariable::gte);
            case AND -> new Step<>("sd.math.and($0, $1)", (sd, x) -> sd.math.and(x.get(0), x.get(1)));
            case OR -> new Step<>("sd.math.or($0, $1)", (sd, x) -> sd.math.or(x.get(0), x.get(1)));
            case MAXIMUM, MINIMUM -> throw new IllegalStateException("rewritten");
        };
    }

    /** The derivative of x to the power of 0 is NaN at 0 (F27). */
    private static Step<SameDiff, SDVariable> power(double exponent) {
        return exponent == 0
                ? in("sd.onesLike($0)", SameDiff::onesLike)
                : in("sd.math.pow($0, " + exponent + ")", (sd, x) -> sd.math.pow(x, exponent));
    }

    static Step<SameDiff, SDVariable> one(String source, UnaryOperator<SDVariable> operation) {
        return new Step<>(source, (sd, operands) -> operation.apply(operands.get(0)));
    }

    static Step<SameDiff, SDVariable> in(String source, BiFunction<SameDiff, SDVariable, SDVariable> operation) {
        return new Step<>(source, (sd, operands) -> operation.apply(sd, operands.get(0)));
    }

    static Step<SameDiff, SDVariable> two(String source, BinaryOperator<SDVariable> operation) {
        return new Step<>(source, (sd, operands) -> operation.apply(operands.get(0), operands.get(1)));
    }
}
