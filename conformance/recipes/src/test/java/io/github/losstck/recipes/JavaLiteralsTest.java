package io.github.losstck.recipes;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.losstck.spi.DType;
import io.github.losstck.spi.Shape;
import io.github.losstck.spi.Tensor;
import org.junit.jupiter.api.Test;

class JavaLiteralsTest {

    @Test
    void numbersKeepTheirType() {
        assertThat(JavaLiterals.of(0.1)).isEqualTo("0.1");
        assertThat(JavaLiterals.of(-0.0)).isEqualTo("-0.0");
        assertThat(JavaLiterals.of(1e-40f)).isEqualTo("1.0E-40f");
        assertThat(JavaLiterals.of(1L << 40)).isEqualTo("1099511627776L");
        assertThat(JavaLiterals.of(7)).isEqualTo("7");
    }

    @Test
    void whatHasNoLiteralIsAConstant() {
        assertThat(JavaLiterals.of(Double.NaN)).isEqualTo("Double.NaN");
        assertThat(JavaLiterals.of(Float.NEGATIVE_INFINITY)).isEqualTo("Float.NEGATIVE_INFINITY");
        assertThat(JavaLiterals.of(Double.POSITIVE_INFINITY)).isEqualTo("Double.POSITIVE_INFINITY");
    }

    @Test
    void elementsAreExact() {
        Tensor wide = Tensor.ofDoubles(Shape.of(2), 0.1, Double.NaN);
        assertThat(JavaLiterals.array(wide)).isEqualTo("new double[] {0.1, Double.NaN}");
        Tensor half = Tensor.rounded(DType.FLOAT16, Shape.of(1), 0.1);
        assertThat(JavaLiterals.array(half)).isEqualTo("new float[] {0.099975586f}");
        assertThat(JavaLiterals.array(Tensor.ofIntegers(DType.UINT8, Shape.of(1, 2), 200, 1)))
                .isEqualTo("new int[] {200, 1}");
        assertThat(JavaLiterals.array(Tensor.ofIntegers(DType.BOOL, Shape.of(2), 1, 0)))
                .isEqualTo("new boolean[] {true, false}");
        assertThat(JavaLiterals.array(Tensor.ofLongs(Shape.of(0)))).isEqualTo("new long[] {}");
    }
}
