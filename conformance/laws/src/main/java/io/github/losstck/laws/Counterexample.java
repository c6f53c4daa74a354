package io.github.losstck.laws;

import io.github.losstck.laws.sample.Choices;
import io.github.losstck.spi.LossCall;
import io.github.losstck.spi.Shape;
import java.util.List;

/**
 * The simplest sample that was found on which answers violate a law.
 *
 * @param law its name
 * @param function that the law was asked of
 * @param route of that function; empty if a call had none
 * @param choices what the sample is made of
 * @param message the calls, what each gave, the difference and what was allowed
 * @param calls that were asked
 * @param output the shape of the sample's values
 * @param magnitude a bound of every number in play
 */
public record Counterexample(
        String law,
        String function,
        String route,
        Choices choices,
        String message,
        List<LossCall> calls,
        Shape output,
        double magnitude) {

    public Counterexample {
        calls = List.copyOf(calls);
    }
}
