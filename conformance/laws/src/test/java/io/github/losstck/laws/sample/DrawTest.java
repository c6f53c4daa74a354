package io.github.losstck.laws.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.losstck.spi.DType;
import io.github.losstck.spi.Shape;
import io.github.losstck.spi.Tensor;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class DrawTest {

    @Property(tries = 1000, seed = "1")
    void aDrawIsRepeatedByItsChoices(@ForAll long seed, @ForAll @IntRange(min = 1, max = 5) int extent) {
        Draw first = Draw.random(seed);
        Tensor drawn = first.numbers("x", DType.FLOAT32, Shape.of(extent), -8, 8);
        int[] order = first.permutation(extent);
        Draw again = Draw.replay(first.choices());
        assertThat(again.numbers("x", DType.FLOAT32, Shape.of(extent), -8, 8)).isEqualTo(drawn);
        assertThat(again.permutation(extent)).isEqualTo(order);
        assertThat(again.choices()).hasToString(first.choices().toString());
    }

    @Property(tries = 1000, seed = "1")
    void numbersStayInTheirRange(@ForAll long seed, @ForAll @IntRange(min = -16, max = 16) int quarters) {
        double min = quarters / 4.0;
        assertThat(Draw.random(seed).number(min, min + 3)).isBetween(min, min + 3);
        assertThat(Draw.random(seed).number(min, min)).isEqualTo(min);
    }

    @Test
    void theSimplestChoicesAreTheSimplestThings() {
        Draw simplest = Draw.replay(Draw.random(1).choices());
        assertThat(simplest.of("a", "b")).isEqualTo("a");
        assertThat(simplest.number(-8, 8)).isZero();
        assertThat(simplest.number(0.25, 4)).isEqualTo(0.25);
        assertThat(simplest.number(-8, -1)).isEqualTo(-1);
        assertThat(simplest.between(2, 5)).isEqualTo(2);
        assertThat(simplest.permutation(3)).containsExactly(0, 1, 2);
    }

    @Test
    void gridsGoOutwardAsFarAsTheyCan() {
        Choices choices = new Choices(Map.of("sample", new long[] {0, 0, 0, 1, 0, 2, 0, 3, 0, 4}));
        Draw draw = Draw.replay(choices);
        assertThat(draw.number(-0.25, 0.75)).isZero();
        assertThat(draw.number(-0.25, 0.75)).isEqualTo(0.25);
        assertThat(draw.number(-0.25, 0.75)).isEqualTo(-0.25);
        assertThat(draw.number(-0.25, 0.75)).isEqualTo(0.5);
        assertThat(draw.number(-0.25, 0.75)).isEqualTo(0.75);
    }

    @Test
    void aLowerExtentLeavesTheOtherTensorsAlone() {
        Draw draw = Draw.random(7);
        draw.numbers("x", DType.FLOAT64, Shape.of(4), -8, 8);
        Tensor second = draw.numbers("y", DType.FLOAT64, Shape.of(4), -8, 8);
        Draw shorter = Draw.replay(draw.choices());
        shorter.numbers("x", DType.FLOAT64, Shape.of(1), -8, 8);
        assertThat(shorter.numbers("y", DType.FLOAT64, Shape.of(4), -8, 8)).isEqualTo(second);
    }

    @Test
    void fewerChoicesAreSimplerThanSmallerOnes() {
        Draw draw = Draw.random(3);
        draw.permutation(4);
        Choices choices = draw.choices();
        assertThat(choices.with("sample", 1, 1).isSimplerThan(choices)).isTrue();
        assertThat(choices.with("sample", 0, 0, 0).isSimplerThan(choices.with("sample", 0, 0, 1)))
                .isTrue();
        assertThat(choices.isSimplerThan(choices)).isFalse();
    }
}
