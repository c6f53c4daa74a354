package io.github.losstck.kernels;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;

/**
 * The bits of every loss are those of a file: on any JDK, any processor, and from one release to the next.
 *
 * <p>{@code -Dlosstck.mode=write} writes the file anew, which a change of the mathematics needs and nothing else does.
 */
class GoldenBitsTest {

    private static final Path FILE = Path.of("src/test/resources/io/github/losstck/kernels/bits.txt");

    @Test
    void areThoseOfTheFile() throws IOException {
        List<String> lines = new ArrayList<>();
        for (int n : new int[] {1, 37, 3000}) {
            for (FloatSamples.Sample sample : FloatSamples.of(n, 17, n == 37)) {
                lines.add(line(
                        "float32",
                        n,
                        sample.name(),
                        of(sample.call().apply(kernels().floats()))));
            }
            for (DoubleSamples.Sample sample : DoubleSamples.of(n, 17, n == 37)) {
                lines.add(line(
                        "float64",
                        n,
                        sample.name(),
                        of(sample.call().apply(kernels().doubles()))));
            }
        }
        if (System.getProperty("losstck.mode", "").equals("write")) {
            Files.createDirectories(FILE.getParent());
            Files.write(FILE, lines);
        }
        assertThat(lines).isEqualTo(Files.readAllLines(FILE, StandardCharsets.UTF_8));
    }

    private static Kernels kernels() {
        return Kernels.preferred();
    }

    private static String line(String dtype, int n, String name, long checksum) {
        return String.format(Locale.ROOT, "%s %d %08x %s", dtype, n, checksum, name);
    }

    private static long of(float[] values) {
        CRC32 checksum = new CRC32();
        for (float value : values) {
            update(checksum, Float.floatToIntBits(value));
        }
        return checksum.getValue();
    }

    private static long of(double[] values) {
        CRC32 checksum = new CRC32();
        for (double value : values) {
            update(checksum, Double.doubleToLongBits(value));
        }
        return checksum.getValue();
    }

    private static void update(CRC32 checksum, long bits) {
        for (int shift = 0; shift < Long.SIZE; shift += Byte.SIZE) {
            checksum.update((int) (bits >>> shift));
        }
    }
}
