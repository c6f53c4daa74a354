package io.github.losstck.laws;

import io.github.losstck.spi.LossCall;
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
 */
public record Counterexample(
        String law, String function, String route, List<Long> choices, String message, List<LossCall> calls) {

    public Counterexample {
        choices = List.copyOf(choices);
        calls = List.copyOf(calls);
    }
}
