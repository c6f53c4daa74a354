package io.github.losstck.protocol;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Keeps the end of what a program says to standard error, so that it never waits for a reader and costs no memory. */
final class StderrTail {

    private static final int KEPT = 16 << 10;
    private static final int LINES_SHOWN = 5;

    private static final long PATIENCE_MILLIS = 500;

    private final byte[] ring = new byte[KEPT];
    private final Thread reader;
    private long written;

    StderrTail(InputStream stream) {
        reader = new Thread(() -> read(stream), "losstck-peer-complaints");
        reader.setDaemon(true);
        reader.start();
    }

    private void read(InputStream stream) {
        byte[] buffer = new byte[4096];
        try (stream) {
            for (int n = stream.read(buffer); n >= 0; n = stream.read(buffer)) {
                keep(buffer, n);
            }
        } catch (IOException e) {
            // the process was killed: what it said until then is kept
        }
    }

    private synchronized void keep(byte[] buffer, int length) {
        for (int i = 0; i < length; i++) {
            ring[(int) (written++ % KEPT)] = buffer[i];
        }
    }

    private synchronized String text() {
        int length = (int) Math.min(written, KEPT);
        byte[] text = new byte[length];
        for (int i = 0; i < length; i++) {
            text[i] = ring[(int) ((written - length + i) % KEPT)];
        }
        return new String(text, StandardCharsets.UTF_8);
    }

    /** The last lines, to be added to a message; empty if there are none. Waits a moment for a program that has just ended. */
    String shown() {
        try {
            reader.join(PATIENCE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        List<String> lines = text().lines().filter(line -> !line.isBlank()).toList();
        StringBuilder shown = new StringBuilder();
        for (String line : lines.subList(Math.max(0, lines.size() - LINES_SHOWN), lines.size())) {
            shown.append("\n  stderr: ").append(Json.shortened(line));
        }
        return shown.toString();
    }
}
