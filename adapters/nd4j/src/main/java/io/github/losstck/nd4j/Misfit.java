package io.github.losstck.nd4j;

import io.github.losstck.recipes.RecipeMisfitException;
import io.github.losstck.spi.Outcome;

/** A recipe that refuses its call. */
record Misfit(RecipeMisfitException refusal) implements PreparedLoss {

    String code() {
        return "// " + refusal.getMessage();
    }

    @Override
    public Outcome evaluate() {
        throw refusal;
    }

    @Override
    public String program(String code) {
        return code + "\n";
    }
}
