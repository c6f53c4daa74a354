package io.github.losstck.nativeloss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.losstck.junit.LawTally;
import io.github.losstck.junit.LossLaws;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

class NativeLawsTest implements LossLaws {

    @Test
    @Order(Integer.MAX_VALUE)
    void everyLawWasCheckedOften(LawTally tally) {
        assumeThat(tally.triesOfAll()).as("the tries of the build").isGreaterThanOrEqualTo(1000);
        assertThat(tally.held())
                .hasSizeGreaterThan(50)
                .allSatisfy((law, times) -> assertThat(times).as(law).isGreaterThanOrEqualTo(1000));
    }
}
