package io.github.losstck.onnxruntime;

import io.github.losstck.recipes.Dialect;
import io.github.losstck.recipes.Logarithms;
import io.github.losstck.recipes.Operation;
import io.github.losstck.recipes.Operation.Binary;
import io.github.losstck.recipes.Operation.Total;
import io.github.losstck.recipes.Operation.Unary;
import io.github.losstck.recipes.Step;
import io.github.losstck.recipes.Term;
import io.github.losstck.spi.DType;
import io.github.losstck.spi.Shape;
import io.github.losstck.spi.Tensor;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * ONNX's operators. Nothing is promoted, so that every cast is a node. Softplus has no kernel for float64 on the CPU, and
 * there is no ln(1 + x): both are rewritten.
 */
final class OnnxDialect implements Dialect<GraphBuilder, String> {

    @Override
    public String statement(String name, String expression) {
        return name + " = " + expression;
    }

    @Override
    public Term rewritten(Term term) {
        if (term.operation() == Unary.LOG1P) {
            return Logarithms.log1p(term.operands().get(0));
        }
        if (term.operation() == Unary.SOFTPLUS) {
            Term x = term.operands().get(0);
            return x.maximum(0).add(x.abs().neg().exp().unary(Unary.LOG1P));
        }
        return term;
    }

    @Override
    public Step<GraphBuilder, String> step(Term term) {
        Operation operation = term.operation();
        if (operation instanceof Operation.Constant constant) {
            Tensor number = number(constant.value(), term.dtype());
            return new Step<>(Double.toString(constant.value()), (graph, none) -> graph.constant(number));
        }
        if (operation instanceof Unary unary) {
            return unary(unary);
        }
        if (operation instanceof Binary binary) {
            return binary(binary);
        }
        return overAxes(operation, term);
    }

    private static Tensor number(double value, DType dtype) {
        return dtype.isFloating()
                ? Tensor.rounded(dtype, Shape.of(), value)
                : Tensor.ofIntegers(dtype, Shape.of(), (long) value);
    }

    private static Step<GraphBuilder, String> unary(Unary unary) {
        return switch (unary) {
            case NEG -> OnnxStep.of(1, "Neg");
            case ABS -> OnnxStep.of(1, "Abs");
            case EXP -> OnnxStep.of(1, "Exp");
            case LOG -> OnnxStep.of(1, "Log");
            case SQRT -> OnnxStep.of(1, "Sqrt");
            case SQUARE ->
                new Step<>("Mul ($0, $0)", (graph, x) -> graph.add("Mul", List.of(x.get(0), x.get(0)), Map.of()));
            case SIGMOID -> OnnxStep.of(1, "Sigmoid");
            case NOT -> OnnxStep.of(1, "Not");
            case STOP_GRADIENT -> new Step<>("$0", (graph, x) -> x.get(0)); // nothing is differentiated
            case LOG1P, SOFTPLUS -> throw new IllegalStateException("rewritten");
        };
    }

    private static Step<GraphBuilder, String> binary(Binary binary) {
        return switch (binary) {
            case ADD -> OnnxStep.of(2, "Add");
            case SUB -> OnnxStep.of(2, "Sub");
            case MUL -> OnnxStep.of(2, "Mul");
            case DIV -> OnnxStep.of(2, "Div");
            case MAXIMUM -> OnnxStep.of(2, "Max");
            case MINIMUM -> OnnxStep.of(2, "Min");
            case EQ -> OnnxStep.of(2, "Equal");
            case NE ->
                new Step<>(
                        "Not (Equal ($0, $1))",
                        (graph, x) -> graph.add("Not", List.of(graph.add("Equal", x, Map.of())), Map.of()));
            case LT -> OnnxStep.of(2, "Less");
            case LE -> OnnxStep.of(2, "LessOrEqual");
            case GT -> OnnxStep.of(2, "Greater");
            case GE -> OnnxStep.of(2, "GreaterOrEqual");
            case AND -> OnnxStep.of(2, "And");
            case OR -> OnnxStep.of(2, "Or");
        };
    }

    private static Step<GraphBuilder, String> overAxes(Operation operation, Term term) {
        if (operation instanceof Operation.Cast) {
            long type = ElementType.of(term.dtype()).number();
            return OnnxStep.of(1, "Cast", Map.of("to", type));
        }
        if (operation instanceof Operation.Power power) {
            return OnnxStep.of(1, "Pow", Map.of(), number(power.exponent(), term.dtype()));
        }
        if (operation instanceof Operation.Where) {
            return OnnxStep.of(3, "Where");
        }
        if (operation instanceof Total total) {
            return total(total, term.operands().get(0));
        }
        if (operation instanceof Operation.Sum sum) {
            return OnnxStep.of(1, "ReduceSum", Map.of("keepdims", 0L), vector(sum.axis()));
        }
        if (operation instanceof Operation.LogSoftmax softmax) {
            return OnnxStep.of(1, "LogSoftmax", Map.of("axis", (long) softmax.axis()));
        }
        if (operation instanceof Operation.Gather gather) {
            return OnnxStep.of(2, "GatherElements", Map.of("axis", (long) gather.axis()));
        }
        if (operation instanceof Operation.Take) {
            return OnnxStep.of(2, "Gather");
        }
        if (operation instanceof Operation.MatMul) {
            return OnnxStep.of(2, "MatMul");
        }
        return ofShapes(operation, term);
    }

    /** The mean of nothing is 0 with ReduceMean (F8), and NaN as a quotient. */
    private static Step<GraphBuilder, String> total(Total total, Term of) {
        Map<String, Object> scalar = Map.of("keepdims", 0L);
        if (total == Total.SUM) {
            return OnnxStep.of(1, "ReduceSum", scalar);
        }
        Tensor none = number(0, of.dtype());
        return of.shape().elements() > 0
                ? OnnxStep.of(1, "ReduceMean", scalar)
                : new Step<>(
                        "Div (ReduceSum <keepdims = 0> ($0), 0)",
                        (graph, x) -> graph.add(
                                "Div", List.of(graph.add("ReduceSum", x, scalar), graph.constant(none)), Map.of()));
    }

    private static Step<GraphBuilder, String> ofShapes(Operation operation, Term term) {
        long[] extents = Arrays.stream(term.shape().extents()).asLongStream().toArray();
        if (operation instanceof Operation.Transpose) {
            return OnnxStep.of(1, "Transpose", Map.of("perm", List.of(1L, 0L)));
        }
        if (operation instanceof Operation.Reshape) {
            return OnnxStep.of(1, "Reshape", Map.of("allowzero", 1L), vector(extents));
        }
        if (operation instanceof Operation.Broadcast) {
            return OnnxStep.of(1, "Expand", Map.of(), vector(extents));
        }
        if (operation instanceof Operation.Slice slice) {
            return OnnxStep.of(1, "Slice", Map.of(), vector(slice.from()), vector(slice.to()), vector(slice.axis()));
        }
        Operation.Concat concat = (Operation.Concat) operation;
        return OnnxStep.of(2, "Concat", Map.of("axis", (long) concat.axis()));
    }

    private static Tensor vector(long... elements) {
        return Tensor.ofLongs(Shape.of(elements.length), elements);
    }
}
