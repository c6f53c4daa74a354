package io.github.losstck.nd4j;

import io.github.losstck.spi.Outcome;

/** One of ND4J's losses, or a recipe, with the arguments of one call. */
interface PreparedLoss {

    Outcome evaluate();

    /**
     * The same as Java, which prints the loss and the gradients.
     *
     * @param code the route's own, which leads from the inputs to the variable {@code loss}
     */
    String program(String code);
}
