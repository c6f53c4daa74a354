package io.github.losstck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProgressTest {

    private final StringWriter screen = new StringWriter();
    private final AtomicLong nanos = new AtomicLong();

    private Progress progress(Terminal terminal) {
        return new Progress(terminal, new PrintWriter(screen), 400, nanos::get);
    }

    @Test
    void tellsRateAndTimeLeft() {
        Progress progress = progress(new Terminal(true, false));
        for (int i = 0; i < 100; i++) {
            nanos.addAndGet(500_000_000);
            progress.step(i == 50);
        }
        assertThat(screen.toString())
                .endsWith("\r[######                  ] 100/400, 2 a second, 2 min 30 s left, 1 fails");
        progress.close();
        assertThat(screen.toString()).endsWith(" \r");
    }

    @Test
    void isRedrawnAtMostTenTimesASecond() {
        Progress progress = progress(new Terminal(true, false));
        for (int i = 0; i < 400; i++) {
            nanos.addAndGet(2_500_000);
            progress.step(false);
        }
        assertThat(screen.toString().chars().filter(c -> c == '\r').count()).isBetween(9L, 11L);
    }

    @Test
    void failuresAreRedWhereColoursAre() {
        progress(new Terminal(true, true)).step(true);
        assertThat(screen.toString()).endsWith(", \u001b[31m1 fails\u001b[0m");
    }

    @Test
    void aFileSeesNothing() {
        Progress progress = progress(new Terminal(false, false));
        progress.step(true);
        progress.close();
        assertThat(screen.toString()).isEmpty();
    }

    @Test
    void theEnvironmentIsHeard() {
        assertThat(Terminal.of(Map.of(), true)).isEqualTo(new Terminal(true, true));
        assertThat(Terminal.of(Map.of(), false)).isEqualTo(new Terminal(false, false));
        assertThat(Terminal.of(Map.of("NO_COLOR", "1"), true)).isEqualTo(new Terminal(true, false));
        assertThat(Terminal.of(Map.of("NO_COLOR", ""), true)).isEqualTo(new Terminal(true, true));
        assertThat(Terminal.of(Map.of("CI", "true"), true)).isEqualTo(new Terminal(false, false));
        assertThat(Terminal.of(Map.of("TERM", "dumb"), true)).isEqualTo(new Terminal(false, false));
    }
}
