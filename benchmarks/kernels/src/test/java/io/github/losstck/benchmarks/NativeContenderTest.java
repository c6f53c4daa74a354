package io.github.losstck.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.losstck.benchmarks.Contender.Outcome;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The kernels as a contender, and what is refused. */
class NativeContenderTest {

    static Stream<Arguments> cases() {
        return Arrays.stream(LossFunction.values())
                .flatMap(function -> Stream.of(new LossCase(function, false, 1280), new LossCase(function, true, 1280)))
                .flatMap(of -> Stream.of(Arguments.of("native-vector", of), Arguments.of("native-scalar", of)));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void givesOneLossAgainAndAgain(String id, LossCase of) {
        OpenedCase opened = OpenedCase.open(id, of, 2);
        try (Contender contender = opened.contender()) {
            contender.step();
            assertThat(contender.outcome()).isEqualTo(opened.outcome());
            assertThat(opened.outcome().loss()).isNotNaN().isNotZero();
            assertThat(opened.outcome().slopes()).isNotEmpty().allMatch(slope -> slope > 0);
        }
    }

    @Test
    void aWrongLossIsRefused() {
        assertThatThrownBy(() ->
                        OpenedCase.require("x", new Outcome(1.0002, List.of(1.0)), new Outcome(1.0, List.of(1.0))))
                .hasMessage("x: loss is 1.0002, expected 1.0");
    }

    @Test
    void aLossThatIsNoNumberIsRefused() {
        assertThatThrownBy(() ->
                        OpenedCase.require("x", new Outcome(Double.NaN, List.of(1.0)), new Outcome(1.0, List.of(1.0))))
                .hasMessage("x: loss is NaN, expected 1.0");
    }

    @Test
    void aWrongGradientIsRefused() {
        assertThatThrownBy(() -> OpenedCase.require(
                        "x", new Outcome(1.0, List.of(1.0, 2.01)), new Outcome(1.0, List.of(1.0, 2.0))))
                .hasMessage("x: gradient 1 is 2.01, expected 2.0");
    }

    @Test
    void aMissingGradientIsRefused() {
        assertThatThrownBy(() -> OpenedCase.require("x", new Outcome(1.0, List.of()), new Outcome(1.0, List.of(1.0))))
                .hasMessage("x: 0 gradients, expected 1");
    }

    @Test
    void nobodyElseIsFound() {
        assertThatThrownBy(() -> OpenedCase.open("other", new LossCase(LossFunction.MSE_LOSS, false, 10), 1))
                .hasMessage("no contender other on the class path");
    }
}
