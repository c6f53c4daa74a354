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
}
