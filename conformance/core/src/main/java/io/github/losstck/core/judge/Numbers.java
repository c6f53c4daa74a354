package io.github.losstck.core.judge;

import io.github.losstck.spi.DType;
import io.github.losstck.spi.Tensor;

/** Elements as text that gives the same bits back when read in the tensor's dtype. */
public final class Numbers {

    private Numbers() {}

    public static String text(Tensor tensor, int position) {
        DType dtype = tensor.dtype();
        if (!dtype.isFloating()) {
            return Long.toString(tensor.longAt(position));
        }
        return dtype == DType.FLOAT64
                ? Double.toString(tensor.doubleAt(position))
                : Float.toString((float) tensor.doubleAt(position));
    }
}
