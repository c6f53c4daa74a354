package io.github.losstck.recipes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import io.github.losstck.recipes.Operation.Binary;
import io.github.losstck.spi.DType;
import io.github.losstck.spi.Shape;
import io.github.losstck.spi.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a program says is what it does: statements for what is used twice or named, each computed once. */
class ProgramTest {

    private static final Term X = input("x");
    private static final Term Y = input("pos_weight");

    @Test
    void expressionsStayTogether() {
        assertThat(source(X.sub(Y).abs().mean())).isEqualTo("loss = mean(abs(sub(x, posWeight)))");
    }

    @Test
    void whatIsUsedTwiceIsAStatement() {
        Term difference = X.sub(Y);
        assertThat(source(difference.mul(difference.exp())))
                .isEqualTo("part = sub(x, posWeight)\nloss = mul(part, exp(part))");
    }

    @Test
    void namesAreKeptAndNumberedWhereTaken() {
        Term first = X.exp().named("size");
        Term second = first.neg().named("size");
        assertThat(source(
                        second.add(X.abs().named("x")).add(Y.named("loss").exp().named("loss"))))
                .isEqualTo("size = exp(x)\nsize2 = neg(size)\nx2 = abs(x)\nloss2 = exp(posWeight)\n"
                        + "loss = add(add(size2, x2), loss2)");
    }

    @Test
    void constantsOfAValueAndDtypeAreOne() {
        assertThat(source(X.mul(0).add(Y.is(Binary.GT, 0).cast(DType.FLOAT64)).add(X.like(0))))
                .isEqualTo("zero = 0.0\nloss = add(add(mul(x, zero), cast(gt(posWeight, zero))), zero)");
        Term integers = Term.constant(0, DType.INT64).add(Term.constant(0, DType.INT64));
        assertThat(source(X.mul(0).add(integers.cast(DType.FLOAT64))))
                .isEqualTo("zero = 0.0\nloss = add(mul(x, 0.0), cast(add(zero, zero)))");
    }

    @Test
    void aStatementRunsOnce() {
        List<String> ran = new ArrayList<>();
        Dialect<Object, Plain> counting = new Dialect<>() {
            @Override
            public Step<Object, Plain> step(Term term) {
                Step<Object, Plain> step = new PlainDialect().step(term);
                return new Step<>(step.source(), (context, operands) -> {
                    ran.add(step.source());
                    return step.run().apply(context, operands);
                });
            }

            @Override
            public String statement(String name, String expression) {
                return name + expression;
            }
        };
        Term shared = X.exp();
        Plain loss = Program.of(shared.mul(shared).sum(), counting)
                .run("context", Map.of("x", new Plain(Shape.of(2), 0, 1)));
        assertThat(loss.data()).containsExactly(1 + Math.E * Math.E);
        assertThat(ran).containsExactly("exp($0)", "mul($0, $1)", "sum($0)");
    }

    @Test
    void aMissingOperationIsRewritten() {
        Dialect<Object, Plain> without = new Dialect<>() {
            @Override
            public Term rewritten(Term term) {
                return term.operation() == Operation.Unary.LOG1P
                        ? Logarithms.log1p(term.operands().get(0))
                        : term;
            }

            @Override
            public Step<Object, Plain> step(Term term) {
                return new PlainDialect().step(term);
            }

            @Override
            public String statement(String name, String expression) {
                return name + " = " + expression;
            }
        };
        Program<Object, Plain> program =
                Program.of(X.unary(Operation.Unary.LOG1P).sum(), without);
        assertThat(program.source()).doesNotContain("log1p").contains("log(");
        Plain tiny = new Plain(Shape.of(2), 1e-17, 1e-9);
        assertThat(program.run("context", Map.of("x", tiny)).data()[0])
                .isCloseTo(1e-17 + Math.log1p(1e-9), within(1e-24));
    }

    @Test
    void inputsAreJavaNames() {
        assertThat(Program.identifier("tail.0.1.weight")).isEqualTo("tail01Weight");
        assertThat(Program.identifier("log_probs")).isEqualTo("logProbs");
    }

    @Test
    void misfitsNameTheShapes() {
        Term matrix = Term.input("m", Tensor.ofDoubles(Shape.of(2, 3), new double[6]));
        assertMisfit(() -> matrix.matMul(matrix), "no product of [2, 3] and [2, 3]");
        assertMisfit(() -> matrix.reshape(Shape.of(4)), "shape [2, 3] does not become [4]");
        assertMisfit(() -> matrix.broadcastTo(Shape.of(3)), "shape [2, 3] does not broadcast to [3]");
        assertMisfit(() -> matrix.pick(X, 0), "an index of shape [2] does not pick along axis 0 of [2, 3]");
        assertMisfit(() -> matrix.sum(2), "shape [2, 3] has no axis 2");
    }

    private static void assertMisfit(Runnable term, String message) {
        assertThatExceptionOfType(RecipeMisfitException.class)
                .isThrownBy(term::run)
                .withMessage(message);
    }

    private static String source(Term loss) {
        return Program.of(loss, new PlainDialect()).source();
    }

    private static Term input(String name) {
        return Term.input(name, Tensor.ofDoubles(Shape.of(2), 1, 2));
    }
}
