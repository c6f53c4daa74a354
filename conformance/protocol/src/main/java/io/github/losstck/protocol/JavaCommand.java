package io.github.losstck.protocol;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command that serves an adapter of this virtual machine's class path in another. */
public final class JavaCommand {

    private JavaCommand() {}

    /**
     * The command for an adapter of this virtual machine's class path, or of what is added to it.
     *
     * @param added more files and folders
     * @return what does not fit on a command line stands in a file that goes with this process
     */
    public static List<String> serving(String adapterId, List<String> added) {
        StringBuilder arguments = new StringBuilder();
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(JavaCommand::isWorthPassing)
                .forEach(argument -> append(arguments, argument));
        append(arguments, "-cp");
        List<String> classPath = new ArrayList<>(List.of(System.getProperty("java.class.path")));
        classPath.addAll(added);
        append(arguments, String.join(File.pathSeparator, classPath));
        append(arguments, Serve.class.getName());
        append(arguments, adapterId);
        try {
            Path file = Files.createTempFile("losstck-serve", ".args");
            file.toFile().deleteOnExit();
            Files.writeString(file, arguments, StandardCharsets.UTF_8);
            Path java = Path.of(System.getProperty("java.home"), "bin", "java");
            return List.of(java.toString(), "@" + file);
        } catch (IOException e) {
            throw new UncheckedIOException("the arguments of the isolated process cannot be written", e);
        }
    }

    /** Properties and modules, but for agents and debuggers, which belong to this process alone. */
    private static boolean isWorthPassing(String argument) {
        return argument.startsWith("-D")
                || argument.startsWith("--add-")
                || argument.startsWith("--enable-")
                || argument.startsWith("-Xmx")
                || argument.startsWith("-XX:");
    }

    /** An argument of an argument file: in quotes, in which a backslash is doubled. */
    private static void append(StringBuilder arguments, String argument) {
        arguments
                .append('"')
                .append(argument.replace("\\", "\\\\").replace("\"", "\\\""))
                .append("\"\n");
    }
}
