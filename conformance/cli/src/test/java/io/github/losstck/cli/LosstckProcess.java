package io.github.losstck.cli;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** Runs the command in a process of its own, in a folder of its own, as a shell does. */
final class LosstckProcess {

    private static final String TESTS =
            Path.of("target", "test-classes").toAbsolutePath().toString();

    private final Path folder;
    private final ProcessBuilder builder;

    /** Prepare; the command's own class path has no test in it. */
    LosstckProcess(Path folder, Object... arguments) {
        this.folder = folder;
        this.builder = new ProcessBuilder(words(arguments)).directory(folder.toFile());
        builder.environment().remove("CI");
        builder.environment().remove("NO_COLOR");
        builder.environment().remove("GITHUB_STEP_SUMMARY");
        builder.redirectError(errors().toFile());
        builder.redirectOutput(answers().toFile());
    }

    static List<String> words(Object... arguments) {
        List<String> words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                classPath(),
                Losstck.class.getName()));
        Arrays.stream(arguments).map(Object::toString).forEach(words::add);
        return words;
    }

    static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .filter(place -> !place.equals(TESTS))
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** What to add by --classpath for one of the toys. */
    static String toy(Path folder, Class<?> provider) throws IOException {
        Path services = Files.createDirectories(folder.resolve("toy/META-INF/services"));
        Files.writeString(services.resolve("io.github.losstck.spi.LossAdapterProvider"), provider.getName() + "\n");
        return TESTS + File.pathSeparator + folder.resolve("toy");
    }

    ProcessBuilder builder() {
        return builder;
    }

    Path answers() {
        return folder.resolve("stdout.txt");
    }

    Path errors() {
        return folder.resolve("stderr.txt");
    }

    /** Run it to its end and give its status. */
    int run() throws IOException, InterruptedException {
        return end(builder.start());
    }

    static int end(Process process) throws InterruptedException {
        if (!process.waitFor(120, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("losstck did not end in two minutes");
        }
        return process.exitValue();
    }

    String out() throws IOException {
        return Files.readString(answers(), StandardCharsets.UTF_8);
    }

    String err() throws IOException {
        return Files.readString(errors(), StandardCharsets.UTF_8);
    }
}
