package io.github.losstck.libtorch;

import static io.github.losstck.libtorch.TensorScript.input;

import io.github.losstck.spi.LossCall;
import org.bytedeco.pytorch.global.torch;

/**
 * max(0, margin + d(a, p) - d(a, n)) for the distances that C++ takes as a function: Java cannot give it one. With swap the
 * lesser of d(a, n) and d(p, n).
 */
final class TripletDistanceRecipe {

    private TripletDistanceRecipe() {}

    /** Whether the call asks the distance that C++ has by default. */
    static boolean isDefault(LossCall call) {
        return distance(call).equals("pairwise_l2");
    }

    private static String distance(LossCall call) {
        return call.options().string("distance_function", "pairwise_l2");
    }

    static TensorScript of(LossCall call) {
        TensorScript script = new TensorScript();
        TensorExpression near = script.let("near", distance(call, "anchor", "positive"));
        TensorExpression far = script.let("far", distance(call, "anchor", "negative"));
        if (call.options().bool("swap", false)) {
            far = far.minimum(distance(call, "positive", "negative"));
        }
        TensorExpression losses =
                near.sub(far).add(call.options().number("margin", 1)).clampMin(0);
        return script.loss(Reduction.known(call), losses);
    }

    private static TensorExpression distance(LossCall call, String from, String to) {
        return switch (distance(call)) {
            case "l1" -> input(from).sub(input(to)).abs().then("sum(-1L)", x -> x.sum(-1L));
            case "cosine" -> similarity(from, to).neg().add(1);
            default -> throw new IllegalArgumentException("no recipe for the distance " + distance(call));
        };
    }

    private static TensorExpression similarity(String from, String to) {
        return new TensorExpression(
                "torch.cosine_similarity(" + from + ", " + to + ", -1, 1e-8)",
                v -> torch.cosine_similarity(v.tensor(from), v.tensor(to), -1, 1e-8));
    }
}
