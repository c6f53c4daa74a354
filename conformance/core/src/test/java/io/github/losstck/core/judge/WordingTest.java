package io.github.losstck.core.judge;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.losstck.spi.DType;
import io.github.losstck.spi.Shape;
import io.github.losstck.spi.Tensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Figures as people read them, elements as their bits are read back, and the spacing of numbers. */
class WordingTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0", "-0.0, 0", "1, 1", "0.5, 0.5", "0.12345, 0.123", "-0.12345, -0.123", "0.001, 0.001",
                "0.00099, 9.90e-04",
        "9.996, 9.996", "10, 10", "12.34, 12.3", "99.94, 99.9", "100, 100", "123.4, 123", "99999, 99999",
                "100000, 1.00e+05",
        "-1e9, -1.00e+09", "1500, 1500", "NaN, NaN", "Infinity, Infinity", "-Infinity, -Infinity"
    })
    void numbersHaveFewDigits(double value, String text) {
        assertThat(Wording.number(value)).isEqualTo(text);
    }

    @Test
    void distancesHaveAUnit() {
        assertThat(Wording.ulps(3.2, "float32")).isEqualTo("3.2 ULP (float32)");
        assertThat(Wording.ulps(Double.NaN, "float32")).isEqualTo("no finite distance");
    }

    @Test
    void elementsAreReadBack() {
        assertThat(Numbers.text(Tensor.ofDoubles(Shape.of(2), 0.1, 1e-300), 1)).isEqualTo("1.0E-300");
        assertThat(Numbers.text(Tensor.ofFloats(Shape.of(1), 0.1f), 0)).isEqualTo("0.1");
        assertThat(Numbers.text(Tensor.rounded(DType.BFLOAT16, Shape.of(1), 0.25), 0))
                .isEqualTo("0.25");
        assertThat(Numbers.text(Tensor.ofLongs(Shape.of(2), 7, Long.MAX_VALUE), 1))
                .isEqualTo("9223372036854775807");
    }

    @ParameterizedTest
    @CsvSource({
        "FLOAT64, 1, 2.220446049250313E-16",
        "FLOAT64, 0, 4.9E-324",
        "FLOAT64, 1e-310, 4.9E-324",
        "FLOAT32, 1, 1.1920928955078125E-7",
        "FLOAT32, -3, 2.384185791015625E-7",
        "FLOAT32, 0, 1.401298464324817E-45",
        "FLOAT16, 1, 9.765625E-4",
        "BFLOAT16, 1, 0.0078125",
        "FLOAT64, Infinity, NaN",
        "FLOAT64, NaN, NaN"
    })
    void spacings(DType dtype, double value, double spacing) {
        assertThat(Ulps.spacing(dtype, value)).isEqualTo(Double.valueOf(spacing));
    }
}
