package io.github.losstck.core.judge;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.losstck.core.fixture.ExactValues;
import io.github.losstck.core.fixture.ExpectedTensor;
import io.github.losstck.spi.Shape;
import io.github.losstck.spi.Tensor;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ElementComparisonTest {

    @ParameterizedTest
    @CsvSource({
        // actual, framework, exact, distance from the nearer, share
        "1, 1, 1, 0, 0",
        "1.5, 1, 2, 0.5, 5",
        "1.25, 1, 2, 0.25, 2.5",
        "Infinity, Infinity, 800, 0, 0",
        "NaN, NaN, 1, 0, 0",
        "800, Infinity, 800, 0, 0",
        "801, NaN, 800, 1, 10",
        "Infinity, 3, 3, Infinity, Infinity",
        "NaN, 3, 3, Infinity, Infinity",
        "3, Infinity, , Infinity, Infinity"
    })
    void measuresFromTheNearerOracle(double actual, double framework, String exact, double distance, double share) {
        ExpectedTensor expected = new ExpectedTensor(
                Tensor.ofDoubles(Shape.of(), framework), ExactValues.parse(Arrays.asList(exact)), List.of(0.1));
        ElementComparison element = ElementComparison.at(expected, Tensor.ofDoubles(Shape.of(), actual), 0);
        assertThat(element.nearerDistance()).isEqualTo(distance);
        assertThat(element.share()).isEqualTo(share);
    }

    @ParameterizedTest
    @CsvSource({
        // ULPs of the larger of the two: an answer beside a framework's 0 is at a distance that can be counted
        "0.75, 0, 6755399441055744",
        "0, 0.75, 6755399441055744",
        "1e-300, 0.75, 6755399441055744",
        "0x1.0000000000001p0, 1, 1"
    })
    void countsUlpsAtTheLargerOfTheTwo(String actual, double framework, double ulps) {
        ExpectedTensor expected = new ExpectedTensor(
                Tensor.ofDoubles(Shape.of(), framework),
                ExactValues.parse(Arrays.asList(Double.toString(framework))),
                List.of(0.1));
        Tensor answer = Tensor.ofDoubles(Shape.of(), Double.parseDouble(actual));
        ElementComparison element = ElementComparison.at(expected, answer, 0);
        assertThat(element.frameworkUlps()).isEqualTo(ulps);
        assertThat(element.exactUlps()).isEqualTo(ulps);
    }
}
