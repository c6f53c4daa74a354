package io.github.losstck.benchmarks.djl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.losstck.benchmarks.Contender;
import io.github.losstck.benchmarks.LossCase;
import io.github.losstck.benchmarks.LossFunction;
import io.github.losstck.benchmarks.OpenedCase;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** DJL's losses and gradients are those of the kernels, in each function that it has or that is short to write. */
class DjlContenderTest {

    private static final List<LossFunction> MISSING = List.of(LossFunction.MULTILABEL_MARGIN_LOSS);

    static Stream<LossCase> cases() {
        return Arrays.stream(LossFunction.values())
                .filter(function -> !MISSING.contains(function))
                .flatMap(
                        function -> Stream.of(new LossCase(function, false, 1280), new LossCase(function, true, 1280)));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void givesOneLossAgainAndAgain(LossCase of) {
        OpenedCase opened = OpenedCase.open("djl", of, 1);
        try (Contender contender = opened.contender()) {
            contender.step();
            contender.step();
            assertThat(contender.outcome()).isEqualTo(opened.outcome());
        }
    }

    @Test
    void saysWhatItCannotDo() {
        LossCase of = new LossCase(MISSING.get(0), false, 1280);
        assertThatThrownBy(() -> OpenedCase.open("djl", of, 1)).isInstanceOf(UnsupportedOperationException.class);
    }
}
