package io.github.losstck.nd4j;

import io.github.losstck.spi.Outcome;

/** One of ND4J's losses with the arguments of one call. */
interface PreparedLoss {

    Outcome evaluate();
}
