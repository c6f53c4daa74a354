package io.github.losstck.nativeloss;

import io.github.losstck.kernels.BceLoss;
import io.github.losstck.kernels.BceWithLogitsLoss;
import io.github.losstck.kernels.ElementLoss;
import io.github.losstck.kernels.GaussianNllLoss;
import io.github.losstck.kernels.HingeEmbeddingLoss;
import io.github.losstck.kernels.HuberLoss;
import io.github.losstck.kernels.KlDivLoss;
import io.github.losstck.kernels.L1Loss;
import io.github.losstck.kernels.MarginRankingLoss;
import io.github.losstck.kernels.MseLoss;
import io.github.losstck.kernels.PairLoss;
import io.github.losstck.kernels.PoissonNllLoss;
import io.github.losstck.kernels.SigmoidFocalLoss;
import io.github.losstck.kernels.SmoothL1Loss;
import io.github.losstck.kernels.SoftMarginLoss;
import io.github.losstck.spi.LossCall;
import io.github.losstck.spi.Shape;
import io.github.losstck.spi.Tensor;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The elementwise calls that a kernel can be asked: all shapes are that of the input. */
final class KernelElements {

    private static final List<String> PAIR = List.of("input", "target");

    private KernelElements() {}

    static Optional<KernelPlan> of(LossCall call) {
        return switch (call.function()) {
            case "torch.nn.functional.l1_loss" -> pair(call, c -> new L1Loss());
            case "torch.nn.functional.mse_loss" -> pair(call, c -> new MseLoss());
            case "torch.nn.functional.smooth_l1_loss" -> pair(call, c -> new SmoothL1Loss(number(c, "beta", 1)));
            case "torch.nn.functional.huber_loss" -> pair(call, c -> new HuberLoss(number(c, "delta", 1)));
            case "torch.nn.functional.kl_div" ->
                pair(call, c -> new KlDivLoss(OptionReader.flag(c, "log_target", false)));
            case "torch.nn.functional.poisson_nll_loss" ->
                pair(
                        call,
                        c -> new PoissonNllLoss(
                                OptionReader.flag(c, "log_input", true),
                                OptionReader.flag(c, "full", false),
                                number(c, "eps", 1e-8)));
            case "torch.nn.functional.hinge_embedding_loss" ->
                pair(call, c -> new HingeEmbeddingLoss(number(c, "margin", 1)));
            case "torch.nn.functional.soft_margin_loss" -> pair(call, c -> new SoftMarginLoss());
            case "torch.nn.functional.binary_cross_entropy" ->
                KernelCalls.isHalf(call) ? Optional.empty() : weighted(call, c -> new BceLoss());
            case "torch.nn.functional.binary_cross_entropy_with_logits" ->
                hasPlainPositiveWeight(call)
                        ? weighted(call, c -> new BceWithLogitsLoss(positiveWeight(c)))
                        : Optional.empty();
            case "torchvision.ops.sigmoid_focal_loss" -> focal(call);
            case "torch.nn.functional.margin_ranking_loss" ->
                triple(
                        call,
                        List.of("input1", "input2", "target"),
                        List.of("input1", "input2"),
                        c -> new MarginRankingLoss(number(c, "margin", 0)));
            case "torch.nn.functional.gaussian_nll_loss" ->
                triple(
                        call,
                        List.of("input", "target", "var"),
                        List.of("input", "var"),
                        c -> new GaussianNllLoss(OptionReader.flag(c, "full", false), number(c, "eps", 1e-6)));
            default -> Optional.empty();
        };
    }

    private static double number(LossCall call, String name, double otherwise) {
        return OptionReader.number(call, name, otherwise);
    }

    private static boolean hasPlainPositiveWeight(LossCall call) {
        return call.optionalInput("pos_weight")
                .map(weight -> weight.elements() == 1 && !call.wantsGradient("pos_weight"))
                .orElse(true);
    }

    private static double positiveWeight(LossCall call) {
        return call.optionalInput("pos_weight")
                .map(weight -> weight.doubleAt(0))
                .orElse(1.0);
    }

    private static Optional<KernelPlan> pair(LossCall call, Function<LossCall, ElementLoss> loss) {
        return call.optionalInput("weight").isPresent() ? Optional.empty() : weighted(call, loss);
    }

    private static Optional<KernelPlan> weighted(LossCall call, Function<LossCall, ElementLoss> loss) {
        double[] weight = call.optionalInput("weight").map(Tensor::toDoubles).orElse(null);
        List<String> arrays = weight == null ? PAIR : List.of("input", "target", "weight");
        return plan(
                call,
                arrays,
                List.of("input"),
                "mean",
                (port, arguments) ->
                        port.of(loss.apply(call), arguments, values(call, "input"), values(call, "target"), weight));
    }

    private static Optional<KernelPlan> focal(LossCall call) {
        return plan(call, List.of("inputs", "targets"), List.of("inputs"), "none", (port, arguments) -> {
            SigmoidFocalLoss loss = new SigmoidFocalLoss(number(call, "alpha", 0.25), number(call, "gamma", 2));
            return port.of(loss, arguments, values(call, "inputs"), values(call, "targets"), null);
        });
    }

    private static Optional<KernelPlan> triple(
            LossCall call, List<String> arrays, List<String> differentiable, Function<LossCall, PairLoss> loss) {
        return plan(
                call,
                arrays,
                differentiable,
                "mean",
                (port, arguments) -> port.of(
                        loss.apply(call),
                        arguments,
                        values(call, arrays.get(0)),
                        values(call, arrays.get(1)),
                        values(call, arrays.get(2))));
    }

    private static double[] values(LossCall call, String name) {
        return call.input(name).toDoubles();
    }

    private static Optional<KernelPlan> plan(
            LossCall call, List<String> arrays, List<String> names, String reduction, KernelPlan.Kernel kernel) {
        if (!call.inputs().keySet().containsAll(arrays)
                || !names.containsAll(call.differentiate())
                || call.options().has("var")) {
            return Optional.empty();
        }
        Shape shape = call.input(arrays.get(0)).shape();
        boolean alike =
                arrays.stream().allMatch(name -> call.input(name).shape().equals(shape));
        return alike ? Optional.of(new KernelPlan(names, shape, reduction, kernel)) : Optional.empty();
    }
}
