package io.github.losstck.core.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;

/** Where a run happens, in words. */
public final class Environment {

    private static final Path CPU_INFO = Path.of("/proc/cpuinfo");

    private Environment() {}

    /** jvm, os, cpu (where the system says), cores, process (where the library has one of its own). */
    static Map<String, String> describe(ProcessSettings process) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put(
                "jvm",
                System.getProperty("java.vm.name") + " " + System.getProperty("java.runtime.version") + " ("
                        + System.getProperty("java.vendor") + ")");
        facts.put("os", os() + " " + System.getProperty("os.version") + " " + System.getProperty("os.arch"));
        String cpu = cpuModel(CPU_INFO);
        if (!cpu.isEmpty()) {
            facts.put("cpu", cpu);
        }
        facts.put("cores", Integer.toString(Runtime.getRuntime().availableProcessors()));
        if (!process.describe().isEmpty()) {
            facts.put("process", process.describe());
        }
        return facts;
    }

    static String os() {
        return System.getProperty("os.name");
    }

    /** The first model that a file like {@code /proc/cpuinfo} names; empty if there is none. */
    static String cpuModel(Path file) {
        if (!Files.isReadable(file)) {
            return "";
        }
        try (Stream<String> lines = Files.lines(file, StandardCharsets.ISO_8859_1)) {
            return lines.filter(line -> line.startsWith("model name") && line.contains(":"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("");
        } catch (IOException | UncheckedIOException e) {
            return "";
        }
    }

    /** The suite's own version. */
    public static String suiteVersion() {
        Properties properties = new Properties();
        try (InputStream in = Environment.class.getResourceAsStream("version.properties")) {
            properties.load(in);
            return properties.getProperty("version");
        } catch (IOException e) {
            throw new UncheckedIOException("the resource version.properties cannot be read", e);
        }
    }
}
