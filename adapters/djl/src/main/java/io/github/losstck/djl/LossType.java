package io.github.losstck.djl;

import ai.djl.ndarray.types.DataType;
import io.github.losstck.spi.DType;
import io.github.losstck.spi.LossCall;
import io.github.losstck.spi.Tensor;
import java.util.Set;
import java.util.stream.Collectors;

/** The floating dtype in which a loss is computed. */
final class LossType {

    private LossType() {}

    /** The smallest that holds all floating inputs. */
    static DataType of(LossCall call) {
        Set<DType> floating = call.inputs().values().stream()
                .map(Tensor::dtype)
                .filter(DType::isFloating)
                .collect(Collectors.toSet());
        return floating.contains(DType.FLOAT64)
                ? DataType.FLOAT64
                : floating.equals(Set.of(DType.FLOAT16)) ? DataType.FLOAT16 : DataType.FLOAT32;
    }

    /** Cast losses back where they are scalars: DJL's Java numbers are scalar arrays too, and promote other scalars. */
    static ArrayExpression restored(LossCall call, ArrayExpression losses, int rank) {
        return rank == 0 ? losses.toType(of(call)) : losses;
    }

    /** The same for a loss of which each element is of the inputs with the most dimensions. */
    static ArrayExpression restored(LossCall call, ArrayExpression losses) {
        int rank = call.inputs().values().stream()
                .mapToInt(tensor -> tensor.shape().rank())
                .max()
                .orElse(0);
        return restored(call, losses, rank);
    }
}
