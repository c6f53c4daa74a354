package io.github.losstck.nativeloss;

import io.github.losstck.kernels.Kernels;
import io.github.losstck.spi.DType;
import io.github.losstck.spi.LossCall;
import io.github.losstck.spi.Outcome;
import java.util.Optional;
import java.util.Set;

/**
 * The calls that the kernels can be asked: one floating dtype, no broadcasting, rows that lie one behind the other, gradients and
 * weights that a kernel has. Halves are converted to float32, and the results rounded.
 */
final class KernelCalls {

    private static final Set<String> REDUCTIONS = Set.of("none", "mean", "sum");

    /** Their targets are classes, or may be; {@link KernelRows} looks at them. */
    private static final Set<String> INDEXED = Set.of(
            "torch.nn.functional.cross_entropy",
            "torch.nn.functional.nll_loss",
            "torch.nn.functional.multi_margin_loss",
            "torch.nn.functional.multilabel_margin_loss");

    private final KernelPort floats;
    private final KernelPort doubles;

    KernelCalls(Kernels kernels) {
        floats = new FloatKernels(kernels.floats());
        doubles = new DoubleKernels(kernels.doubles());
    }

    /** How a call is answered; nothing if it cannot be asked. It may still be refused when it is. */
    Optional<KernelPlan> plan(LossCall call) {
        boolean oldStyle = call.options().has("size_average") || call.options().has("reduce");
        Object reduction = call.options().asMap().getOrDefault("reduction", "mean");
        if (oldStyle || !REDUCTIONS.contains(reduction) || call.inputs().isEmpty() || !hasOneDType(call)) {
            return Optional.empty();
        }
        try {
            Optional<KernelPlan> plan = KernelElements.of(call);
            return plan.isPresent() ? plan : KernelRows.of(call);
        } catch (IllegalArgumentException e) {
            // An input is missing or an option of another type: what is wrong with it, the other route says.
            return Optional.empty();
        }
    }

    Outcome.Computed evaluate(LossCall call, KernelPlan plan) {
        DType dtype = call.input(plan.names().get(0)).dtype();
        return plan.evaluate(call, dtype == DType.FLOAT64 ? doubles : floats);
    }

    /** All inputs are of one floating dtype; class indices are what the losses of rows check. */
    private static boolean hasOneDType(LossCall call) {
        DType first = call.inputs().values().iterator().next().dtype();
        return first.isFloating()
                && call.inputs().entrySet().stream()
                        .filter(input -> !(input.getKey().equals("target") && INDEXED.contains(call.function())))
                        .allMatch(input -> input.getValue().dtype() == first);
    }

    static boolean isHalf(LossCall call) {
        DType dtype = call.inputs().values().iterator().next().dtype();
        return dtype == DType.FLOAT16 || dtype == DType.BFLOAT16;
    }
}
