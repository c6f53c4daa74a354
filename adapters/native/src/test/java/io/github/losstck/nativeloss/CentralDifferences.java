package io.github.losstck.nativeloss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.losstck.spi.LossCall;
import io.github.losstck.spi.Outcome;
import io.github.losstck.spi.Tensor;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Compares the gradients of a call of float64 tensors with central differences of its output, under the cotangent 1, -0.5,
 * 2, 0.25, 1, ... A difference over h = 2^-17 is wrong by about h² = 6e-11 of the third derivative and 1e-16 / h = 1e-11 of
 * the value: a relative 1e-7 leaves room for third derivatives of a thousand.
 */
final class CentralDifferences {

    private static final double STEP = 0x1p-17;
    private static final double TOLERANCE = 1e-7;
    private static final double[] CYCLE = {1, -0.5, 2, 0.25};

    private CentralDifferences() {}

    static void check(CallBuilder builder, String... names) {
        LossCall plain = builder.build();
        Tensor output = new NativeLosses().evaluate(plain).output();
        double[] cotangent = new double[output.elements()];
        for (int i = 0; i < cotangent.length; i++) {
            cotangent[i] = output.shape().rank() == 0 ? -0.5 : CYCLE[i % CYCLE.length];
        }
        LossCall call = builder.differentiate(names)
                .cotangent(Tensor.ofDoubles(output.shape(), cotangent))
                .build();
        Outcome.Computed answer = new NativeLosses().evaluate(call);
        assertThat(answer.gradients().keySet()).containsExactly(names);
        for (String name : names) {
            Tensor gradient = answer.gradients().get(name);
            assertThat(gradient.shape()).isEqualTo(plain.input(name).shape());
            for (int i = 0; i < gradient.elements(); i++) {
                double expected =
                        (total(plain, name, i, STEP, cotangent) - total(plain, name, i, -STEP, cotangent)) / (2 * STEP);
                assertThat(gradient.doubleAt(i))
                        .as("gradient of %s by %s[%d], options %s", plain.function(), name, i, plain.options())
                        .isCloseTo(expected, within(TOLERANCE * Math.max(1, Math.abs(expected))));
            }
        }
    }

    private static double total(LossCall call, String name, int index, double step, double[] cotangent) {
        Tensor tensor = call.input(name);
        double[] moved = tensor.toDoubles();
        moved[index] += step;
        Map<String, Tensor> inputs = new LinkedHashMap<>(call.inputs());
        inputs.put(name, Tensor.ofDoubles(tensor.shape(), moved));
        LossCall neighbor = new LossCall(call.function(), inputs, call.options(), call.differentiate(), null);
        Tensor output = new NativeLosses().evaluate(neighbor).output();
        double total = 0;
        for (int i = 0; i < cotangent.length; i++) {
            total += cotangent[i] * output.doubleAt(i);
        }
        return total;
    }
}
