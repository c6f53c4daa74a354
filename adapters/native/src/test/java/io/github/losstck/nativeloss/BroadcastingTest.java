package io.github.losstck.nativeloss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.losstck.spi.Shape;
import org.junit.jupiter.api.Test;

class BroadcastingTest {

    @Test
    void alignsAtTheLastDimension() {
        assertThat(Broadcasting.common(Shape.of(2, 1, 3), Shape.of(4, 1))).isEqualTo(Shape.of(2, 4, 3));
        assertThat(Broadcasting.common(Shape.of(), Shape.of(0))).isEqualTo(Shape.of(0));
    }

    @Test
    void repeatsAnExtentOfOne() {
        assertThat(Broadcasting.positions(Shape.of(2, 1), Shape.of(2, 3))).containsExactly(0, 0, 0, 1, 1, 1);
        assertThat(Broadcasting.positions(Shape.of(3), Shape.of(2, 3))).containsExactly(0, 1, 2, 0, 1, 2);
        assertThat(Broadcasting.positions(Shape.of(2, 1, 2), Shape.of(2, 2, 2)))
                .containsExactly(0, 1, 0, 1, 2, 3, 2, 3);
        assertThat(Broadcasting.positions(Shape.of(), Shape.of())).containsExactly(0);
    }

    @Test
    void refusesExtentsThatDiffer() {
        assertThatThrownBy(() -> Broadcasting.common(Shape.of(2, 3), Shape.of(2)))
                .isInstanceOf(LossArgumentException.class)
                .hasMessageContaining("[2, 3] and [2]");
    }
}
