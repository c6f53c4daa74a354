package io.github.losstck.benchmarks.libtorch;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.losstck.benchmarks.Contender;
import io.github.losstck.benchmarks.LossCase;
import io.github.losstck.benchmarks.LossFunction;
import io.github.losstck.benchmarks.OpenedCase;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** libtorch's losses and gradients are those of the kernels, in each function. */
class LibtorchContenderTest {

    static Stream<LossCase> cases() {
        return Arrays.stream(LossFunction.values())
                .flatMap(
                        function -> Stream.of(new LossCase(function, false, 1280), new LossCase(function, true, 1280)));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void givesOneLossAgainAndAgain(LossCase of) {
        OpenedCase opened = OpenedCase.open("libtorch", of, 1);
        try (Contender contender = opened.contender()) {
            contender.step();
            contender.step();
            assertThat(contender.outcome()).isEqualTo(opened.outcome());
        }
    }
}
