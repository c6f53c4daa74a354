package io.github.losstck.reports;

import io.github.losstck.core.record.CaseResult;
import io.github.losstck.core.record.CaseResult.Listed;
import io.github.losstck.core.record.Status;
import java.util.List;
import java.util.Random;

/** Runs of the size that people have: many functions, some of them wrong. The same numbers every time. */
final class RealisticRun {

    private record Function(String name, String family, String builtin) {}

    private static final List<Function> FUNCTIONS = List.of(
            new Function("torch.nn.functional.mse_loss", "squared", "l2Loss(weight=1)"),
            new Function("torch.nn.functional.gaussian_nll_loss", "squared", ""),
            new Function("torch.nn.functional.cross_entropy", "log", "softmaxCrossEntropyLoss"),
            new Function(
                    "torch.nn.functional.binary_cross_entropy", "log", "sigmoidBinaryCrossEntropyLoss(fromSigmoid)"),
            new Function(
                    "torch.nn.functional.binary_cross_entropy_with_logits", "log", "sigmoidBinaryCrossEntropyLoss"),
            new Function("torch.nn.functional.nll_loss", "log", "softmaxCrossEntropyLoss(fromLogit=false)"),
            new Function("torch.nn.functional.kl_div", "log", ""),
            new Function("torch.nn.functional.soft_margin_loss", "log", ""),
            new Function("torch.nn.functional.multilabel_soft_margin_loss", "log", ""),
            new Function("torch.nn.functional.hinge_embedding_loss", "hinge", "hingeLoss"),
            new Function("torch.nn.functional.margin_ranking_loss", "hinge", ""),
            new Function("torch.nn.functional.multi_margin_loss", "hinge", ""),
            new Function("torch.nn.functional.l1_loss", "absolute", "l1Loss"),
            new Function("torch.nn.functional.smooth_l1_loss", "absolute", ""),
            new Function("torch.nn.functional.huber_loss", "absolute", ""),
            new Function("torch.nn.functional.cosine_embedding_loss", "other", ""));

    private final Random random = new Random(20261124);
    private final SampleRun run = new SampleRun();
    private int failures;
    private int deviations;

    private RealisticRun() {}

    /** About as many lines as asked, of which exactly so many fail and deviate. */
    static SampleRun of(int lines, int failures, int deviations) {
        RealisticRun realistic = new RealisticRun();
        realistic.failures = failures;
        realistic.deviations = deviations;
        for (int i = 0; i < lines; i++) {
            realistic.line(i);
        }
        for (String name : List.of("tf.nn.log_poisson_loss", "tf.keras.losses.log_cosh")) {
            realistic.run.add(SampleLines.bare(name + "/*", name, Status.OUT_OF_SCOPE));
        }
        return realistic.run;
    }

    private void line(int number) {
        Function function = FUNCTIONS.get(number % FUNCTIONS.size());
        String dtype = List.of("f32", "f64", "f16").get(number / FUNCTIONS.size() % 3);
        String id = "torch/" + function.name.substring(20) + "/"
                + List.of("mean", "sum", "none").get(number % 3) + "/" + dtype + "/"
                + List.of("both-signs", "large-logits", "weights", "tiny").get(number % 4) + "-" + number;
        boolean builtin = !function.builtin.isEmpty() && number % 2 == 0;
        String route = builtin ? "builtin:" + function.builtin : "recipe";
        run.add(result(function, id, route, builtin));
    }

    private CaseResult result(Function function, String id, String route, boolean builtin) {
        if (builtin && deviations > 0 && function.name.endsWith("mse_loss")) {
            deviations--;
            return SampleLines.deviation(
                    id,
                    function.name,
                    function.family,
                    route,
                    new Listed(
                            "l2Loss halves the squared error by default",
                            "https://github.com/deepjavalibrary/djl/issues/2492"));
        }
        if (builtin && failures > 0 && function.name.contains("binary_cross_entropy")) {
            failures--;
            return SampleLines.failure(id, function.name, function.family, route, mistake(), message(id, route));
        }
        if (!builtin && !function.builtin.isEmpty() && random.nextInt(12) == 0) {
            return SampleLines.unsupported(id, function.name, function.family, "DJL's loss has no reduction=none");
        }
        double share = Math.pow(10, -4 + 4 * random.nextDouble()) * 0.97;
        String agreement = share < 1e-3 ? "bit-exact" : share > 0.8 ? "exact" : "framework";
        return SampleLines.pass(
                id, function.name, function.family, route, agreement, agreement.equals("bit-exact") ? 0 : share);
    }

    private String mistake() {
        return failures % 3 == 0
                ? ""
                : failures % 3 == 1
                        ? "the output equals the value for: reduction=sum"
                        : "every element of the gradient of input is -1 times the framework's";
    }

    private static String message(String id, String route) {
        return id + " [" + route
                + "]\noutput[0, 3] is 0.5, PyTorch 2.7 has 0.25, exactly 0.2500000000000000138777878078144:\n"
                + "4.19e+06 ULP (float32) of the framework, budget 2.9e-08.\nLikely mistake: see below.";
    }
}
