package io.github.losstck.cli;

import io.github.losstck.core.LossTckException;
import io.github.losstck.core.record.RecordReader;
import io.github.losstck.core.record.RunRecord;
import io.github.losstck.reports.Comparison;
import io.github.losstck.reports.ComparisonHtml;
import io.github.losstck.reports.ComparisonJson;
import io.github.losstck.reports.ComparisonMarkdown;
import io.github.losstck.reports.ComparisonText;
import io.github.losstck.reports.Movement;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code losstck compare}: what moved between two runs. */
@Command(name = "compare", description = "Tell what moved between two run records.", mixinStandardHelpOptions = true)
final class Compare implements Callable<Integer> {

    private static final int MOVED = 1;

    /** How the comparison is written. */
    enum Format {
        TEXT,
        MARKDOWN,
        HTML,
        JSON
    }

    @Parameters(index = "0", paramLabel = "OLD", description = "The record to compare with (*.jsonl, *.jsonl.gz).")
    private Path old;

    @Parameters(index = "1", paramLabel = "NEW", description = "The record that is in question.")
    private Path now;

    @Option(
            names = "--format",
            description = "text, markdown, html or json (default: by the file's ending, else text).")
    private Format format;

    @Option(
            names = {"-o", "--output"},
            description = "The file to write; without it, standard output. HTML needs one.")
    private Path output;

    @Option(
            names = "--fail-on",
            split = ",",
            paramLabel = "MOVEMENT",
            description = "End with 1 if there is one of these: ${COMPLETION-CANDIDATES}.",
            completionCandidates = Words.class)
    private List<String> failOn = new ArrayList<>();

    @Option(names = "--allow-unfinished", description = "Compare runs that did not finish, too.")
    private boolean allowUnfinished;

    @Spec
    private CommandSpec spec;

    /** The words that --fail-on knows. */
    static final class Words extends ArrayList<String> {

        private static final long serialVersionUID = 1L;

        Words() {
            super(Movement.words());
        }
    }

    @Override
    public Integer call() {
        Set<Movement> fatal = fatal();
        Format chosen = chosen();
        Comparison comparison = Comparison.of(read(old), read(now));
        if (comparison.linesInBoth() == 0) {
            throw LossTckException.badInput(old + " and " + now
                    + " have no case in common, so there is nothing to compare. Were they run on one corpus?");
        }
        write(comparison, chosen);
        Set<Movement> found = comparison.among(fatal);
        if (found.isEmpty()) {
            return 0;
        }
        spec.commandLine()
                .getErr()
                .println("[losstck 1] --fail-on: "
                        + found.stream()
                                .map(movement -> comparison.count(movement) + " " + movement.id())
                                .collect(Collectors.joining(", ")));
        return MOVED;
    }

    private Set<Movement> fatal() {
        Set<Movement> fatal = new TreeSet<>();
        for (String word : failOn) {
            try {
                fatal.addAll(Movement.named(word.strip()));
            } catch (IllegalArgumentException e) {
                throw new ParameterException(spec.commandLine(), "--fail-on: " + e.getMessage(), e);
            }
        }
        return fatal;
    }

    private Format chosen() {
        String name = output == null ? "" : output.toString();
        Format chosen = format != null ? format : byEnding(name);
        if (chosen == Format.HTML && output == null) {
            throw new ParameterException(spec.commandLine(), "HTML is written to a file: name it by -o FILE.");
        }
        return chosen;
    }

    private static Format byEnding(String name) {
        if (name.endsWith(".html")) {
            return Format.HTML;
        }
        return name.endsWith(".md") ? Format.MARKDOWN : name.endsWith(".json") ? Format.JSON : Format.TEXT;
    }

    private RunRecord read(Path file) {
        if (!Files.isRegularFile(file)) {
            throw LossTckException.badInput("there is no file " + file + ". Name one run record (record.jsonl).");
        }
        return allowUnfinished ? RecordReader.read(file) : RecordReader.readComplete(file);
    }

    private void write(Comparison comparison, Format chosen) {
        if (chosen == Format.HTML) {
            ComparisonHtml.write(comparison, output);
            return;
        }
        String text =
                switch (chosen) {
                    case MARKDOWN -> ComparisonMarkdown.of(comparison);
                    case JSON -> ComparisonJson.of(comparison);
                    default -> ComparisonText.of(comparison);
                };
        if (output == null) {
            spec.commandLine().getOut().print(text);
            spec.commandLine().getOut().flush();
            return;
        }
        try {
            Files.writeString(output, text);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + output, e);
        }
    }
}
