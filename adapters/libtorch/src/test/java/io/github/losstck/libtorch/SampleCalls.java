package io.github.losstck.libtorch;

import io.github.losstck.spi.CallBuilder;
import io.github.losstck.spi.DType;
import io.github.losstck.spi.LossCall;
import io.github.losstck.spi.Shape;
import io.github.losstck.spi.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Random calls of every function with its arguments, for every reduction; the same ones for the same dtype. */
final class SampleCalls {

    private static final Shape MATRIX = Shape.of(3, 4);
    private static final Shape ROWS = Shape.of(3);

    private final SplittableRandom random = new SplittableRandom(20_260_101);
    private final List<LossCall> calls = new ArrayList<>();
    private final DType dtype;

    private SampleCalls(DType dtype) {
        this.dtype = dtype;
    }

    static List<LossCall> of(DType dtype) {
        SampleCalls samples = new SampleCalls(dtype);
        for (String reduction : List.of("none", "mean", "sum")) {
            samples.addElementwise(reduction);
            samples.addWeighted(reduction);
            samples.addClasses(reduction);
            samples.addMargins(reduction);
            samples.addTriplets(reduction);
            samples.addLikelihoods(reduction);
            if (dtype == DType.FLOAT64 || dtype == DType.FLOAT32) {
                // libtorch has no kernels of these for the halves.
                samples.addMultipleMargins(reduction);
                samples.addSequences(reduction);
            }
        }
        samples.addAdaptive("loss");
        samples.addAdaptive("output");
        return samples.calls;
    }

    private void addElementwise(String reduction) {
        for (String function : List.of("l1_loss", "mse_loss", "huber_loss", "smooth_l1_loss")) {
            add(pair(function, reduction), MATRIX, reduction, "input", "target");
        }
        add(pair("huber_loss", reduction).option("delta", 0.4), MATRIX, reduction, "input");
        add(pair("smooth_l1_loss", reduction).option("beta", 0.3), MATRIX, reduction, "input");
        add(pair("kl_div", reduction), MATRIX, reduction, "input", "target");
        add(pair("kl_div", reduction).option("log_target", true), MATRIX, reduction, "input", "target");
        add(pair("poisson_nll_loss", reduction).option("full", true), MATRIX, reduction, "input");
        add(
                pair("poisson_nll_loss", reduction).option("log_input", false).option("eps", 0.5),
                MATRIX,
                reduction,
                "input");
    }

    private void addWeighted(String reduction) {
        for (String function : List.of("l1_loss", "mse_loss", "huber_loss")) {
            add(
                    pair(function, reduction).input("weight", uniform(MATRIX, 0.25, 2)),
                    MATRIX,
                    reduction,
                    "input",
                    "target",
                    "weight");
        }
        CallBuilder probabilities =
                pair("binary_cross_entropy", reduction).input("weight", uniform(Shape.of(4), 0.25, 2));
        add(probabilities, MATRIX, reduction, "input", "target");
        CallBuilder logits = pair("binary_cross_entropy_with_logits", reduction)
                .input("weight", uniform(Shape.of(4), 0.25, 2))
                .input("pos_weight", uniform(Shape.of(4), 0.25, 4));
        add(logits, MATRIX, reduction, "input", "target");
        add(
                pair("multilabel_soft_margin_loss", reduction).input("weight", uniform(Shape.of(4), 0.25, 2)),
                ROWS,
                reduction,
                "input");
        for (double alpha : new double[] {0.25, -1}) {
            CallBuilder focal = CallBuilder.of("torchvision.ops.sigmoid_focal_loss")
                    .input("inputs", uniform(MATRIX, -4, 4))
                    .input("targets", uniform(MATRIX, 0, 1))
                    .option("alpha", alpha)
                    .option("gamma", 1.5)
                    .option("reduction", reduction);
            add(focal, MATRIX, reduction, "inputs", "targets");
        }
    }

    private void addClasses(String reduction) {
        CallBuilder nll = classes("nll_loss", reduction).input("weight", uniform(Shape.of(4), 0.25, 2));
        add(nll.option("ignore_index", 2), ROWS, reduction, "input");
        CallBuilder entropy = classes("cross_entropy", reduction).input("weight", uniform(Shape.of(4), 0.25, 2));
        add(entropy.option("label_smoothing", 0.1), ROWS, reduction, "input");
        CallBuilder layer = CallBuilder.functional("linear_cross_entropy")
                .input("input", uniform(Shape.of(3, 2), -1, 1))
                .input("linear_weight", uniform(Shape.of(4, 2, 2), -1, 1))
                .input("linear_bias", uniform(Shape.of(4, 2), -1, 1))
                .longs("target", Shape.of(3, 2), 0, 3, 1, 2, 2, 0)
                .input("weight", uniform(Shape.of(4), 0.25, 2))
                .option("reduction", reduction);
        add(layer, Shape.of(3, 2), reduction, "input", "linear_weight", "linear_bias");
    }

    private void addMargins(String reduction) {
        for (String function : List.of("hinge_embedding_loss", "soft_margin_loss")) {
            CallBuilder signed = CallBuilder.functional(function)
                    .input("input", uniform(MATRIX, -2, 3))
                    .input("target", signs(MATRIX))
                    .option("reduction", reduction);
            add(signed, MATRIX, reduction, "input");
        }
        CallBuilder ranking = CallBuilder.functional("margin_ranking_loss")
                .input("input1", uniform(ROWS, -1, 1))
                .input("input2", uniform(ROWS, -1, 1))
                .input("target", signs(ROWS))
                .option("margin", 0.5)
                .option("reduction", reduction);
        add(ranking, ROWS, reduction, "input1", "input2");
        CallBuilder cosine = CallBuilder.functional("cosine_embedding_loss")
                .input("input1", uniform(MATRIX, -1, 1))
                .input("input2", uniform(MATRIX, -1, 1))
                .input("target", signs(ROWS))
                .option("margin", -0.5)
                .option("reduction", reduction);
        add(cosine, ROWS, reduction, "input1", "input2");
    }

