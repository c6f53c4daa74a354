package io.github.losstck.mutants;

import static io.github.losstck.mutants.Functions.torch;

import io.github.losstck.mutants.Mutant.Reach;
import io.github.losstck.spi.DType;
import io.github.losstck.spi.LossCall;
import io.github.losstck.spi.Outcome;
import io.github.losstck.spi.Outcome.Computed;
import io.github.losstck.spi.Shape;
import io.github.losstck.spi.Tensor;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Refuses what should be answered, answers a number where it should refuse, or breaks. */
final class RefusalMutants {

    private RefusalMutants() {}

    static List<Mutant> all() {
        return List.of(
                Mutant.of(
                        "refuses what is empty",
                        "a check that is too strict",
                        name -> Functions.isReduced(name) && Functions.isTorch(name),
                        refusing(call -> call.inputs().values().stream().anyMatch(t -> t.elements() == 0))),
                Mutant.of(
                        "refuses half precision",
                        "kernels for two dtypes",
                        name -> !name.matches(".*(multi_margin|multilabel_margin|torch.*ctc).*"),
                        refusing(call -> call.inputs().values().stream()
                                .anyMatch(t -> t.dtype() == DType.FLOAT16 || t.dtype() == DType.BFLOAT16))),
                Mutant.of(
                        "refuses a single example",
                        "a batch is asked for",
                        torch(
                                "cross_entropy",
                                "nll_loss",
                                "multi_margin_loss",
                                "multilabel_margin_loss",
                                "multilabel_soft_margin_loss"),
                        refusing(call -> call.input("input").shape().rank() == 1)),
                Mutant.of(
                        "answers NaN for a refusal",
                        "no checks: NaN in, NaN out",
                        Functions.every(),
                        answering(Double.NaN)),
                Mutant.of(
                        "answers 0 for a refusal",
                        "Deeplearning4j: a label out of range costs nothing",
                        Functions.every(),
                        answering(0)),
                Mutant.of(
                                "refuses by a crash",
                                "an index out of bounds for a clear word",
                                Functions.every(),
                                RefusalMutants::crashing)
                        .reaching(Reach.BREAKING),
                Mutant.of("answers nothing", "null for a result", Functions.every(), question -> null)
                        .reaching(Reach.BREAKING));
    }

    private static Behaviour refusing(Predicate<LossCall> calls) {
        return question -> {
            if (calls.test(question.call())) {
                throw new Refusal("not offered");
            }
            return question.right();
        };
    }

    /** One number, and no gradients, where the library refuses. */
    private static Behaviour answering(double number) {
        return question -> question.library().refuses(question.lossCase())
                ? new Computed(Tensor.ofDoubles(Shape.of(), number), Map.of())
                : question.right();
    }

    private static Outcome crashing(Question question) {
        if (question.library().refuses(question.lossCase())) {
            throw new ArrayIndexOutOfBoundsException("a bug in the library");
        }
        return question.right();
    }
}
