package io.github.losstck.core.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The most memory that this process has had, native libraries with it; only Linux tells. */
final class PeakMemory {

    private static final Path STATUS = Path.of("/proc/self/status");
    private static final String FIELD = "VmHWM:";
    private static final int KIB_IN_MIB = 1024;

    private PeakMemory() {}

    /** In MiB; 0 where it is not known. */
    static long mib() {
        try {
            return Files.isReadable(STATUS) ? mib(Files.readString(STATUS, StandardCharsets.ISO_8859_1)) : 0;
        } catch (IOException e) {
            return 0; // a figure that is not known fails no run
        }
    }

    static long mib(String status) {
        return status.lines()
                        .filter(line -> line.startsWith(FIELD))
                        .map(line -> line.replaceAll("\\D", ""))
                        .filter(digits -> !digits.isEmpty())
                        .mapToLong(Long::parseLong)
                        .findFirst()
                        .orElse(0)
                / KIB_IN_MIB;
    }
}
