package io.github.losstck.recipes;

import io.github.losstck.recipes.Operation.Binary;
import io.github.losstck.recipes.Operation.Unary;
import io.github.losstck.spi.DType;
import io.github.losstck.spi.Shape;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** The operations in plain Java, without gradients: recipes can be tested without a library. */
final class PlainDialect implements Dialect<Object, Plain> {

    @Override
    public String statement(String name, String expression) {
        return name + " = " + expression;
    }

    @Override
    public Step<Object, Plain> step(Term term) {
        Operation operation = term.operation();
        String name = operation instanceof Enum<?> kind
                ? kind.name().toLowerCase(Locale.ROOT)
                : operation.getClass().getSimpleName().toLowerCase(Locale.ROOT);
        String source = operation instanceof Operation.Constant constant
                ? Double.toString(constant.value())
                : name
                        + List.of("()", "($0)", "($0, $1)", "($0, $1, $2)")
                                .get(term.operands().size());
        Function<List<Plain>, Plain> run = run(term);
        return new Step<>(source, (context, operands) -> run.apply(operands));
    }

    private static Function<List<Plain>, Plain> run(Term term) {
        Operation operation = term.operation();
        Shape shape = term.shape();
        if (operation instanceof Operation.Constant constant) {
            return x -> Plain.of(shape, i -> constant.value());
        }
        if (operation instanceof Unary unary) {
            return x -> Plain.of(shape, i -> of(unary, x.get(0).at(i)));
        }
        if (operation instanceof Binary binary) {
            return x -> Plain.of(shape, i -> of(binary, x.get(0).at(i), x.get(1).at(i)));
        }
        if (operation instanceof Operation.Cast) {
            return x -> Plain.of(shape, i -> cast(term.dtype(), x.get(0).at(i)));
        }
        if (operation instanceof Operation.Power power) {
            return x -> Plain.of(shape, i -> Math.pow(x.get(0).at(i), power.exponent()));
        }
        if (operation instanceof Operation.Where) {
            return x -> Plain.of(shape, i -> x.get(x.get(0).at(i) != 0 ? 1 : 2).at(i));
        }
        if (operation instanceof Operation.Total total) {
            return x -> Plain.of(shape, i -> {
                double sum = Arrays.stream(x.get(0).data()).sum();
                return total == Operation.Total.SUM ? sum : sum / x.get(0).data().length;
            });
        }
        return overAxes(term);
    }

    private static Function<List<Plain>, Plain> overAxes(Term term) {
        Operation operation = term.operation();
        Shape shape = term.shape();
        if (operation instanceof Operation.Sum sum) {
            return x -> Plain.of(
                    shape,
                    i -> Arrays.stream(line(x.get(0), sum.axis(), inserted(i, sum.axis())))
                            .sum());
        }
        if (operation instanceof Operation.LogSoftmax softmax) {
            return x -> Plain.of(shape, i -> {
                double[] line = line(x.get(0), softmax.axis(), i);
                double most = Arrays.stream(line).max().orElse(0);
                double sum = Arrays.stream(line).map(y -> Math.exp(y - most)).sum();
                return x.get(0).at(i) - most - Math.log(sum);
            });
        }
        if (operation instanceof Operation.Gather gather) {
            return x -> Plain.of(
                    shape,
                    i -> x.get(0).at(with(i, gather.axis(), (int) x.get(1).at(i))));
        }
        if (operation instanceof Operation.Take) {
            return x -> Plain.of(shape, i -> x.get(0).data()[(int) x.get(1).at(i)]);
        }
        if (operation instanceof Operation.MatMul) {
            return x -> Plain.of(shape, i -> {
                double sum = 0;
                for (int k = 0; k < x.get(0).shape().extent(1); k++) {
                    sum += x.get(0).at(i[0], k) * x.get(1).at(k, i[1]);
                }
                return sum;
            });
        }
        return ofShapes(term);
    }

    private static Function<List<Plain>, Plain> ofShapes(Term term) {
        Operation operation = term.operation();
        Shape shape = term.shape();
        if (operation instanceof Operation.Transpose) {
            return x -> Plain.of(shape, i -> x.get(0).at(i[1], i[0]));
        }
        if (operation instanceof Operation.Reshape) {
            return x -> new Plain(shape, x.get(0).data());
        }
        if (operation instanceof Operation.Broadcast) {
            return x -> Plain.of(shape, x.get(0)::at);
        }
        if (operation instanceof Operation.Slice slice) {
            return x -> Plain.of(shape, i -> x.get(0).at(with(i, slice.axis(), i[slice.axis()] + slice.from())));
        }
        int axis = ((Operation.Concat) operation).axis();
        return x -> Plain.of(shape, i -> {
            int first = x.get(0).shape().extent(axis);
            return i[axis] < first ? x.get(0).at(i) : x.get(1).at(with(i, axis, i[axis] - first));
        });
    }

    /** The elements that differ from the one at an index along an axis alone. */
    private static double[] line(Plain x, int axis, int[] index) {
        double[] line = new double[x.shape().extent(axis)];
        for (int k = 0; k < line.length; k++) {
            line[k] = x.at(with(index, axis, k));
        }
        return line;
    }

    private static int[] with(int[] index, int axis, int value) {
        int[] other = index.clone();
        other[axis] = value;
        return other;
    }

    private static int[] inserted(int[] index, int axis) {
        int[] longer = new int[index.length + 1];
        System.arraycopy(index, 0, longer, 0, axis);
        System.arraycopy(index, axis, longer, axis + 1, index.length - axis);
        return longer;
    }

    private static double cast(DType to, double x) {
        return to == DType.BOOL ? (x != 0 ? 1 : 0) : to.isFloating() ? x : (long) x;
    }

    private static double of(Unary unary, double x) {
        return switch (unary) {
            case NEG -> -x;
            case ABS -> Math.abs(x);
            case EXP -> Math.exp(x);
            case LOG -> Math.log(x);
            case LOG1P -> Math.log1p(x);
            case SQRT -> Math.sqrt(x);
            case SQUARE -> x * x;
            case SIGMOID -> 1 / (1 + Math.exp(-x));
            case SOFTPLUS -> Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
            case NOT -> x == 0 ? 1 : 0;
            case STOP_GRADIENT -> x;
        };
    }

    private static double of(Binary binary, double x, double y) {
        return switch (binary) {
            case ADD -> x + y;
            case SUB -> x - y;
            case MUL -> x * y;
            case DIV -> x / y;
            case MAXIMUM -> Math.max(x, y);
            case MINIMUM -> Math.min(x, y);
            case EQ -> x == y ? 1 : 0;
            case NE -> x != y ? 1 : 0;
            case LT -> x < y ? 1 : 0;
            case LE -> x <= y ? 1 : 0;
            case GT -> x > y ? 1 : 0;
            case GE -> x >= y ? 1 : 0;
            case AND -> x != 0 && y != 0 ? 1 : 0;
            case OR -> x != 0 || y != 0 ? 1 : 0;
        };
    }
}
