package io.github.losstck.djl;

import io.github.losstck.spi.CallBuilder;
import io.github.losstck.spi.DType;
import io.github.losstck.spi.LossCall;
import io.github.losstck.spi.Shape;
import io.github.losstck.spi.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Collects calls with random tensors of one dtype; the same ones each time. */
final class Sampler {

    private final SplittableRandom random = new SplittableRandom(20_260_101);
    private final List<LossCall> calls = new ArrayList<>();
    private final DType dtype;

    Sampler(DType dtype) {
        this.dtype = dtype;
    }

    List<LossCall> calls() {
        return List.copyOf(calls);
    }

    DType dtype() {
        return dtype;
    }

    Tensor uniform(Shape shape, double low, double high) {
        return tensor(shape, random.doubles(shape.elements(), low, high).toArray());
    }

    Tensor tensor(Shape shape, double... values) {
        return Tensor.rounded(dtype, shape, values);
    }

    /** 1 and -1 in turn, two to one. */
    Tensor signs(Shape shape) {
        double[] signs = new double[shape.elements()];
        for (int i = 0; i < signs.length; i++) {
            signs[i] = i % 3 == 1 ? -1 : 1;
        }
        return tensor(shape, signs);
    }

    /** A whole number from 0 to the bound, which is left out. */
    int below(int bound) {
        return random.nextInt(bound);
    }

    /** For losses of a shape, before they are reduced. */
    Tensor cotangent(String reduction, Shape unreduced) {
        return uniform(reduction.equals("none") ? unreduced : Shape.of(), -1.5, 1.5);
    }

    /** Add a call of losses of a shape, with its reduction, an upstream gradient and the gradients that are asked. */
    void add(CallBuilder call, String reduction, Shape unreduced, String... differentiate) {
        calls.add(call.option("reduction", reduction)
                .cotangent(cotangent(reduction, unreduced))
                .gradientsOf(differentiate)
                .build());
    }

    void add(CallBuilder call, Tensor cotangent, String... differentiate) {
        calls.add(call.cotangent(cotangent).gradientsOf(differentiate).build());
    }
}
