package io.github.losstck.mutants;

import io.github.losstck.spi.LossCall;
import io.github.losstck.spi.Outcome;
import io.github.losstck.spi.Outcome.Computed;
import java.util.function.BiFunction;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;

/** How a mutant answers. */
interface Behaviour {

    Outcome answer(Question question);

    /** The right answer to another call than was asked. */
    static Behaviour asking(UnaryOperator<LossCall> mistake) {
        return question -> question.other(mistake.apply(question.call()));
    }

    /** The right answer, spoilt. */
    static Behaviour altering(BiFunction<LossCall, Computed, Computed> mistake) {
        return question -> mistake.apply(question.call(), question.right());
    }

    /** The right answer, value and gradients times a factor. */
    static Behaviour scaling(ToDoubleFunction<LossCall> factor) {
        return altering((call, right) -> Answers.scaled(right, factor.applyAsDouble(call)));
    }

    /** The right answer to another call, times a factor. */
    static Behaviour askingScaled(UnaryOperator<LossCall> mistake, ToDoubleFunction<LossCall> factor) {
        return question -> {
            LossCall mistaken = mistake.apply(question.call());
            return mistaken.equals(question.call())
                    ? question.right()
                    : question.otherOr(mistaken)
                            .map(other -> Answers.scaled(other, factor.applyAsDouble(question.call())))
                            .orElseGet(question::right);
        };
    }
}
