package io.github.losstck.core.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PeakMemoryTest {

    @Test
    void isTheHighWaterMark() {
        assertThat(PeakMemory.mib("VmPeak:\t 9999999 kB\nVmHWM:\t  307200 kB\nVmRSS:\t  102400 kB\n"))
                .isEqualTo(300);
    }

    @Test
    void isUnknownWhereTheSystemDoesNotSay() {
        assertThat(PeakMemory.mib("Name:\tjava\n")).isZero();
    }
}
