package io.github.losstck.tensorflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.losstck.recipes.Operation.Binary;
import io.github.losstck.recipes.Operation.Unary;
import io.github.losstck.recipes.Program;
import io.github.losstck.recipes.Term;
import io.github.losstck.spi.DType;
import io.github.losstck.spi.LossCall;
import io.github.losstck.spi.Options;
import io.github.losstck.spi.Outcome;
import io.github.losstck.spi.Shape;
import io.github.losstck.spi.Tensor;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tensorflow.proto.ConfigProto;

/** Each operation of recipes, its value and its slope. */
class TensorFlowDialectTest {

    private static final Tensor X = Tensor.ofDoubles(Shape.of(2, 2), 0.5, -1, 2, 0.25);
    private static final Tensor INDEX = Tensor.ofLongs(Shape.of(2), 1, 0);

    private static Arguments slopes(String name, UnaryOperator<Term> operation, double... slopes) {
        return arguments(name, operation, slopes);
    }

    /** Slopes of the sum of the results by each element of x. */
    static Stream<Arguments> operations() {
        double e = Math.E;
        return Stream.of(
                slopes("neg", Term::neg, -1, -1, -1, -1),
                slopes("abs", Term::abs, 1, -1, 1, 1),
                slopes("exp", Term::exp, Math.sqrt(e), 1 / e, e * e, Math.exp(0.25)),
                slopes("log", x -> x.square().log(), 4, -2, 1, 8),
                slopes("log1p", x -> x.square().unary(Unary.LOG1P), 0.8, -1, 0.8, 0.5 / 1.0625),
                slopes("sqrt", x -> x.square().sqrt(), 1, -1, 1, 1),
                slopes("pow", x -> x.pow(3), 0.75, 3, 12, 0.1875),
                slopes("softplus", Term::softplus, logistic(0.5), logistic(-1), logistic(2), logistic(0.25)),
                slopes("sigmoid", Term::sigmoid, bell(0.5), bell(-1), bell(2), bell(0.25)),
                slopes("stop", x -> x.mul(x.stopGradient()), 0.5, -1, 2, 0.25),
                slopes("not", x -> Term.where(x.is(Binary.LT, 0).unary(Unary.NOT), x, x.mul(3)), 1, 3, 1, 1),
                slopes("and", x -> Term.where(both(x, Binary.AND), x, x.mul(3)), 1, 3, 3, 1),
                slopes("or", x -> Term.where(both(x, Binary.OR), x, x.mul(3)), 1, 1, 1, 1),
                slopes("ne", x -> Term.where(x.is(Binary.NE, 2), x, x.mul(3)), 1, 1, 3, 1),
                slopes("ge", x -> Term.where(x.is(Binary.GE, 0.5), x, x.mul(3)), 1, 3, 1, 3),
                slopes("maximum", x -> x.maximum(0.3), 1, 0, 1, 0),
                slopes("minimum", x -> x.minimum(0.3), 0, 1, 0, 1),
                slopes("div", x -> x.like(1).div(x), -4, -1, -0.25, -16),
                slopes("mean", Term::mean, 0.25, 0.25, 0.25, 0.25),
                slopes("sum of an axis", x -> x.sum(0).mul(x), 5, -1.5, 5, -1.5),
                slopes("cast", x -> x.cast(DType.FLOAT32).mul(2).cast(DType.FLOAT64), 2, 2, 2, 2),
                slopes("product", x -> x.matMul(x.transpose()), 5, -1.5, 5, -1.5),
                slopes("transpose", x -> x.transpose().slice(0, 1, 2), 0, 1, 0, 1),
                slopes("reshape", x -> x.reshape(Shape.of(4)).slice(0, 1, 3), 0, 1, 1, 0),
                slopes("broadcast", x -> x.broadcastTo(Shape.of(3, 2, 2)), 3, 3, 3, 3),
                slopes("concat", x -> x.concat(x.mul(2), 1), 3, 3, 3, 3),
                slopes("pick", x -> x.pick(Term.input("index", INDEX), 1), 0, 1, 1, 0),
                slopes("pick along 0", x -> x.pick(Term.input("index", INDEX), 0), 0, 1, 1, 0),
                slopes("take", x -> x.reshape(Shape.of(4)).take(Term.input("index", INDEX)), 1, 1, 0, 0));
    }

    private static Term both(Term x, Binary kind) {
        return x.is(Binary.GT, 0).binary(kind, x.is(Binary.LT, 1));
    }

    private static double logistic(double x) {
        return 1 / (1 + Math.exp(-x));
    }

    private static double bell(double x) {
        return logistic(x) * logistic(-x);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("operations")
    void hasTheSlope(String name, UnaryOperator<Term> operation, double[] slopes) {
        Term term = operation.apply(Term.input("x", X));
        double[] gradient = run(X, term.shape().rank() == 0 ? term : term.sum());
        for (int i = 0; i < slopes.length; i++) {
            assertThat(gradient[i]).as(name + " " + i).isEqualTo(slopes[i], within(1e-12));
        }
    }

    /** One logarithm of a cube of zeros: 1 - 1/C for itself, -1/C for the other classes of its row. */
    @ParameterizedTest
    @MethodSource("axes")
    void logSoftmaxHasTheSlopeAlongAnyAxis(int axis) {
        Shape cube = Shape.of(2, 3, 4);
        int chosen = 17;
        Term x = Term.input("x", Tensor.ofDoubles(cube, new double[24]));
        double[] gradient = run(
                Tensor.ofDoubles(cube, new double[24]),
                x.logSoftmax(axis)
                        .reshape(Shape.of(24))
                        .slice(0, chosen, chosen + 1)
                        .sum());
        for (int i = 0; i < 24; i++) {
            int[] place = cube.indicesOf(i);
            place[axis] = cube.indicesOf(chosen)[axis];
            boolean inRow = Arrays.equals(place, cube.indicesOf(chosen));
            double expected = inRow ? (i == chosen ? 1.0 : 0.0) - 1.0 / cube.extent(axis) : 0;
            assertThat(gradient[i]).as("element " + i).isEqualTo(expected, within(1e-12));
        }
    }

    static Stream<Integer> axes() {
        return Stream.of(0, 1, 2);
    }

    private static double[] run(Tensor x, Term loss) {
        var program = Program.of(loss, new TensorFlowDialect());
        LossCall call = new LossCall(
                "none",
                Map.of("x", x, "index", INDEX),
                Options.of(Map.of()),
                List.of("x"),
                Tensor.ofDoubles(Shape.of(), 1));
        Outcome.Computed outcome = (Outcome.Computed) GraphLoss.evaluate(
                call,
                in -> BuiltLoss.of(GraphInputs.number(program.run(in.tf(), in.operands()))),
                ConfigProto.getDefaultInstance());
        return outcome.gradients().get("x").toDoubles();
    }
}
