package io.github.losstck.mutants;

import static io.github.losstck.mutants.Functions.TORCH;
import static io.github.losstck.mutants.Functions.isKerasClass;
import static io.github.losstck.mutants.Functions.named;
import static io.github.losstck.mutants.Functions.torch;

import io.github.losstck.spi.DType;
import io.github.losstck.spi.LossCall;
import io.github.losstck.spi.Outcome;
import io.github.losstck.spi.Outcome.Computed;
import io.github.losstck.spi.Shape;
import io.github.losstck.spi.Tensor;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Answers what should be refused, by repairing the call. */
final class RepairMutants {

    private static final Predicate<String> INDICES = torch(
                    "cross_entropy", "nll_loss", "linear_cross_entropy", "multi_margin_loss")
            .or(named(
                    "tf.nn.sparse_softmax_cross_entropy_with_logits",
                    "keras.losses.SparseCategoricalCrossentropy",
                    "torch.nn.AdaptiveLogSoftmaxWithLoss"));

    private RepairMutants() {}

    static List<Mutant> all() {
        return List.of(
                Mutant.of(
                        "an unknown reduction is a mean",
                        "a default branch",
                        Functions::isReduced,
                        repairing(call -> call.options().has("reduction")
                                ? Calls.option(
                                        call,
                                        "reduction",
                                        isKerasClass(call.function()) ? "sum_over_batch_size" : "mean")
                                : call)),
                Mutant.of(
                        "reshapes what does not fit",
                        "DJL: labels take the prediction's shape",
                        torch(
                                "l1_loss",
                                "mse_loss",
                                "huber_loss",
                                "smooth_l1_loss",
                                "binary_cross_entropy",
                                "binary_cross_entropy_with_logits",
                                "poisson_nll_loss"),
                        RepairMutants::reshaping),
                Mutant.of(
                        "broadcasts what should be refused",
                        "elementwise operations of any library",
                        torch("binary_cross_entropy", "binary_cross_entropy_with_logits")
                                .or(named(
                                        "torchvision.ops.sigmoid_focal_loss",
                                        "tf.nn.sigmoid_cross_entropy_with_logits")),
                        RepairMutants::broadcasting),
                Mutant.of(
                        "labels out of range are the nearest",
                        "a clamp for safety",
                        INDICES,
                        repairing(call -> Calls.labels(call, y -> Math.max(0, Math.min(classes(call) - 1L, y))))),
                Mutant.of(
                        "-1 is the last class",
                        "ONNX Runtime, optax: indices from the end",
                        INDICES,
                        repairing(call -> Calls.labels(call, y -> y < 0 ? y + classes(call) : y))),
                Mutant.of(
                        "targets beyond 1 are taken",
                        "PyTorch before 2.1",
                        torch("binary_cross_entropy"),
                        repairing(call -> Calls.mapped(
                                Calls.mapped(call, "target", RepairMutants::share), "input", RepairMutants::share))),
                Mutant.of(
                        "integers cast in silence",
                        "float() for safety",
                        torch("binary_cross_entropy", "binary_cross_entropy_with_logits", "kl_div"),
                        repairing(RepairMutants::floating)),
                Mutant.of(
                        "options out of range are the default",
                        "a default branch",
                        torch(
                                "huber_loss",
                                "smooth_l1_loss",
                                "multi_margin_loss",
                                "triplet_margin_loss",
                                "cross_entropy"),
                        repairing(RepairMutants::plain)),
                Mutant.of(
                        "a negative variance is positive",
                        "abs() for safety",
                        torch("gaussian_nll_loss"),
                        repairing(call -> Calls.mapped(call, "var", Math::abs))),
                Mutant.of(
                        "lengths beyond the end are the end",
                        "a clamp for safety",
                        named(TORCH + "ctc_loss", "torch.ctc_loss_of_logits"),
                        repairing(RepairMutants::shortened)));
    }

    private static Behaviour repairing(UnaryOperator<LossCall> repair) {
        return question -> question.lenient(repair.apply(question.call()));
    }

    private static Outcome reshaping(Question question) {
        LossCall call = question.call();
        Tensor input = call.input("input");
        boolean fits = call.input("target").elements() == input.elements()
                && !call.input("target").shape().equals(input.shape());
        return fits ? question.other(Calls.reshaped(call, "target", input.shape())) : question.right();
    }

    private static Outcome broadcasting(Question question) {
        LossCall call = question.call();
        List<String> names = List.copyOf(call.inputs().keySet()).subList(0, 2);
        return question.library().refuses(question.lossCase())
                ? Elements.of(new LossCall(call.function(), two(call, names), call.options(), List.of(), null), names)
                        .map(elements -> (Outcome) new Computed(
                                elements.reduced((x, at) -> Math.abs(x[0] - x[1]), DType.FLOAT32), Map.of()))
                        .orElseGet(question::right)
                : question.right();
    }

    private static Map<String, Tensor> two(LossCall call, List<String> names) {
        Map<String, Tensor> inputs = new LinkedHashMap<>();
        names.forEach(name -> inputs.put(name, call.input(name)));
        return inputs;
    }

    private static int classes(LossCall call) {
        if (call.options().has("n_classes")) {
            return (int) call.options().integer("n_classes");
        }
        if (call.inputs().containsKey("linear_weight")) {
            return call.input("linear_weight").shape().extent(0);
        }
        String name = call.inputs().containsKey("logits")
                ? "logits"
                : call.inputs().containsKey("input") ? "input" : "y_pred";
        Shape shape = call.input(name).shape();
        return shape.rank() == 0 ? 1 : shape.extent(name.equals("input") && shape.rank() > 1 ? 1 : -1);
    }

    private static double share(double x) {
        return Double.isNaN(x) ? 0.5 : Math.max(0, Math.min(1, x));
    }

    private static LossCall floating(LossCall call) {
        Tensor target = call.input("target");
        DType dtype = call.input("input").dtype();
        return target.dtype().isFloating() || !dtype.isFloating()
                ? call
                : Calls.input(call, "target", Tensor.rounded(dtype, target.shape(), target.toDoubles()));
    }

    private static LossCall plain(LossCall call) {
        LossCall repaired = call;
        for (Map.Entry<String, Object> usual : Map.<String, Object>of(
                        "delta",
                        1.0,
                        "beta",
                        1.0,
                        "p",
                        call.function().endsWith("multi_margin_loss") ? (Object) 1L : 2.0,
                        "margin",
                        1.0,
                        "label_smoothing",
                        0.0)
                .entrySet()) {
            repaired = call.options().has(usual.getKey())
                    ? Calls.option(repaired, usual.getKey(), usual.getValue())
                    : repaired;
        }
        return repaired;
    }

    private static LossCall shortened(LossCall call) {
        Tensor frames = call.inputs().containsKey("logits") ? call.input("logits") : call.input("log_probs");
        long most = frames.shape().rank() == 0 ? 0 : frames.shape().extent(0);
        Tensor targets = call.input("targets");
        long longest = targets.shape().rank() == 0 ? 0 : targets.shape().extent(-1);
        LossCall shorter = Calls.labels(call, "input_lengths", n -> Math.max(0, Math.min(n, most)));
        return Calls.labels(shorter, "target_lengths", n -> Math.max(0, Math.min(n, longest)));
    }
}
