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
 * The suite. A library's test is {@code class ToyTest implements LossConformance {}}: one test for each case and route,
 * then the gate, which writes record and report and fails on every problem at once. Settings are {@code -Dlosstck.*} or
 * lines of {@code junit-platform.properties}.
 */
@ExtendWith(ConformanceExtension.class)
@Execution(ExecutionMode.SAME_THREAD)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
public interface LossConformance {

    /** Make each call and judge it; known deviations are skipped with their reason. */
    @TestFactory
    @DisplayName("conforms")
    @Order(1)
    default Stream<DynamicTest> conforms(ConformanceLines lines) {
        return lines.tests();
    }

    /** Judge the run as a whole. */
    @Test
    @Order(Integer.MAX_VALUE)
    default void gate(ConformanceGate gate) {
        gate.check();
    }
}
