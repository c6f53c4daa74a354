package io.github.losstck.cli;

import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Whether somebody looks at standard error, and likes colours.
 *
 * @param redraws whether a line may be written over
 * @param colours whether it may have colours
 */
record Terminal(boolean redraws, boolean colours) {

    private static final Path ERRORS = Path.of("/proc/self/fd/2");

    /** Of this process. */
    static Terminal ofProcess() {
        return of(System.getenv(), isConsole() && isDevice(ERRORS));
    }

    /** A terminal with an environment: CI and TERM=dumb want quiet, NO_COLOR no colours. */
    static Terminal of(Map<String, String> environment, boolean terminal) {
        boolean quiet = !environment.getOrDefault("CI", "").isEmpty()
                || environment.getOrDefault("TERM", "").equals("dumb");
        boolean redraws = terminal && !quiet;
        return new Terminal(
                redraws, redraws && environment.getOrDefault("NO_COLOR", "").isEmpty());
    }

    /** From Java 22 on there is a console also where there is no terminal, and a method that tells. */
    @SuppressWarnings("SystemConsoleNull") // asked below
    private static boolean isConsole() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return (Boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException e) {
            return true;
        }
    }

    /** A console speaks of input and output; errors may go to a file all the same, and Linux tells. */
    private static boolean isDevice(Path descriptor) {
        if (!Files.exists(descriptor.getParent())) {
            return true;
        }
        try {
            return Files.readSymbolicLink(descriptor).toString().matches("/dev/(pts/|tty|console).*");
        } catch (IOException e) {
            return false;
        }
    }
}
