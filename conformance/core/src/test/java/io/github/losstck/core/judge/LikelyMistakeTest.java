package io.github.losstck.core.judge;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.losstck.core.fixture.ExactValues;
import io.github.losstck.core.fixture.Expectation.ExpectedValue;
import io.github.losstck.core.fixture.ExpectedTensor;
import io.github.losstck.core.fixture.LossCase;
import io.github.losstck.core.fixture.VersionRange;
import io.github.losstck.spi.Outcome;
import io.github.losstck.spi.Shape;
import io.github.losstck.spi.Tensor;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A factor between all elements is named; between one and one other there always is one. */
class LikelyMistakeTest {

    private static String mistake(double factor, double... framework) {
        Shape shape = framework.length == 1 ? Shape.of() : Shape.of(framework.length);
        ExpectedTensor expected = new ExpectedTensor(
                Tensor.ofDoubles(shape, framework),
                ExactValues.parse(Arrays.asList(new String[framework.length])),
                List.of());
        double[] actual = Arrays.stream(framework).map(x -> x * factor).toArray();
        LossCase plain =
                new LossCase("a", null, null, List.of(), List.of(), LossCase.Level.MUST, "", "", List.of(), List.of());
        return LikelyMistake.of(
                plain,
                new ExpectedValue(VersionRange.all(), expected, Map.of()),
                new Outcome.Computed(Tensor.ofDoubles(shape, actual), Map.of()),
                false);
    }

    @ParameterizedTest
    @CsvSource({
        "2, true",
        "-1, true",
        "0.5, true",
        "0.25, true",
        "0.001, true",
        "0.020408163265306122, true",
        "1000, true",
        "1.4, false",
        "-0.7, false",
        "1001, false",
        "2.37e13, false",
        "1e-150, false"
    })
    void ofOneElementAPlainFactorAlone(double factor, boolean named) {
        assertThat(mistake(factor, 3.0).contains("times the framework's")).isEqualTo(named);
        assertThat(mistake(factor, 3.0, -5.0, 7.0)).contains("times the framework's");
    }
}
