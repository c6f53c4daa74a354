package io.github.losstck.mutants;

import io.github.losstck.spi.Outcome.Computed;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Losses as an older PyTorch had them, in the functions that have changed since. */
final class ReleaseMutants {

    private ReleaseMutants() {}

    static List<Mutant> all() {
        return List.of(
                release("1.3", "1.3: slope 1 at |0|; out of range is no index error", Functions.torch("l1_loss")),
                release("1.4", "1.4: log of 0 is log(1e-12)", Functions.torch("binary_cross_entropy")),
                release(
                        "1.9",
                        "1.9: triplets along dimension 1; smoothing unknown",
                        Functions.torch("triplet_margin_loss")),
                release(
                        "1.10",
                        "1.10: nothing left to average is 0; ignored rows are smoothed",
                        Functions.torch("cross_entropy", "nll_loss")),
                release("1.12", "1.12: 0 log 0 is masked", Functions.torch("kl_div")),
                release(
                        "2.0",
                        "2.0: targets are not checked; beta 0 has slope -1",
                        Functions.torch("binary_cross_entropy", "smooth_l1_loss")),
                release(
                        "2.13",
                        "2.13: a clamp at its bound has slope 1",
                        Functions.torch("hinge_embedding_loss", "margin_ranking_loss")));
    }

    private static Mutant release(String version, String changes, Predicate<String> functions) {
        return Mutant.of(
                "as PyTorch " + version, "PyTorch " + changes, functions, behaviour(HonestLibrary.asPyTorch(version)));
    }

    private static Behaviour behaviour(HonestLibrary old) {
        return question -> {
            Optional<Computed> answer = old.answer(question.call());
            return answer.orElseThrow(() -> new Refusal("refused by an older release"));
        };
    }
}
