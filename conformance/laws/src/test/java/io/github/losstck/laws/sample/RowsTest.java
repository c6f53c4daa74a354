package io.github.losstck.laws.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.losstck.spi.DType;
import io.github.losstck.spi.Shape;
import io.github.losstck.spi.Tensor;
import org.junit.jupiter.api.Test;

class RowsTest {

    private static final Tensor MATRIX = Tensor.ofDoubles(Shape.of(2, 3), 1, 2, 3, 4, 5, 6);

    @Test
    void takesSlicesAlongAnAxis() {
        assertThat(Rows.take(MATRIX, 0, 1, 0)).isEqualTo(Tensor.ofDoubles(Shape.of(2, 3), 4, 5, 6, 1, 2, 3));
        assertThat(Rows.take(MATRIX, 1, 2, 2)).isEqualTo(Tensor.ofDoubles(Shape.of(2, 2), 3, 3, 6, 6));
        Tensor labels = Tensor.ofIntegers(DType.INT32, Shape.of(3), 7, 8, 9);
        assertThat(Rows.take(labels, 0, 2)).isEqualTo(Tensor.ofIntegers(DType.INT32, Shape.of(1), 9));
    }

    @Test
    void takesSlicesOfAMiddleAxis() {
        Tensor cube = Rows.gather(MATRIX, Shape.of(1, 3, 2), i -> i);
        assertThat(Rows.take(cube, 1, 2, 0)).isEqualTo(Tensor.ofDoubles(Shape.of(1, 2, 2), 5, 6, 1, 2));
    }

    @Test
    void normalizesAlongAnAxis() {
        assertThat(Rows.normalized(MATRIX, 1).toDoubles())
                .containsExactly(new double[] {1 / 6.0, 1 / 3.0, 0.5, 4 / 15.0, 1 / 3.0, 0.4}, within(1e-15));
        assertThat(Rows.logSoftmax(Tensor.ofDoubles(Shape.of(2, 2), 0, 5, 0, 5), 0)
                        .toDoubles())
                .containsExactly(new double[] {-Math.log(2), -Math.log(2), -Math.log(2), -Math.log(2)}, within(1e-15));
    }
}
