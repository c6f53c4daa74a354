package io.github.losstck.hostile;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** Changes a document without knowing what it means. */
final class BrokenBytes {

    private static final int LONGEST_PIECE = 64;

    /** What has confused readers: byte order marks, half characters, overlong ones, ends of lines, words for numbers. */
    private static final List<byte[]> PIECES = List.of(
            new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF},
            new byte[] {(byte) 0xFE, (byte) 0xFF, 0},
            new byte[] {(byte) 0xC0, (byte) 0x80},
            new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80},
            new byte[] {(byte) 0xF0, (byte) 0x9F, (byte) 0x98},
            new byte[] {0},
            text("\n"),
            text("\r\n"),
            text("\u2028"),
            text("NaN"),
            text("-0"),
            text("\""),
            text("\\"),
            text("{"),
            text("[".repeat(1000)),
            text("9".repeat(2000)),
            text("/*"),
            text(",,"));

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    byte[] broken(byte[] document, SplittableRandom random) {
        int from = random.nextInt(document.length + 1);
        int to = Math.min(document.length, from + random.nextInt(LONGEST_PIECE));
        return switch (random.nextInt(6)) {
            case 0 -> Arrays.copyOf(document, from);
            case 1 -> flipped(document, from, random);
            case 2 -> joined(document, from, new byte[0], to);
            case 3 -> joined(document, to, Arrays.copyOfRange(document, from, to), to);
            case 4 -> joined(document, from, PIECES.get(random.nextInt(PIECES.size())), from);
            default -> joined(document, from, PIECES.get(random.nextInt(PIECES.size())), to);
        };
    }

    private static byte[] flipped(byte[] document, int at, SplittableRandom random) {
        byte[] changed = document.clone();
        if (at < changed.length) {
            changed[at] ^= (byte) (1 << random.nextInt(8));
        }
        return changed;
    }

    /** What stands before {@code from}, a piece, and what stands at {@code to} and behind. */
    private static byte[] joined(byte[] document, int from, byte[] piece, int to) {
        byte[] joined = Arrays.copyOf(document, from + piece.length + document.length - to);
        System.arraycopy(piece, 0, joined, from, piece.length);
        System.arraycopy(document, to, joined, from + piece.length, document.length - to);
        return joined;
    }
}
