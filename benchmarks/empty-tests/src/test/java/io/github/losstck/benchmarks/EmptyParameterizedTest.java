package io.github.losstck.benchmarks;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** As many tests as {@code -Dempty.tests} says, 20,000 by default, with names as long as a case's, that do nothing. */
class EmptyParameterizedTest {

    static Stream<String> names() {
        int count = Integer.getInteger("empty.tests", 20_000);
        return IntStream.range(0, count).mapToObj(i -> "torch/some_loss/mean/f64/empty-" + i);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("names")
    void doesNothing(String name) {}
}
