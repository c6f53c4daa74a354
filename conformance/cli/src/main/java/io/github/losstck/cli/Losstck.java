package io.github.losstck.cli;

import io.github.losstck.core.LossTckException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * The command {@code losstck}. Exit statuses: 0 fine, 1 a gate failed, 2 bad usage or a bad file, 3 an adapter could not start,
 * 4 incomplete, 70 a fault of the command itself.
 */
@Command(
        name = "losstck",
        description = "Conformance of the loss functions of Java libraries.",
        subcommands = {
            ListCommand.class,
            RunCommand.class,
            SmokeCommand.class,
            Explain.class,
            Compare.class,
            Report.class,
            Merge.class,
            CookbookCommand.class,
            ServeCommand.class,
            AutoComplete.GenerateCompletion.class,
            CommandLine.HelpCommand.class
        },
        mixinStandardHelpOptions = true,
        versionProvider = SuiteVersion.class,
        exitCodeListHeading = "%nExit statuses:%n",
        exitCodeList = {
            " 0:fine",
            " 1:a gate failed, or an adapter is broken",
            " 2:bad usage, a bad file, or no place to write to",
            " 3:an adapter could not start",
            " 4:incomplete: a run that did not finish",
            "70:a fault of the command itself"
        },
        footer = {"", "losstck help COMMAND tells more. The manual is docs/command.md."})
public final class Losstck {

    private static final int BAD_USAGE = 2;
    private static final int FAULT = 70;

    private Losstck() {}

    public static void main(String[] arguments) {
        StandardOutput answers = StandardOutput.ofProcess();
        System.setOut(System.err); // what a library prints is no answer
        CommandLine command = command();
        // Markdown that is piped into a file or a comment is UTF-8, whatever the console is.
        PrintWriter out = new PrintWriter(new OutputStreamWriter(answers, StandardCharsets.UTF_8), true);
        command.setOut(out);
        int status = command.execute(arguments);
        out.flush();
        if (!answers.fault().isEmpty()) {
            command.getErr().println("[losstck 2] cannot write to standard output: " + answers.fault());
            status = BAD_USAGE;
        }
        System.exit(status);
    }

    /** The command, ready to be executed; what it writes goes where picocli is told. */
    static CommandLine command() {
        CommandLine command = new CommandLine(new Losstck());
        command.setCaseInsensitiveEnumValuesAllowed(true);
        command.setExecutionExceptionHandler((exception, failed, result) -> {
            if (exception instanceof LossTckException known) {
                failed.getErr().println(SettingOptions.inWordsOfTheCommand(known.getMessage()));
                return known.status().code();
            }
            if (exception instanceof UncheckedIOException) {
                failed.getErr().println("[losstck 2] " + exception.getMessage() + ": " + exception.getCause());
                return BAD_USAGE;
            }
            // A fault of the command itself must not look like a gate that failed.
            exception.printStackTrace(failed.getErr());
            return FAULT;
        });
        return command;
    }
}
