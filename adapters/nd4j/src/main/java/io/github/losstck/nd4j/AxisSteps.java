package io.github.losstck.nd4j;

import io.github.losstck.recipes.Operation;
import io.github.losstck.recipes.Step;
import io.github.losstck.recipes.Term;
import io.github.losstck.spi.DType;
import io.github.losstck.spi.Shape;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.autodiff.samediff.SameDiff;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ops.impl.broadcast.BroadcastTo;
import org.nd4j.linalg.factory.Nd4j;

/** SameDiff's operations over axes and shapes. */
final class AxisSteps {

    private AxisSteps() {}

    static Step<SameDiff, SDVariable> of(Operation operation, Term term) {
        if (operation instanceof Operation.Where) {
            return where(term);
        }
        if (operation instanceof Operation.Total) {
            return Nd4jDialect.one("$0.sum()", SDVariable::sum);
        }
        if (operation instanceof Operation.Sum sum) {
            return Nd4jDialect.one("$0.sum(" + sum.axis() + ")", x -> x.sum(sum.axis()));
        }
        if (operation instanceof Operation.LogSoftmax softmax) {
            return logSoftmax(softmax.axis());
        }
        if (operation instanceof Operation.Gather gather) {
            return gather(gather.axis(), term);
        }
        if (operation instanceof Operation.MatMul) {
            return matMul(term);
        }
        if (operation instanceof Operation.Transpose) {
            return Nd4jDialect.in("sd.transpose($0)", SameDiff::transpose);
        }
        return ofShapes(operation, term);
    }

    private static Step<SameDiff, SDVariable> where(Term term) {
        if (term.shape().elements() == 0) {
            return new Step<>("$1", (sd, x) -> x.get(1));
        }
        long[] shape = extents(term.shape());
        return new Step<>(
                "select(sd, $0, $1, $2, new long[] {" + listed(shape) + "})",
                (sd, x) -> Formulations.select(sd, x.get(0), x.get(1), x.get(2), shape));
    }

    private static Step<SameDiff, SDVariable> logSoftmax(int axis) {
        return Nd4jDialect.in("logSoftmax(sd, $0, " + axis + ")", (sd, x) -> Formulations.logSoftmax(sd, x, axis));
    }

    private static Step<SameDiff, SDVariable> gather(int axis, Term term) {
        if (term.operands().get(0).shape().elements() == 0) {
            return filled(term, "zeros");
        }
        long[] shape = extents(term.operands().get(0).shape());
        return new Step<>(
                "pick(sd, $0, $1, " + axis + ", new long[] {" + listed(shape) + "})",
                (sd, x) -> Formulations.pick(sd, x.get(0), x.get(1), axis, shape));
    }

    /** The derivative of a product of two matrices of one element fails (F28), and so does one over nothing. */
    private static Step<SameDiff, SDVariable> matMul(Term term) {
        Term a = term.operands().get(0);
        if (a.shape().elements() == 0 && term.shape().elements() > 0) {
            return filled(term, "zeros");
        }
        boolean single = term.shape().elements() == 1 && a.shape().elements() == 1;
        return single
                ? Nd4jDialect.two("$0.mul($1)", SDVariable::mul)
                : Nd4jDialect.two("$0.mmul($1)", SDVariable::mmul);
    }

    private static Step<SameDiff, SDVariable> ofShapes(Operation operation, Term term) {
        long[] shape = extents(term.shape());
        if (operation instanceof Operation.Reshape) {
            return Nd4jDialect.in(
                    "sd.reshape($0, new long[] {" + listed(shape) + "})", (sd, x) -> sd.reshape(x, shape));
        }
        if (operation instanceof Operation.Broadcast) {
            return broadcast(term, shape);
        }
        if (operation instanceof Operation.Slice slice) {
            int[] begin = new int[shape.length];
            begin[slice.axis()] = slice.from();
            int[] size = Arrays.stream(shape).mapToInt(Math::toIntExact).toArray();
            String from = listed(IntStream.of(begin).asLongStream().toArray());
            return Nd4jDialect.in(
                    "sd.slice($0, new int[] {" + from + "}, " + listed(shape) + ")",
                    (sd, x) -> sd.slice(x, begin, size));
        }
        Operation.Concat concat = (Operation.Concat) operation;
        return new Step<>(
                "sd.concat(" + concat.axis() + ", $0, $1)", (sd, x) -> sd.concat(concat.axis(), x.get(0), x.get(1)));
    }

    /** BroadcastTo has no derivative (F23), and bools have no product. */
    private static Step<SameDiff, SDVariable> broadcast(Term term, long[] shape) {
        if (term.dtype() == DType.BOOL) {
            return Nd4jDialect.in(
                    "new BroadcastTo(sd, $0, sd.constant(Nd4j.createFromArray(new long[] {" + listed(shape)
                            + "}))).outputVariable()",
                    (sd, x) -> new BroadcastTo(sd, x, sd.constant(Nd4j.createFromArray(shape))).outputVariable());
        }
        Step<SameDiff, SDVariable> ones = filled(term, "ones");
        return new Step<>(
                "$0.mul(" + ones.source() + ")",
                (sd, x) -> x.get(0).mul(ones.run().apply(sd, x)));
    }

    private static Step<SameDiff, SDVariable> filled(Term term, String name) {
        long[] shape = extents(term.shape());
        DataType type = Nd4jTensors.dataType(term.dtype());
        boolean ones = name.equals("ones");
        return new Step<>(
                "sd.constant(Nd4j." + name + "(DataType." + type + ", " + listed(shape) + "))",
                (sd, none) -> sd.constant(ones ? Nd4j.ones(type, shape) : Nd4j.zeros(type, shape)));
    }

    private static long[] extents(Shape shape) {
        return Arrays.stream(shape.extents()).asLongStream().toArray();
    }

    private static String listed(long[] extents) {
        return LongStream.of(extents).mapToObj(Long::toString).collect(Collectors.joining(", "));
    }
}
