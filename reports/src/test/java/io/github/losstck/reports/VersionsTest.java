package io.github.losstck.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VersionsTest {

    @Test
    void sortsByNumberAndPutsWhatLeadsToAReleaseBeforeIt() {
        List<String> order = List.of(
                "",
                "1.0.0-beta",
                "1.0.0-M2.1",
                "1.0.0-rc1",
                "1.0.0",
                "1.0.0.1",
                "2.0.1",
                "2.9.1",
                "2.10.0",
                "2.13.0-1.5.14",
                "20260101000000000000000");
        List<String> mixed = new ArrayList<>(order);
        Collections.reverse(mixed);
        mixed.sort(new Versions());

        assertThat(mixed).isEqualTo(order);
    }

    @ParameterizedTest
    @CsvSource({"1.0, 1.0.0", "2.7.1, 2.7.1", "libtorch 2.7, libtorch-2.7", "1.0-RC, 1.0-rc", "2.7.1+cu126, 2.7.1"})
    void takesForTheSameWhatDiffersInSignsAlone(String a, String b) {
        assertThat(new Versions().compare(a, b)).isZero();
        assertThat(new Versions().compare(b, a)).isZero();
    }
}
