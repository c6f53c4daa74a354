package io.github.losstck.mutants;

import io.github.losstck.core.fixture.LossCase;
import io.github.losstck.spi.LossCall;
import io.github.losstck.spi.Outcome.Computed;
import java.util.Optional;

/** A case put to a mutant, with the honest library to be wrong with. */
record Question(LossCase lossCase, HonestLibrary library) {

    LossCall call() {
        return lossCase.call();
    }

    /**
     * What the library answers.
     *
     * @throws Refusal if it refuses
     */
    Computed right() {
        return library.answer(lossCase);
    }

    /** What the library answers to another call; where it refuses that, the right answer: a mistake that cannot be made. */
    Computed other(LossCall mistaken) {
        return otherOr(mistaken).orElseGet(this::right);
    }

    /** What the library answers to another call; empty where it refuses. */
    Optional<Computed> otherOr(LossCall mistaken) {
        return library.answer(mistaken);
    }

    /**
     * What the library answers to another call, whatever its form: where it has not that of the right output, without
     * gradients, for which there would be no cotangent.
     *
     * @throws Refusal if it refuses
     */
    Computed formed(LossCall mistaken) {
        Computed value = otherOr(Calls.value(mistaken)).orElseThrow(() -> new Refusal("refused by mistake"));
        boolean sameForm = value.output().shape().equals(right().output().shape());
        return sameForm ? other(mistaken) : value;
    }

    /** The right answer; to a call that the library refuses, its answer to a repaired one, if it has one. */
    Computed lenient(LossCall repaired) {
        return library.refuses(lossCase) ? other(repaired) : right();
    }
}
