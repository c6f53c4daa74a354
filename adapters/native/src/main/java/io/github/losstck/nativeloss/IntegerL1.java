package io.github.losstck.nativeloss;

import io.github.losstck.spi.DType;
import io.github.losstck.spi.LossCall;
import io.github.losstck.spi.Outcome;
import io.github.losstck.spi.Shape;
import io.github.losstck.spi.Tensor;
import java.util.Arrays;
import java.util.Map;

/** The absolute error of integer tensors, in integers that wrap around as the dtype does; a sum is an int64. */
final class IntegerL1 {

    private IntegerL1() {}

    static Outcome.Computed evaluate(LossCall call, Reduction reduction, DType dtype) {
        if (!call.differentiate().isEmpty()) {
            throw new LossArgumentException("integer tensors have no gradients, asked were " + call.differentiate());
        }
        Tensor input = call.input("input");
        Tensor target = call.input("target");
        Shape shape = Broadcasting.common(input.shape(), target.shape());
        int[] ofInput = Broadcasting.positions(input.shape(), shape);
        int[] ofTarget = Broadcasting.positions(target.shape(), shape);
        long[] losses = new long[shape.elements()];
        for (int i = 0; i < losses.length; i++) {
            long difference = wrapped(input.longAt(ofInput[i]) - target.longAt(ofTarget[i]), dtype);
            losses[i] = wrapped(Math.abs(difference), dtype);
        }
        return new Outcome.Computed(
                reduction == Reduction.NONE
                        ? Tensor.ofIntegers(dtype, shape, losses)
                        : Tensor.ofLongs(Shape.of(), Arrays.stream(losses).sum()),
                Map.of());
    }

    private static long wrapped(long value, DType dtype) {
        return switch (dtype) {
            case INT32 -> (int) value;
            case UINT8 -> value & 0xff;
            default -> value;
        };
    }
}
