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
    /** The slopes of a cosine are differences of unit vectors; posteriors are e to the power of sums of logarithms. */
    private static final double ULPS_OF_DIFFERENCES = 32;

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
        boolean cosines = call.options().string("distance_function", "").equals("cosine");
        return cosines || call.function().contains("ctc_loss") ? ULPS_OF_DIFFERENCES : ULPS;
    }

    @Test
    void samplesReachEveryFunction() {
        assertThat(SampleCalls.of(DType.FLOAT64).stream()
                        .map(LossCall::function)
                        .distinct())
                .hasSize(25);
    }
}
