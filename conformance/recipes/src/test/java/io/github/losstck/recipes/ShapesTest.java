package io.github.losstck.recipes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.losstck.spi.DType;
import io.github.losstck.spi.Shape;
import io.github.losstck.spi.Tensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Shapes and dtypes of results, as torch.result_type and torch.broadcast_shapes have them. */
class ShapesTest {

    @ParameterizedTest
    @CsvSource({
        "float32, float64, float64",
        "float16, float32, float32",
        "float16, bfloat16, float32",
        "bfloat16, bfloat16, bfloat16",
        "int64, float16, float16",
        "bool, bfloat16, bfloat16",
        "int32, int64, int64",
        "uint8, int32, int32",
        "bool, uint8, uint8",
        "bool, bool, bool"
    })
    void tensorsPromote(String a, String b, String result) {
        assertThat(promoted(a, Shape.of(2), b, Shape.of(2))).isEqualTo(DType.of(result));
        assertThat(promoted(b, Shape.of(2), a, Shape.of(2))).isEqualTo(DType.of(result));
        assertThat(promoted(a, Shape.of(), b, Shape.of())).isEqualTo(DType.of(result));
    }

    @ParameterizedTest
    @CsvSource({
        "float16, float64, float16",
        "float32, int64, float32",
        "int32, int64, int32",
        "int64, float64, float64",
        "bool, int64, int64",
        "bfloat16, float16, bfloat16"
    })
    void aScalarBesideATensorPromotesByItsKindAlone(String tensor, String scalar, String result) {
        assertThat(promoted(tensor, Shape.of(2), scalar, Shape.of())).isEqualTo(DType.of(result));
        assertThat(promoted(scalar, Shape.of(), tensor, Shape.of(2))).isEqualTo(DType.of(result));
    }

    @Test
    void broadcast() {
        assertThat(Shapes.broadcast(Shape.of(3, 1), Shape.of(2))).isEqualTo(Shape.of(3, 2));
        assertThat(Shapes.broadcast(Shape.of(), Shape.of(2, 0))).isEqualTo(Shape.of(2, 0));
        assertThat(Shapes.broadcast(Shape.of(1), Shape.of(0))).isEqualTo(Shape.of(0));
        assertThat(Shapes.broadcast(Shape.of(4, 1, 5), Shape.of(3, 1))).isEqualTo(Shape.of(4, 3, 5));
        assertThatExceptionOfType(RecipeMisfitException.class)
                .isThrownBy(() -> Shapes.broadcast(Shape.of(2, 3), Shape.of(2)))
                .withMessage("shapes [2, 3] and [2] do not broadcast");
    }

    @Test
    void axesCountFromBothEnds() {
        assertThat(Shapes.axis(Shape.of(2, 3), -1)).isEqualTo(1);
        assertThatExceptionOfType(RecipeMisfitException.class)
                .isThrownBy(() -> Shapes.axis(Shape.of(2, 3), 2))
                .withMessage("shape [2, 3] has no axis 2");
        assertThatExceptionOfType(RecipeMisfitException.class).isThrownBy(() -> Shapes.axis(Shape.of(), -1));
    }

    @Test
    void extents() {
        assertThat(Shapes.with(Shape.of(2, 3), 0, 5)).isEqualTo(Shape.of(5, 3));
        assertThat(Shapes.without(Shape.of(2, 3, 4), 1)).isEqualTo(Shape.of(2, 4));
        assertThat(Shapes.expanded(Shape.of(2), 1)).isEqualTo(Shape.of(2, 1));
        assertThat(Shapes.expanded(Shape.of(2), 0, 7)).isEqualTo(Shape.of(7, 2));
    }

    private static DType promoted(String a, Shape ofA, String b, Shape ofB) {
        return Shapes.promoted(term(a, ofA), term(b, ofB));
    }

    private static Term term(String dtype, Shape shape) {
        DType type = DType.of(dtype);
        return Term.input(
                "x",
                type.isFloating()
                        ? Tensor.rounded(type, shape, new double[shape.elements()])
                        : Tensor.ofIntegers(type, shape, new long[shape.elements()]));
    }
}
