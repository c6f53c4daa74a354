package io.github.losstck.djl;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.losstck.nativeloss.NativeLosses;
import io.github.losstck.spi.DType;
import io.github.losstck.spi.LossCall;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Recipes give what the suite's own losses give, values and gradients, for every function and option. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RecipesAgainstNativeTest {

    private static final double ULPS = 8;
    /** Posteriors are e to the power of sums of logarithms, whose roundings count as many times as the sums are large. */
    private static final double ULPS_OF_POSTERIORS = 32;

    private final OpenAdapter djl = new OpenAdapter();
    private final NativeLosses losses = new NativeLosses();

    @AfterAll
    void close() {
        djl.close();
    }

    @ParameterizedTest
    @EnumSource(names = {"FLOAT64", "FLOAT32", "FLOAT16"})
    void agree(DType dtype) {
        List<LossCall> calls = SampleCalls.of(dtype);
        assertThat(calls).hasSizeGreaterThan(350);
        for (LossCall call : calls) {
            String what = call.function() + call.options() + call.inputs();
            Closeness.assertClose(what, djl.evaluate(call, "recipe"), losses.evaluate(call), ulps(call));
        }
    }

    private static double ulps(LossCall call) {
        return call.function().contains("ctc_loss") ? ULPS_OF_POSTERIORS : ULPS;
    }

    @Test
    void samplesReachEveryFunction() {
        assertThat(SampleCalls.of(DType.FLOAT64).stream()
                        .map(LossCall::function)
                        .distinct())
                .hasSize(25);
    }
}
