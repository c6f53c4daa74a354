package io.github.losstck.nativeloss;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CompensatedSumsTest {

    private static final double INFINITY = Double.POSITIVE_INFINITY;

    @Test
    void keepsWhatPlainAdditionLoses() {
        assertThat(CompensatedSums.of(1, 1e100, 1, -1e100)).isEqualTo(2);
    }

    @Test
    void infinitiesAreThoseOfPlainAddition() {
        assertThat(CompensatedSums.of(1, INFINITY, 2)).isEqualTo(INFINITY);
        assertThat(CompensatedSums.of(-INFINITY, INFINITY)).isNaN();
        assertThat(CompensatedSums.of(Double.MAX_VALUE, Double.MAX_VALUE)).isEqualTo(INFINITY);
    }

    @Test
    void addsProductsExactly() {
        CompensatedSums sums = new CompensatedSums(1);
        sums.addProduct(0, 1 + 0x1p-30, 1 + 0x1p-30);
        sums.add(0, -1 - 0x1p-29);
        assertThat(sums.value(0)).isEqualTo(0x1p-60);
    }
}
