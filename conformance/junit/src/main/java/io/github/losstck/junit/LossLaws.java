package io.github.losstck.junit;

import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

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
    @TestFactory
    @DisplayName("obeys")
    @Order(1)
    default Stream<DynamicTest> obeys(LawLines lines) {
        return lines.tests();
    }

    /** Write how often each law was checked. */
    @Test
    @Order(Integer.MAX_VALUE - 1)
    default void tally(LawTally tally) {
        tally.write();
    }
}
