package io.github.losstck.nd4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.losstck.recipes.Operation.Binary;
import io.github.losstck.recipes.Operation.Unary;
import io.github.losstck.recipes.Program;
import io.github.losstck.recipes.Term;
import io.github.losstck.spi.CallBuilder;
import io.github.losstck.spi.DType;
import io.github.losstck.spi.LossCall;
import io.github.losstck.spi.Outcome;
import io.github.losstck.spi.Shape;
import io.github.losstck.spi.Tensor;
import java.util.Arrays;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Operations whose obvious form in SameDiff is wrong: values and derivatives, by a cotangent of 1, 2, 3, ... */
class Nd4jDialectTest {

    private static final double INFINITY = Double.POSITIVE_INFINITY;

    @Test
    void whereTakesWhatIsChosenAlone() {
        Outcome.Computed result = of(
                Tensor.ofDoubles(Shape.of(2, 2), 1, -INFINITY, Double.NaN, 4),
                x -> Term.where(x.is(Binary.LT, 2), x, x.like(9)));
        assertThat(result.output().toDoubles()).containsExactly(1, -INFINITY, 9, 9);
        assertThat(gradient(result)).containsExactly(1, 2, 0, 0);
    }

    @Test
    void pickAddsUpNothingElse() {
        Tensor x = Tensor.ofDoubles(Shape.of(2, 3), 1, INFINITY, 3, 4, 5, Double.NaN);
        Outcome.Computed result = of(x, Tensor.ofLongs(Shape.of(2), 2, 0), (a, index) -> a.pick(index, 1));
        assertThat(result.output().toDoubles()).containsExactly(3, 4);
        assertThat(gradient(result)).containsExactly(0, 0, 1, 2, 0, 0);
    }

    @Test
    void takeMayReadAnElementTwice() {
        Tensor x = Tensor.ofDoubles(Shape.of(3), 7, 8, INFINITY);
        Outcome.Computed result = of(x, Tensor.ofLongs(Shape.of(3), 0, 0, 1), Term::take);
        assertThat(result.output().toDoubles()).containsExactly(7, 7, 8);
        assertThat(gradient(result)).containsExactly(3, 3, 0);
    }

    @Test
    void softplusKeepsSmallAndLargeResults() {
        Tensor x = Tensor.ofDoubles(Shape.of(6), -INFINITY, -40, 0, 1000, INFINITY, Double.NaN);
        Outcome.Computed result = of(x, Term::softplus);
        assertThat(result.output().toDoubles())
                .containsExactly(
                        new double[] {0, Math.exp(-40), Math.log(2), 1000, INFINITY, Double.NaN}, within(1e-30));
        assertThat(gradient(result)).startsWith(0, 2 * Math.exp(-40) / (1 + Math.exp(-40)), 1.5, 4);
    }

    @Test
    void logSoftmaxReachesFarBehindAlongAnyAxis() {
        Tensor x = Tensor.ofDoubles(Shape.of(2, 1), 0, 20000);
        Outcome.Computed result = of(x, a -> a.logSoftmax(0));
        assertThat(result.output().toDoubles()).containsExactly(-20000, 0);
        assertThat(gradient(result)).containsExactly(1, -1);
        assertThat(of(x, a -> a.logSoftmax(1)).output().toDoubles()).containsExactly(0, 0);
    }

    @Test
    void extremesKeepANaN() {
        Tensor x = Tensor.ofDoubles(Shape.of(3), Double.NaN, -2, 5);
        assertThat(of(x, a -> a.maximum(1)).output().toDoubles()).containsExactly(Double.NaN, 1, 5);
        assertThat(of(x, a -> a.minimum(1)).output().toDoubles()).containsExactly(Double.NaN, -2, 1);
        assertThat(gradient(of(x, a -> a.minimum(1)))).endsWith(2, 0);
    }

    @Test
    void whatIsOneElementHasSumsAndProducts() {
        Tensor x = Tensor.ofDoubles(Shape.of(1, 1), 3);
        assertThat(gradient(of(x, a -> a.mul(2).sum(1)))).containsExactly(2);
        assertThat(gradient(of(x, a -> a.matMul(a)))).containsExactly(6);
        assertThat(gradient(of(x, a -> a.sub(3).pow(0)))).containsExactly(0);
    }

    @Test
    void longSumsKeepTheirDigits() {
        double[] tenths = new double[2 * 10_007];
        Arrays.fill(tenths, 0.1f);
        Tensor x = Tensor.rounded(DType.FLOAT32, Shape.of(10_007, 2), tenths);
        Tensor sums = of(x, a -> a.sum(0)).output();
        assertThat(sums.doubleAt(0)).isEqualTo(10_007 * (double) 0.1f, within(2e-3));
        assertThat(of(x, Term::sum).output().doubleAt(0)).isEqualTo(2 * 10_007 * (double) 0.1f, within(4e-3));
        double[] ones = new double[tenths.length];
        Arrays.fill(ones, 1);
        assertThat(gradient(of(x, Term::sum))).isEqualTo(ones);
    }

    @Test
    void logarithmsNearOneAreExact() {
        Tensor x = Tensor.ofDoubles(Shape.of(2), 1e-20, -1);
        assertThat(of(x, a -> a.stopGradient().unary(Unary.LOG1P).add(a.mul(0)))
                        .output()
                        .toDoubles())
                .containsExactly(1e-20, -INFINITY);
    }

    @Test
    void meansOfNothingAreNaN() {
        LossCall call = CallBuilder.functional("mse_loss")
                .doubles("input", Shape.of(0))
                .doubles("target", Shape.of(0))
                .build();
        try (OpenAdapter nd4j = new OpenAdapter()) {
            assertThat(nd4j.evaluate(call, "recipe").output().doubleAt(0)).isNaN();
        }
    }

    private static double[] gradient(Outcome.Computed result) {
        return result.gradients().get("x").toDoubles();
    }

    private static Outcome.Computed of(Tensor x, UnaryOperator<Term> formula) {
        return of(x, Tensor.ofLongs(Shape.of(1), 0), (a, index) -> formula.apply(a));
    }

    private static Outcome.Computed of(Tensor x, Tensor index, BinaryOperator<Term> formula) {
        Term term = formula.apply(Term.input("x", x), Term.input("index", index));
        double[] counted = new double[term.shape().elements()];
        for (int i = 0; i < counted.length; i++) {
            counted[i] = i + 1;
        }
        LossCall call = CallBuilder.of("x")
                .input("x", x)
                .input("index", index)
                .gradientsOf("x")
                .cotangent(Tensor.ofDoubles(term.shape(), counted))
                .build();
        var program = Program.of(term, new Nd4jDialect());
        return (Outcome.Computed) GraphLoss.recipe(call, program::run).evaluate();
    }
}
