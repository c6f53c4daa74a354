package io.github.losstck.nativeloss;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.losstck.laws.Finding;
import io.github.losstck.laws.Law;
import io.github.losstck.laws.Laws;
import io.github.losstck.laws.Sample;
import io.github.losstck.spi.AdapterConfig;
import io.github.losstck.spi.DType;
import io.github.losstck.spi.LossAdapter;
import io.github.losstck.spi.Shape;
import io.github.losstck.spi.Tensor;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class LawsTest {

    private final LossAdapter adapter = new NativeAdapterProvider().open(AdapterConfig.defaults());

    @Property(tries = 2000, seed = "20261124")
    void everyLawHolds(@ForAll("laws") Law law, @ForAll("samples") Sample sample) {
        assertThat(law.check(adapter, sample)).as(law.name()).isEqualTo(new Finding.Holds());
    }

    @Provide
    Arbitrary<Law> laws() {
        return Arbitraries.of(Laws.all());
    }

    @Provide
    Arbitrary<Sample> samples() {
        Arbitrary<DType> dtypes = Arbitraries.of(DType.FLOAT64, DType.FLOAT32, DType.BFLOAT16, DType.FLOAT16);
        Arbitrary<Integer> extents = Arbitraries.integers().between(1, 5);
        return Combinators.combine(dtypes, extents, extents).flatAs(LawsTest::samples);
    }

    private static Arbitrary<Sample> samples(DType dtype, int rows, int columns) {
        Shape shape = Shape.of(rows, columns);
        return Combinators.combine(
                        tensors(dtype, shape, -30, 30),
                        tensors(dtype, shape, 0, 1),
                        Arbitraries.longs()
                                .between(0, columns - 1)
                                .array(long[].class)
                                .ofSize(rows),
                        tensors(dtype, Shape.of(columns), 0.125, 4),
                        tensors(dtype, shape, 0, 4))
                .as((logits, targets, classes, classWeights, elementWeights) -> new Sample(
                        logits, targets, Tensor.ofLongs(Shape.of(rows), classes), classWeights, elementWeights));
    }

    private static Arbitrary<Tensor> tensors(DType dtype, Shape shape, double min, double max) {
        return Arbitraries.doubles()
                .between(min, max)
                .ofScale(4)
                .array(double[].class)
                .ofSize(shape.elements())
                .map(values -> Tensor.rounded(dtype, shape, values));
    }
}
