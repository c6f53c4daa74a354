package io.github.losstck.core.run;

import io.github.losstck.core.LossTckException;
import io.github.losstck.core.fixture.MinorVersion;
import io.github.losstck.core.fixture.NearestIds;
import io.github.losstck.core.run.Settings.Mode;
import io.github.losstck.protocol.CommandLine;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** Reads the settings {@code losstck.*}; one that is not understood is an error, never a default. */
public final class SettingsReader {

    static final String PREFIX = "losstck.";

    private static final List<String> FRAMEWORKS = List.of("pytorch", "tensorflow", "keras");
    private static final List<String> KNOWN = List.of(
            "accept",
            "adapter",
            "case",
            "command",
            "deviations",
            "device",
            "fixtures",
            "gzip",
            "isolate",
            "keras",
            "mode",
            "output",
            "pytorch",
            "routes",
            "shard",
            "strict",
            "tensorflow",
            "threads",
            "timeout");

    /** What the laws are asked with, beside a run. */
    private static final List<String> OF_LAWS = List.of("laws", "seed");

    /** The usual name of a build property that holds the suite's version; nothing is set by it. */
    private static final String VERSION = "version";

    private final Function<String, Optional<String>> lookup;
    private final Path folder;

    private SettingsReader(Function<String, Optional<String>> lookup, Path folder) {
        this.lookup = lookup;
        this.folder = folder;
    }

    /**
     * Read the settings.
     *
     * @param lookup the value of a full name such as {@code losstck.case}
     * @param given every full name that is set, to find misspelt ones
     * @param folder that relative paths begin at
     * @throws LossTckException (2) if a name or a value is not understood
     */
    public static Settings read(Function<String, Optional<String>> lookup, Collection<String> given, Path folder) {
        given.stream().filter(name -> name.startsWith(PREFIX)).sorted().forEach(SettingsReader::requireKnown);
        return new SettingsReader(lookup, folder).settings();
    }

    /** The name of every setting of a run, without {@code losstck.}, in order; those of the laws are not among them. */
    public static List<String> names() {
        return KNOWN;
    }

    private static void requireKnown(String name) {
        String plain = name.substring(PREFIX.length());
        List<String> known =
                Stream.concat(KNOWN.stream(), OF_LAWS.stream()).sorted().toList();
        if (!known.contains(plain) && !plain.equals(VERSION)) {
            throw LossTckException.badInput("there is no setting " + name + ". Did you mean " + PREFIX
                    + NearestIds.nearest(plain, known) + "? Settings are " + known + ", each after '" + PREFIX + "'.");
        }
    }

    private Settings settings() {
        Mode mode = mode();
        Set<String> strict = words("strict", Set.of("pytorch", "quirk"));
        Optional<String> accept = value("accept");
        if (accept.isPresent() && mode != Mode.WRITE) {
            throw bad("accept", "is for writing the list only", "Add -Dlosstck.mode=write, or leave it out.");
        }
        boolean builtinOnly = words("routes", Set.of("builtin", "all")).contains("builtin");
        if (builtinOnly && mode == Mode.WRITE) {
            throw bad("routes", "leaves recipes out, so the list cannot be rewritten", "Leave it out.");
        }
        return new Settings(
                value("adapter"),
                value("case").orElse(""),
                path("fixtures"),
                targets(),
                device(),
                wholeNumber("threads", "1"),
                builtinOnly,
                strict.contains("quirk"),
                strict.contains("pytorch"),
                mode,
                accept,
                path("output").orElse(folder.resolve("target").resolve("losstck")),
                path("deviations"),
                process(),
                shard(mode),
                flag("gzip"));
    }

    private ProcessSettings process() {
        Optional<List<String>> command = value("command").map(SettingsReader::command);
        boolean isolate = flag("isolate");
        if (command.isPresent() && value("adapter").isPresent()) {
            throw bad("command", "starts a program, and losstck.adapter names another", "Leave one of them out.");
        }
        if (command.isPresent() && isolate) {
            throw bad(
                    "isolate", "is for adapters of the class path; a program is a process of its own", "Leave it out.");
        }
        Duration limit = Duration.ofSeconds(wholeNumber("timeout", "60"));
        return new ProcessSettings(command, isolate, limit);
    }

    private Optional<Shard> shard(Mode mode) {
        Optional<String> text = value("shard");
        if (text.isPresent() && mode == Mode.WRITE) {
            throw bad("shard", "leaves cases out, so the list cannot be rewritten", "Leave it out.");
        }
        try {
            return text.map(Shard::parse);
        } catch (IllegalArgumentException e) {
            throw LossTckException.badInput("the setting " + PREFIX + "shard " + e.getMessage());
        }
    }

    private static List<String> command(String text) {
        try {
            return CommandLine.split(text);
        } catch (IllegalArgumentException e) {
            throw bad("command", "cannot be split: " + e.getMessage(), "Close the quote.");
        }
    }

    private boolean flag(String name) {
        String text = value(name).orElse("false");
        if (!text.equals("true") && !text.equals("false")) {
            throw bad(name, "is '" + text + "'", "Write true or false.");
        }
        return text.equals("true");
    }

    private Optional<String> value(String name) {
        return lookup.apply(PREFIX + name).map(String::strip).filter(text -> !text.isEmpty());
    }

    private Mode mode() {
        String text = value("mode").orElse("compare");
        return Arrays.stream(Mode.values())
                .filter(mode -> mode.name().toLowerCase(Locale.ROOT).equals(text))
                .findFirst()
                .orElseThrow(() -> bad("mode", "is '" + text + "'", "Write compare, write or details."));
    }

    private Set<String> words(String name, Set<String> allowed) {
        Set<String> words = Set.copyOf(value(name).stream()
                .flatMap(text -> Arrays.stream(text.split("\\s*,\\s*")))
                .distinct()
                .toList());
        if (!allowed.containsAll(words)) {
            throw bad(
                    name,
                    "is '" + value(name).orElse("") + "'",
                    "Known are " + allowed.stream().sorted().toList() + ", with commas between several.");
        }
        return words;
    }

    private Map<String, MinorVersion> targets() {
        Map<String, MinorVersion> targets = new TreeMap<>();
        for (String framework : FRAMEWORKS) {
            value(framework).ifPresent(text -> targets.put(framework, version(framework, text)));
        }
        return targets;
    }

    private static MinorVersion version(String framework, String text) {
        try {
            return MinorVersion.parse(text);
        } catch (IllegalArgumentException e) {
            throw bad(framework, "is '" + text + "'", "Write a version such as 2.7.");
        }
    }

    private String device() {
        String device = value("device").orElse("auto");
        if (!device.matches("auto|cpu|cuda(:\\d{1,4})?")) {
            throw bad("device", "is '" + device + "'", "Write auto, cpu, cuda or cuda:<n>.");
        }
        return device;
    }

    private int wholeNumber(String name, String otherwise) {
        String text = value(name).orElse(otherwise);
        if (!text.matches("[1-9][0-9]{0,5}")) {
            throw bad(name, "is '" + text + "'", "Write a whole number, 1 or more.");
        }
        return Integer.parseInt(text);
    }

    private Optional<Path> path(String name) {
        try {
            return value(name).map(folder::resolve);
        } catch (InvalidPathException e) {
            throw bad(name, "is no path: " + e.getMessage(), "Name a file or folder.");
        }
    }

    private static LossTckException bad(String name, String problem, String remedy) {
        return LossTckException.badInput("the setting " + PREFIX + name + " " + problem + ". " + remedy);
    }
}
