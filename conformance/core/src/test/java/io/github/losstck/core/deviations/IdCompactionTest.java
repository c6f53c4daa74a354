package io.github.losstck.core.deviations;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.losstck.core.fixture.CaseGlob;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdCompactionTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "t/a/1,t/a/2       | t/b/1     | t/a/*",
                "t/a/1,t/a/2       | t/a/3     | t/a/1,t/a/2",
                "t/a/1             | t/b/1     | t/a/1",
                "t/a/1,t/b/1,t/b/2 | u/1       | t/*",
                "t/a/1,t/b/1,t/b/2 | t/a/2     | t/a/1,t/b/*",
                "t/a/x/1,t/a/x/2   | t/a/y/1   | t/a/x/*",
                "t/a,t/ab          | t/abc     | t/a,t/ab"
            })
    void globsOnlyWhereTheyAreExact(String chosen, String others, String expected) {
        assertThat(IdCompaction.of(Set.of(chosen.split(",")), Set.of(others.split(","))))
                .extracting(CaseGlob::text)
                .containsExactly(expected.split(","));
    }
}
