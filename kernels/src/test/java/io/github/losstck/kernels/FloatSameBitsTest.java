package io.github.losstck.kernels;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every loss gives the same bits with vectors of any width and on any number of threads as plain Java on one. */
class FloatSameBitsTest {

    private static final List<Kernels> OTHERS = List.of(
            Kernels.ofBits(128),
            Kernels.ofBits(256).threads(2, 1),
            Kernels.ofBits(512),
            Kernels.ofBits(512).threads(3, 1));

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 15, 16, 17, 33, 100, 2047, 2048, 2049, 4100})
    void ofAnyLength(int n) {
        for (boolean special : new boolean[] {false, true}) {
            for (FloatSamples.Sample sample : FloatSamples.of(n, n, special)) {
                long[] expected = bits(sample.call().apply(Kernels.scalar().floats()));
                for (Kernels kernels : OTHERS) {
                    long[] got = bits(sample.call().apply(kernels.floats()));
                    int at = Arrays.mismatch(got, expected);
                    assertThat(at < 0 ? "" : "element %d is %h, not %h".formatted(at, got[at], expected[at]))
                            .as("%s, n = %d, %s, special %s", sample.name(), n, kernels, special)
                            .isEmpty();
                }
            }
        }
    }

    @Test
    void ofManyBlocks() {
        for (FloatSamples.Sample sample : FloatSamples.of(100_003, 5, false)) {
            long[] expected =
                    bits(sample.call().apply(Kernels.scalar().threads(3, 1).floats()));
            long[] got =
                    bits(sample.call().apply(Kernels.ofBits(512).threads(2, 1).floats()));
            assertThat(Arrays.mismatch(got, expected)).as(sample.name()).isEqualTo(-1);
        }
    }

    /** One NaN is as good as another. */
    private static long[] bits(float[] values) {
        long[] bits = new long[values.length];
        for (int i = 0; i < bits.length; i++) {
            bits[i] = Float.floatToIntBits(values[i]);
        }
        return bits;
    }
}
