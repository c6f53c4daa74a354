package io.github.losstck.nativeloss;

import io.github.losstck.spi.LossCall;
import io.github.losstck.spi.Outcome;

/** One loss function of a framework, without state: safe for use by many threads. */
interface LossFunction {

    /** The framework's qualified name, for example {@code torch.nn.functional.l1_loss}. */
    String name();

    /**
     * Compute the output, and the gradients that the call asks.
     *
     * @throws LossArgumentException if the framework would refuse the arguments
     */
    Outcome.Computed evaluate(LossCall call);
}
