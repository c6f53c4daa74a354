package io.github.losstck.nativeloss;

import io.github.losstck.spi.LossCall;
import io.github.losstck.spi.Outcome;
import io.github.losstck.spi.Shape;
import io.github.losstck.spi.Tensor;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How a kernel answers a call.
 *
 * @param names the inputs by which it has gradients, in its order
 * @param each the shape of the losses that are not reduced
 * @param reduction where the call names none
 * @param kernel what computes
 */
record KernelPlan(List<String> names, Shape each, String reduction, Kernel kernel) {

    /** One kernel with its options and arrays. */
    interface Kernel {
        /** @throws IllegalArgumentException if the kernel refuses an option or a number */
        KernelAnswer run(KernelPort port, KernelArguments arguments);
    }

    /**
     * Compute.
     *
     * @throws LossArgumentException if the kernel refuses
     */
    Outcome.Computed evaluate(LossCall call, KernelPort port) {
        Reduction asked = Reduction.named(OptionReader.word(call, "reduction", reduction), false);
        KernelAnswer answer;
        try {
            answer = kernel.run(port, KernelArguments.of(call, asked, names));
        } catch (LossArgumentException e) {
            throw e;
        } catch (IllegalArgumentException | ArithmeticException e) {
            // The latter is an integer beyond the range of int.
            throw new LossArgumentException(e.getMessage());
        }
        Tensor like = call.input(names.get(0));
        Shape shape = asked == Reduction.NONE ? each : Shape.of();
        Map<String, Tensor> gradients = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            if (answer.gradients()[i] != null) {
                Tensor input = call.input(names.get(i));
                gradients.put(names.get(i), Tensor.rounded(input.dtype(), input.shape(), answer.gradients()[i]));
            }
        }
        return new Outcome.Computed(Tensor.rounded(like.dtype(), shape, answer.output()), gradients);
    }
}
