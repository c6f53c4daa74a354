package io.github.losstck.onnxruntime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.onnxruntime.OrtEnvironment;
import io.github.losstck.recipes.Operation.Binary;
import io.github.losstck.recipes.Operation.Unary;
import io.github.losstck.recipes.Program;
import io.github.losstck.recipes.Term;
import io.github.losstck.spi.DType;
import io.github.losstck.spi.Shape;
import io.github.losstck.spi.Tensor;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Operations that are not one operator of ONNX, and graphs whose output is no node's. */
class OnnxDialectTest {

    private static final Tensor PAIR = Tensor.ofDoubles(Shape.of(2), -40, 3);

    private final GraphRunner runner = new GraphRunner(OrtEnvironment.getEnvironment(), 1, GraphRunner.CPU);

    private static LossGraph graph(Tensor x, Term term) {
        GraphBuilder builder = new GraphBuilder(Map.of("x", x));
        String output = Program.of(term, new OnnxDialect()).run(builder, Map.of("x", "x"));
        return builder.graph(output, term.dtype());
    }

    private Tensor value(Tensor x, Term term) {
        return runner.run(graph(x, term));
    }

    @Test
    void logarithmsKeepWhatIsSmall() {
        Term x = Term.input("x", PAIR);
        assertThat(value(PAIR, x.softplus()).doubleAt(0)).isEqualTo(Math.exp(-40), within(1e-32));
        assertThat(value(PAIR, x.softplus()).doubleAt(1)).isEqualTo(Math.log1p(Math.exp(3)), within(1e-15));
        assertThat(value(PAIR, x.exp().unary(Unary.LOG1P)).doubleAt(0)).isEqualTo(Math.exp(-40), within(1e-32));
    }

    @Test
    void theMeanOfNothingIsNotANumber() {
        Tensor nothing = Tensor.ofDoubles(Shape.of(0, 3));
        Term x = Term.input("x", nothing);
        assertThat(value(nothing, x.mean()).doubleAt(0)).isNaN();
        assertThat(value(nothing, x.sum()).doubleAt(0)).isZero();
        assertThat(value(nothing, x.reshape(Shape.of(3, 0, 2))).shape()).isEqualTo(Shape.of(3, 0, 2));
    }

    @Test
    void comparisonsAreBooleans() {
        Term x = Term.input("x", PAIR);
        assertThat(value(PAIR, x.is(Binary.NE, 3))).isEqualTo(Tensor.ofIntegers(DType.BOOL, Shape.of(2), 1, 0));
        assertThat(value(PAIR, x.is(Binary.LE, 3))).isEqualTo(Tensor.ofIntegers(DType.BOOL, Shape.of(2), 1, 1));
    }

    @Test
    void anInputOrAConstantMayBeTheLoss() {
        assertThat(value(PAIR, Term.input("x", PAIR).stopGradient())).isEqualTo(PAIR);
        assertThat(value(PAIR, Term.constant(0.1, DType.FLOAT32)).doubleAt(0)).isEqualTo(0.1f);
    }

    @Test
    void whatIsReadIsTheGraph() {
        Term x = Term.input("x", PAIR);
        assertThat(graph(PAIR, x.square().mul(0.5).sum(0)).text()).isEqualTo("""
                number = Constant <value = double {0.5}> ()
                extents = Constant <value = int64[1] {0}> ()
                mul = Mul (x, x)
                mul2 = Mul (mul, number)
                loss = ReduceSum <keepdims = 0> (mul2, extents)""");
    }

    @Test
    void namesOfInputsAreNotTaken() {
        GraphBuilder builder = new GraphBuilder(Map.of("mul", PAIR, "mul2", PAIR));
        Term product = Term.input("mul", PAIR).mul(Term.input("mul2", PAIR)).neg();
        String output = Program.of(product, new OnnxDialect()).run(builder, Map.of("mul", "mul", "mul2", "mul2"));
        assertThat(runner.run(builder.graph(output, DType.FLOAT64)).toDoubles()).containsExactly(-1600, -9);
    }
}
