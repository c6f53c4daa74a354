package io.github.losstck.junit;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ArgumentsSource;

/**
 * The laws: relations that the answers of a library must obey for any valid call. A library's test is
 * {@code class ToyLawsTest implements LossLaws {}}, which runs where {@code losstck.laws} is set: one test for each law and function.
 * A counterexample is made as simple as possible and written as a fixture, {@code counterexamples/*.json} in the output
 * folder, which {@code -Dlosstck.fixtures} replays.
 */
@ExtendWith(LawsExtension.class)
@Execution(ExecutionMode.SAME_THREAD)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
public interface LossLaws {

    /** Look for calls that violate a law; a law that cannot be checked is skipped with the reason. */
    @ParameterizedTest(name = "{0}", allowZeroInvocations = true) // an adapter may mirror no framework
    @ArgumentsSource(LawLines.class)
    @DisplayName("obeys")
    @Order(1)
    default void obeys(LawLine line) {
        line.check();
    }

    /** Write how often each law was checked. */
    @Test
    @Order(Integer.MAX_VALUE - 1)
    default void tally(LawTally tally) {
        tally.write();
    }
}
