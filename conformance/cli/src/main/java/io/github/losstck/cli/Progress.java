package io.github.losstck.cli;

import io.github.losstck.core.run.JudgedLine;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.function.LongSupplier;

/** How far a run is: a line on a terminal that is written over, and nothing elsewhere. */
final class Progress implements AutoCloseable {

    private static final int WIDTH = 24;
    private static final long PAUSE = 100_000_000;
    private static final String RED = "\u001b[31m";
    private static final String PLAIN = "\u001b[0m";

    private final Terminal terminal;
    private final PrintWriter out;
    private final LongSupplier clock;
    private final int total;
    private final long start;
    private long drawn;
    private int made;
    private int gating;
    private int shown;

    /** Begin; the clock counts nanoseconds. */
    Progress(Terminal terminal, PrintWriter out, int total, LongSupplier clock) {
        this.terminal = terminal;
        this.out = out;
        this.total = total;
        this.clock = clock;
        this.start = clock.getAsLong();
        this.drawn = start - PAUSE;
    }

    void made(JudgedLine line) {
        step(line.gates());
    }

    void step(boolean gates) {
        made++;
        gating += gates ? 1 : 0;
        long now = clock.getAsLong();
        if (terminal.redraws() && now - drawn >= PAUSE) {
            drawn = now;
            draw(line((now - start) / 1e9));
        }
    }

    /** {@code [######      ] 3210/7944, 412 a second, 12 s left, 2 fail}. */
    private String line(double seconds) {
        int done = total == 0 ? WIDTH : (int) ((long) made * WIDTH / total);
        double rate = seconds == 0 ? 0 : made / seconds;
        String left = rate == 0 ? "" : String.format(Locale.ROOT, ", %.0f a second, %s left", rate, left(rate));
        return "[" + "#".repeat(done) + " ".repeat(WIDTH - done) + "] " + made + "/" + total + left;
    }

    private String left(double rate) {
        long seconds = Math.round((total - made) / rate);
        return seconds < 60 ? seconds + " s" : seconds / 60 + " min " + seconds % 60 + " s";
    }

    private void draw(String line) {
        String fails = gating == 0 ? "" : gating + (gating == 1 ? " fails" : " fail");
        String text = line + (fails.isEmpty() ? "" : ", " + fails);
        String coloured = fails.isEmpty() || !terminal.colours() ? text : line + ", " + RED + fails + PLAIN;
        out.print("\r" + coloured + " ".repeat(Math.max(0, shown - text.length())));
        out.flush();
        shown = text.length();
    }

    /** Take the line away. */
    @Override
    public void close() {
        if (shown > 0) {
            out.print("\r" + " ".repeat(shown) + "\r");
            out.flush();
            shown = 0;
        }
    }
}
