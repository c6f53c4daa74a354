package io.github.losstck.mutants;

import static io.github.losstck.mutants.Behaviour.altering;
import static io.github.losstck.mutants.Behaviour.asking;
import static io.github.losstck.mutants.Functions.every;

import io.github.losstck.spi.LossCall;
import io.github.losstck.spi.Outcome.Computed;
import io.github.losstck.spi.Tensor;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;

/** Right values with gradients that are wrong everywhere. */
final class GradientMutants {

    private GradientMutants() {}

    static List<Mutant> all() {
        return List.of(
                Mutant.of(
                                "gradient twice as large",
                                "the 2 of a square, where there is a half",
                                every(),
                                gradients(x -> 2 * x))
                        .named("2 times the framework's"),
                Mutant.of(
                                "gradient half as large",
                                "a half in the loss, not in its slope",
                                every(),
                                gradients(x -> x / 2))
                        .named("0.5 times the framework's"),
                Mutant.of("gradient with the opposite sign", "target minus prediction", every(), gradients(x -> -x))
                        .named("-1 times the framework's"),
                Mutant.of("gradient zero", "a graph that is cut", every(), gradients(x -> 0))
                        .named("is zero everywhere"),
                Mutant.of(
                        "gradient missing",
                        "values alone",
                        every(),
                        altering((call, right) -> new Computed(right.output(), Map.of()))),
                Mutant.of(
                        "second gradient missing",
                        "targets are constants",
                        every(),
                        altering(GradientMutants::firstOnly)),
                Mutant.of(
                        "cotangent ignored",
                        "backward() for backward(grad)",
                        every(),
                        asking(call -> call.cotangent() == null
                                ? call
                                : Calls.cotangent(call, Calls.mapped(call.cotangent(), x -> 1)))),
                Mutant.of(
                        "cotangent applied twice",
                        "in the loss and in its backward",
                        every(),
                        asking(call -> call.cotangent() == null
                                ? call
                                : Calls.cotangent(call, Calls.mapped(call.cotangent(), x -> x * x)))),
                Mutant.of(
                        "gradient clipped to 1",
                        "gradient clipping left on",
                        every(),
                        gradients(x -> Math.max(-1, Math.min(1, x)))),
                Mutant.of(
                        "gradient in the order of columns",
                        "a buffer of another layout",
                        every(),
                        altering((call, right) -> Answers.gradients(right, GradientMutants::byColumns))),
                Mutant.of(
                        "gradient wrong in its last element",
                        "the tail of a vector loop",
                        every(),
                        altering((call, right) -> Answers.gradients(right, GradientMutants::lastGone))));
    }

    private static Behaviour gradients(DoubleUnaryOperator change) {
        return altering((call, right) -> Answers.gradients(right, gradient -> Answers.mapped(gradient, change)));
    }

    private static Computed firstOnly(LossCall call, Computed right) {
        return call.differentiate().size() < 2
                ? right
                : Answers.without(
                        right, name -> !name.equals(call.differentiate().get(0)));
    }

    private static Tensor byColumns(Tensor gradient) {
        return gradient.shape().rank() == 2 ? Answers.byColumns(gradient) : gradient;
    }

    private static Tensor lastGone(Tensor gradient) {
        return gradient.elements() < 2 ? gradient : Answers.at(gradient, gradient.elements() - 1, 0);
    }
}
