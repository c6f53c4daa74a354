package io.github.losstck.nativeloss;

import io.github.losstck.spi.DType;
import io.github.losstck.spi.Shape;
import io.github.losstck.spi.Tensor;

/** PyTorch's rules for the dtype of a result. */
final class Promotion {

    private Promotion() {}

    /** The smallest dtype that holds both: a floating one beats an integer, float16 with bfloat16 gives float32. */
    static DType of(DType a, DType b) {
        if (a == b) {
            return a;
        }
        if (a.isFloating() && b.isFloating()) {
            return a == DType.FLOAT64 || b == DType.FLOAT64 ? DType.FLOAT64 : DType.FLOAT32;
        }
        if (a.isFloating() || b.isFloating()) {
            return a.isFloating() ? a : b;
        }
        return integerRank(a) >= integerRank(b) ? a : b;
    }

    /** The same for tensors: a scalar tensor does not promote one with dimensions within floating or within integers. */
    static DType of(Tensor a, Tensor b) {
        boolean scalarA = a.shape().rank() == 0;
        boolean scalarB = b.shape().rank() == 0;
        if (scalarA != scalarB && a.dtype().isFloating() == b.dtype().isFloating()) {
            return scalarA ? b.dtype() : a.dtype();
        }
        return of(a.dtype(), b.dtype());
    }

    /** The same for a tensor with dimensions, of which the dtype is known, and another tensor. */
    static DType of(DType dimensioned, Tensor other) {
        boolean sameKind = dimensioned.isFloating() == other.dtype().isFloating();
        return other.shape().rank() == 0 && sameKind ? dimensioned : of(dimensioned, other.dtype());
    }

    /** The dtype of a floating result of all tensors: integers throughout give float32. */
    static DType floatingOf(Tensor... tensors) {
        boolean dimensioned = false;
        DType dtype = null;
        for (Tensor tensor : tensors) {
            boolean scalar = tensor.shape().rank() == 0;
            if (dtype == null || (!scalar && !dimensioned && tensor.dtype().isFloating() == dtype.isFloating())) {
                dtype = tensor.dtype();
            } else {
                dtype = dimensioned == !scalar ? of(dtype, tensor.dtype()) : of(dtype, tensor);
            }
            dimensioned |= !scalar;
        }
        return dtype != null && dtype.isFloating() ? dtype : DType.FLOAT32;
    }

    private static int integerRank(DType dtype) {
        return switch (dtype) {
            case INT64 -> 3;
            case INT32 -> 2;
            case UINT8 -> 1;
            default -> 0;
        };
    }

    /** The constant as a framework holds it in a tensor's dtype. */
    static double constant(double value, DType dtype) {
        return Tensor.rounded(dtype, Shape.of(), value).doubleAt(0);
    }

    /**
     * Refuse a tensor whose elements are not floating point numbers.
     *
     * @throws LossArgumentException naming the tensor and its dtype
     */
    static void requireFloating(String name, Tensor tensor) {
        if (!tensor.dtype().isFloating()) {
            throw new LossArgumentException(name + " must be of a floating dtype, got " + tensor.dtype());
        }
    }

    /**
     * Refuse a bool tensor, which cannot be negated or subtracted.
     *
     * @throws LossArgumentException naming the tensor
     */
    static void requireNumbers(String name, Tensor tensor) {
        if (tensor.dtype() == DType.BOOL) {
            throw new LossArgumentException(name + " must be a number, got bool");
        }
    }
}
