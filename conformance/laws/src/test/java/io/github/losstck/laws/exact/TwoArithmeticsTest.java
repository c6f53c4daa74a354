package io.github.losstck.laws.exact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.losstck.laws.sample.Draw;
import io.github.losstck.laws.sample.LossKinds;
import io.github.losstck.spi.LossCall;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every formula over the numbers of big-math and over those of apfloat. */
class TwoArithmeticsTest {

    private static final int SAMPLES = 8;

    private final LossKinds kinds = new LossKinds();
    private final ExactLosses ours = new ExactLosses();
    private final ExactLosses theirs = new ExactLosses(ApfloatReal.ZERO);

    static List<String> functions() {
        return new LossKinds().functions();
    }

    @ParameterizedTest
    @MethodSource("functions")
    void agree(String function) {
        for (int seed = 0; seed < SAMPLES; seed++) {
            LossCall call = kinds.of(function).sample(Draw.random(seed)).call();
            List<Real> a = ours.values(call);
            List<Real> b = theirs.values(call);
            assertThat(b).hasSameSizeAs(a);
            for (int i = 0; i < a.size(); i++) {
                // Both are rounded from some forty digits: what cancels leaves twenty-five at the least.
                double scale = Math.max(1, Math.abs(a.get(i).toDouble()));
                Real same = b.get(i).of(a.get(i).toDouble());
                double rest = a.get(i).minus(a.get(i).of(a.get(i).toDouble())).toDouble();
                assertThat(b.get(i).minus(same).toDouble())
                        .as("%s, element %d", call, i)
                        .isCloseTo(rest, within(1e-25 * scale));
            }
        }
    }
}
