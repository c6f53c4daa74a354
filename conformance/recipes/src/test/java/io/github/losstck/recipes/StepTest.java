package io.github.losstck.recipes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Operands go where a step's source wants them. */
class StepTest {

    @Test
    void operandsArePutIn() {
        assertThat(written("where($0, $2, $1)", "a", "b", "c")).isEqualTo("where(a, c, b)");
        assertThat(written("$0.mul($0)", "a.b()")).isEqualTo("a.b().mul(a.b())");
        assertThat(written("range(3)")).isEqualTo("range(3)");
    }

    @Test
    void operandsAreNotReadAgain() {
        assertThat(written("f($0, $1)", "$1", "\\")).isEqualTo("f($1, \\)");
    }

    @Test
    void otherDollarsStay() {
        assertThat(written("a$b($0, \"$9\")", "x")).isEqualTo("a$b(x, \"$9\")");
    }

    private static String written(String source, String... operands) {
        return new Step<Object, Object>(source, (context, values) -> context).with(List.of(operands));
    }
}
