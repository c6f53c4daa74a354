package io.github.losstck.core.record;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * The lines of a record, one after the other: no more of a file is held than one line. What a line will take in memory is
 * weighed before it is parsed, so that a small packed file that unpacks to gigabytes is refused.
 */
final class RecordLines implements AutoCloseable {

    /** The longest line of a run over the corpus has 0.3 MB. */
    static final int LONGEST_LINE = 8 << 20;

    /** What a value costs beside its text: an object of Java and the reference to it, at most. */
    private static final int BYTES_PER_VALUE = 56;

    private final InputStream in;
    private final long heaviest;
    private byte[] buffer = new byte[1 << 16];
    private int start;
    private int length;
    private int filled;
    private long weight;
    private boolean ended;

    /** A line or a file that is larger than can be read; the message says what, beginning with a verb. */
    static final class TooLarge extends IOException {

        private static final long serialVersionUID = 1L;

        TooLarge(String message) {
            super(message);
        }
    }

    /**
     * Read lines.
     *
     * @param heaviest bytes of memory that all lines together may take
     */
    RecordLines(InputStream in, long heaviest) {
        this.in = in;
        this.heaviest = heaviest;
    }

    /**
     * Go to the next line; false at the end.
     *
     * @throws TooLarge if the line, or the file with it, is too large
     */
    boolean next() throws IOException {
        start += length;
        if (start < filled && buffer[start] == '\n') {
            start++;
        }
        int scanned = 0;
        while (true) {
            int end = lineEnd(start + scanned);
            if (end < filled || ended) {
                length = end - start;
                weigh();
                return start < filled;
            }
            scanned = filled - start;
            fill();
        }
    }

    private int lineEnd(int from) {
        int end = from;
        while (end < filled && buffer[end] != '\n') {
            end++;
        }
        return end;
    }

    private void fill() throws IOException {
        int held = filled - start;
        if (held > LONGEST_LINE) {
            throw new TooLarge("is longer than " + (LONGEST_LINE >> 20) + " MiB");
        }
        if (held > buffer.length / 2) {
            buffer = Arrays.copyOfRange(buffer, start, start + 2 * buffer.length);
        } else {
            System.arraycopy(buffer, start, buffer, 0, held);
        }
        start = 0;
        filled = held;
        int read = in.read(buffer, filled, buffer.length - filled);
        filled += Math.max(0, read);
        ended = read < 0;
    }

    private void weigh() throws TooLarge {
        weight += length;
        for (int i = start; i < start + length; i++) {
            byte c = buffer[i];
            if (c == ',' || c == ':' || c == '{' || c == '[') {
                weight += BYTES_PER_VALUE;
            }
        }
        if (weight > heaviest) {
            throw new TooLarge("is where the file becomes more than Java's heap can take: over " + (heaviest >> 20)
                    + " MiB. If it is the record of a run, start Java with a larger heap, -Xmx");
        }
    }

    byte[] buffer() {
        return buffer;
    }

    int start() {
        return start;
    }

    int length() {
        return length;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
