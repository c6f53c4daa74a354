package io.github.losstck.laws;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.losstck.laws.sample.Choices;
import io.github.losstck.laws.sample.Draw;
import io.github.losstck.spi.DType;
import io.github.losstck.spi.Shape;
import io.github.losstck.spi.Tensor;
import java.util.Optional;
import java.util.function.Predicate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class ShrinkerTest {

    /** One to four numbers, and as many others. */
    private static Tensor[] tensors(Draw draw) {
        Shape shape = Shape.of(draw.between(1, 4));
        return new Tensor[] {
            draw.numbers("x", DType.FLOAT64, shape, -8, 8), draw.numbers("y", DType.FLOAT64, shape, -8, 8)
        };
    }

    private static Tensor[] simplest(long seed, Predicate<Tensor[]> stays) {
        Draw drawn = Draw.random(seed);
        tensors(drawn);
        Choices found = Shrinker.simplest(drawn.choices(), candidate -> {
            Draw draw = Draw.replay(candidate);
            return stays.test(tensors(draw)) ? Optional.of(draw.choices()) : Optional.empty();
        });
        return tensors(Draw.replay(found));
    }

    @Property(tries = 200, seed = "1")
    void whatAlwaysHoldsBecomesTheSimplestSample(@ForAll long seed) {
        Tensor[] found = simplest(seed, tensors -> true);
        assertThat(found[0]).isEqualTo(Tensor.ofDoubles(Shape.of(1), 0));
        assertThat(found[1]).isEqualTo(Tensor.ofDoubles(Shape.of(1), 0));
    }

    @Property(tries = 200, seed = "1")
    void whatStaysTrueIsStillTrue(@ForAll long seed) {
        Draw drawn = Draw.random(seed);
        Tensor[] before = tensors(drawn);
        boolean far = Math.abs(before[0].doubleAt(0) - before[1].doubleAt(0)) > 3;
        if (far) {
            Tensor[] found = simplest(seed, t -> Math.abs(t[0].doubleAt(0) - t[1].doubleAt(0)) > 3);
            assertThat(found[0].elements()).isEqualTo(1);
            double distance = Math.abs(found[0].doubleAt(0) - found[1].doubleAt(0));
            assertThat(distance).isGreaterThan(3).isLessThanOrEqualTo(16);
            assertThat(found[0].doubleAt(0) * 4).as("a quarter").isEqualTo(Math.rint(found[0].doubleAt(0) * 4));
        }
    }
}
