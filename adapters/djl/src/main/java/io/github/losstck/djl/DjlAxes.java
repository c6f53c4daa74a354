package io.github.losstck.djl;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import io.github.losstck.recipes.Operation;
import io.github.losstck.recipes.Step;
import io.github.losstck.recipes.Term;
import java.util.Arrays;
import java.util.stream.Collectors;

/** NDArray's operations over axes and on shapes, for {@link DjlDialect}. */
final class DjlAxes {

    private DjlAxes() {}

    static Step<NDManager, NDArray> step(Term term) {
        Operation operation = term.operation();
        if (operation instanceof Operation.Where) {
            return new Step<>(
                    "NDArrays.where($0, $1, $2)", (manager, x) -> NDArrays.where(x.get(0), x.get(1), x.get(2)));
        }
        if (operation instanceof Operation.Total total) {
            return total == Operation.Total.SUM
                    ? DjlDialect.one("$0.sum()", NDArray::sum)
                    : DjlDialect.one("$0.mean()", NDArray::mean);
        }
        if (operation instanceof Operation.Sum sum) {
            return DjlDialect.one("$0.sum(new int[] {" + sum.axis() + "})", x -> x.sum(new int[] {sum.axis()}));
        }
        if (operation instanceof Operation.LogSoftmax softmax) {
            return DjlDialect.one("$0.logSoftmax(" + softmax.axis() + ")", x -> x.logSoftmax(softmax.axis()));
        }
        if (operation instanceof Operation.Gather gather) {
            return DjlDialect.two("$0.gather($1, " + gather.axis() + ")", (x, index) -> x.gather(index, gather.axis()));
        }
        if (operation instanceof Operation.Take) {
            return DjlDialect.two("$0.take($1)", NDArray::take);
        }
        if (operation instanceof Operation.MatMul) {
            return DjlDialect.two("$0.matMul($1)", NDArray::matMul);
        }
        if (operation instanceof Operation.Transpose) {
            return DjlDialect.one("$0.transpose()", NDArray::transpose);
        }
        return ofShapes(operation, term);
    }

    private static Step<NDManager, NDArray> ofShapes(Operation operation, Term term) {
        Shape shape =
                new Shape(Arrays.stream(term.shape().extents()).asLongStream().toArray());
        String extents =
                Arrays.stream(shape.getShape()).mapToObj(Long::toString).collect(Collectors.joining(", "));
        if (operation instanceof Operation.Reshape) {
            return DjlDialect.one("$0.reshape(new Shape(" + extents + "))", x -> x.reshape(shape));
        }
        if (operation instanceof Operation.Broadcast) {
            return DjlDialect.one("$0.broadcast(new Shape(" + extents + "))", x -> x.broadcast(shape));
        }
        if (operation instanceof Operation.Slice slice) {
            String index = ":, ".repeat(slice.axis()) + slice.from() + ":" + slice.to();
            return DjlDialect.one("$0.get(new NDIndex(\"" + index + "\"))", x -> x.get(new NDIndex(index)));
        }
        Operation.Concat concat = (Operation.Concat) operation;
        return DjlDialect.two(
                "NDArrays.concat(new NDList($0, $1), " + concat.axis() + ")",
                (a, b) -> NDArrays.concat(new NDList(a, b), concat.axis()));
    }
}
