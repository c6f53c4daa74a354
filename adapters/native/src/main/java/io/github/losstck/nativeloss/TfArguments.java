package io.github.losstck.nativeloss;

import io.github.losstck.spi.Tensor;

/** What TensorFlow's functions ask of two arguments: one shape, and one floating dtype without a cast. */
final class TfArguments {

    private TfArguments() {}

    /**
     * Refuse an argument unlike another.
     *
     * @throws LossArgumentException if shapes or dtypes differ, or the dtype is not a floating one
     */
    static void requireAlike(String name, Tensor tensor, String other, Tensor with) {
        if (!tensor.shape().equals(with.shape())) {
            throw new LossArgumentException(
                    name + " must have the shape of " + other + ", " + with.shape() + ", got " + tensor.shape());
        }
        requireDtype(name, tensor, other, with);
    }

    /** The same of the dtype alone. */
    static void requireDtype(String name, Tensor tensor, String other, Tensor with) {
        Promotion.requireFloating(other, with);
        if (tensor.dtype() != with.dtype()) {
            throw new LossArgumentException(
                    name + " must be of the dtype of " + other + ", " + with.dtype() + ", got " + tensor.dtype());
        }
    }
}
