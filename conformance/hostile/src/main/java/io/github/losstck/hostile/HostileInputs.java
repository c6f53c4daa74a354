package io.github.losstck.hostile;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;

/** Documents broken in one to four places, each by a number: the same number gives the same bytes on every machine. */
public final class HostileInputs {

    private static final int MOST_CHANGES = 4;
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private final List<byte[]> documents;
    private final long seed;
    private final BrokenTree trees = new BrokenTree();
    private final BrokenBytes bytes = new BrokenBytes();

    /**
     * Break these documents.
     *
     * @param documents as a reader takes them: JSON, JSON lines, or any text; at least one
     */
    public HostileInputs(long seed, List<byte[]> documents) {
        if (documents.isEmpty()) {
            throw new IllegalArgumentException("there is no document to break");
        }
        this.documents = List.copyOf(documents);
        this.seed = seed;
    }

    /** The documents as they are. */
    List<byte[]> documents() {
        return documents;
    }

    /** The input with this number. */
    public byte[] get(long number) {
        SplittableRandom random = new SplittableRandom(seed * SPREAD + number);
        byte[] document = documents.get(random.nextInt(documents.size()));
        for (int changes = 1 + random.nextInt(MOST_CHANGES); changes > 0; changes--) {
            document = changed(document, random);
        }
        return document;
    }

    /** Two of three changes keep JSON JSON: what is no JSON at all is refused early, and tries little. */
    private byte[] changed(byte[] document, SplittableRandom random) {
        return random.nextInt(3) == 0 ? bytes.broken(document, random) : line(document, random);
    }

    /** A change of one line of a file of lines, or of the whole document. */
    private byte[] line(byte[] document, SplittableRandom random) {
        String text = new String(document, StandardCharsets.UTF_8);
        boolean lines = text.startsWith("{") && text.indexOf("}\n{") > 0;
        if (!lines) {
            return trees.broken(text, random)
                    .map(broken -> broken.getBytes(StandardCharsets.UTF_8))
                    .orElseGet(() -> bytes.broken(document, random));
        }
        String[] each = text.split("\n", -1);
        int chosen = random.nextInt(each.length);
        each[chosen] = trees.broken(each[chosen], random).orElse("");
        return String.join("\n", each).getBytes(StandardCharsets.UTF_8);
    }
}