    private void addMultipleMargins(String reduction) {
        add(classes("multi_margin_loss", reduction).option("p", 2).option("margin", 0.5), ROWS, reduction, "input");
        CallBuilder labels = CallBuilder.functional("multilabel_margin_loss")
                .input("input", uniform(MATRIX, -1, 1))
                .longs("target", MATRIX, 1, 3, -1, 0, 2, -1, 0, 0, 0, 1, 2, 3)
                .option("reduction", reduction);
        add(labels, ROWS, reduction, "input");
    }

    private void addTriplets(String reduction) {
        add(triplet("triplet_margin_loss", reduction).option("p", 3.0).option("eps", 1e-3), ROWS, reduction, "anchor");
        for (String distance : List.of("pairwise_l2", "l1", "cosine")) {
            for (boolean swap : new boolean[] {false, true}) {
                CallBuilder call = triplet("triplet_margin_with_distance_loss", reduction)
                        .option("distance_function", distance)
                        .option("swap", swap);
                add(call, ROWS, reduction, "anchor", "positive", "negative");
            }
        }
    }

    private void addLikelihoods(String reduction) {
        CallBuilder rows = pair("gaussian_nll_loss", reduction).input("var", uniform(ROWS, 0.5, 2));
        add(rows.option("full", true), MATRIX, reduction, "input", "target", "var");
        CallBuilder clamped = pair("gaussian_nll_loss", reduction).input("var", uniform(MATRIX, 0, 1));
        add(clamped.option("eps", 0.5), MATRIX, reduction, "input", "var");
        add(pair("gaussian_nll_loss", reduction).option("var", 0.3), MATRIX, reduction, "input");
    }

    private void addSequences(String reduction) {
        for (String function : List.of("torch.nn.functional.ctc_loss", "torch.ctc_loss_of_logits")) {
            String scores = function.endsWith("logits") ? "logits" : "log_probs";
            CallBuilder call = CallBuilder.of(function)
                    .input(scores, uniform(Shape.of(5, 2, 4), -3, -0.5))
                    .longs("targets", Shape.of(2, 2), 1, 2, 3, 1)
                    .longs("input_lengths", Shape.of(2), 5, 4)
                    .longs("target_lengths", Shape.of(2), 2, 1)
                    .option("reduction", reduction);
            if (function.endsWith("logits")) {
                add(call, Shape.of(2), reduction, scores);
            } else {
                calls.add(call.build());
            }
        }
    }

    private void addAdaptive(String returns) {
        CallBuilder call = CallBuilder.of("torch.nn.AdaptiveLogSoftmaxWithLoss")
                .input("input", uniform(Shape.of(6, 4), -1, 1))
                .longs("target", Shape.of(6), 0, 2, 3, 4, 8, 1)
                .input("head.weight", uniform(Shape.of(5, 4), -1, 1))
                .input("head.bias", uniform(Shape.of(5), -1, 1))
                .input("tail.0.0.weight", uniform(Shape.of(2, 4), -1, 1))
                .input("tail.0.1.weight", uniform(Shape.of(2, 2), -1, 1))
                .input("tail.1.0.weight", uniform(Shape.of(1, 4), -1, 1))
                .input("tail.1.1.weight", uniform(Shape.of(4, 1), -1, 1))
                .option("cutoffs", List.of(3, 5))
                .option("n_classes", 9)
                .option("div_value", 2.0)
                .option("returns", returns);
        String reduction = returns.equals("loss") ? "mean" : "none";
        add(call, Shape.of(6), reduction, "input", "head.weight", "head.bias", "tail.0.0.weight", "tail.1.1.weight");
    }

    private CallBuilder pair(String function, String reduction) {
        return CallBuilder.functional(function)
                .input("input", uniform(MATRIX, 0.02, 0.98))
                .input("target", uniform(MATRIX, 0.02, 0.98))
                .option("reduction", reduction);
    }

    private CallBuilder classes(String function, String reduction) {
        return CallBuilder.functional(function)
                .input("input", uniform(MATRIX, -3, -0.1))
                .longs("target", ROWS, 1, 3, 0)
                .option("reduction", reduction);
    }

    private CallBuilder triplet(String function, String reduction) {
        return CallBuilder.functional(function)
                .input("anchor", uniform(MATRIX, -1, 1))
                .input("positive", uniform(MATRIX, -1, 1))
                .input("negative", uniform(MATRIX, -1, 1))
                .option("margin", 2.0)
                .option("reduction", reduction);
    }

    private void add(CallBuilder call, Shape unreduced, String reduction, String... differentiate) {
        Shape output = reduction.equals("none") ? unreduced : Shape.of();
        calls.add(call.cotangent(uniform(output, -1.5, 1.5))
                .gradientsOf(differentiate)
                .build());
    }

    private Tensor signs(Shape shape) {
        double[] signs = new double[shape.elements()];
        for (int i = 0; i < signs.length; i++) {
            signs[i] = i % 3 == 1 ? -1 : 1;
        }
        return Tensor.rounded(dtype, shape, signs);
    }

    private Tensor uniform(Shape shape, double low, double high) {
        return Tensor.rounded(
                dtype, shape, random.doubles(shape.elements(), low, high).toArray());
    }
}
