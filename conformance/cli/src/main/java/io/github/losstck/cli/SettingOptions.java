package io.github.losstck.cli;

import io.github.losstck.core.run.Settings;
import io.github.losstck.core.run.SettingsReader;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/**
 * The suite's settings as options: {@code --case} is {@code -Dlosstck.case}. What a value may be is said by the settings' own
 * reader, in one place.
 */
final class SettingOptions {

    /** Read a setting's name in a message, with or without -D, but not inside a name such as io.github.losstck.spi. */
    private static final Pattern SETTING = Pattern.compile(
            "(?<![\\w./-])(?:-D)?losstck\\.(" + String.join("|", SettingsReader.names()) + ")\\b(?!\\.)");

    /** Several values are joined with commas. */
    private static final List<String> LISTS = List.of("case", "accept", "strict");

    private static final List<String> FLAGS = List.of("gzip", "isolate");

    private record Words(String label, String description) {}

    private SettingOptions() {}

    private static Map<String, Words> words() {
        Map<String, Words> words = new TreeMap<>();
        words.put("accept", new Words("GLOBS", "with --mode=write: whose new deviations may be listed"));
        words.put("adapter", new Words("ID", "which adapter (default: the only one, or the only one of --classpath)"));
        words.put("case", new Words("GLOBS", "ids or globs, with commas: 'torch/huber_loss/*' (default: all)"));
        words.put("command", new Words("COMMAND", "a program that speaks the protocol, in place of an adapter"));
        words.put(
                "deviations", new Words("FILE", "the list of known deviations (default: known-deviations.json here)"));
        words.put("device", new Words("DEVICE", "auto, cpu, cuda, cuda:1 (default: auto)"));
        words.put("fixtures", new Words("FOLDER", "cases of one's own in place of the released ones"));
        words.put("gzip", new Words("true|false", "write the record packed, record.jsonl.gz"));
        words.put(
                "isolate",
                new Words("true|false", "run the adapter in another virtual machine: a crash costs one case"));
        words.put("keras", new Words("VERSION", "the version that judges (default: what the adapter mirrors)"));
        words.put("mode", new Words("MODE", "compare; details prints every failure; write rewrites the list"));
        words.put("output", new Words("FOLDER", "where record and report go (default: target/losstck)"));
        words.put("pytorch", new Words("VERSION", "the version that judges, such as 2.7"));
        words.put("routes", new Words("ROUTES", "builtin leaves the suite's recipes out (default: all)"));
        words.put("shard", new Words("I/N", "run one part of N"));
        words.put("strict", new Words("WORDS", "pytorch: only its value passes; quirk: its own choices gate too"));
        words.put("tensorflow", new Words("VERSION", "the version that judges, such as 2.18"));
        words.put("threads", new Words("N", "threads that the library may use (default: 1)"));
        words.put("timeout", new Words("SECONDS", "for a call in a process of its own (default: 60)"));
        return words;
    }

    /** Add an option for each of the settings. */
    static CommandSpec add(CommandSpec spec, List<String> names) {
        Map<String, Words> words = words();
        for (String name : names) {
            Words of = words.getOrDefault(name, new Words("VALUE", "as -Dlosstck." + name));
            OptionSpec.Builder option =
                    OptionSpec.builder("--" + name).paramLabel(of.label()).description(of.description());
            if (LISTS.contains(name)) {
                option.type(List.class).auxiliaryTypes(String.class);
            } else {
                option.type(String.class).arity(FLAGS.contains(name) ? "0..1" : "1");
            }
            spec.addOption((FLAGS.contains(name) ? option.fallbackValue("true") : option).build());
        }
        return spec;
    }

    /**
     * Read the settings that were given; relative paths begin at the folder. Where no adapter is named, the only one that the
     * class path adds is meant.
     */
    static Settings read(ParseResult given, ClassLoader classPath, Path folder) {
        Map<String, String> values = new LinkedHashMap<>();
        if (!given.hasMatchedOption("--adapter") && !given.hasMatchedOption("--command")) {
            AddedClassPath.meant(classPath).ifPresent(id -> values.put("losstck.adapter", id));
        }
        for (String name : SettingsReader.names()) {
            if (given.hasMatchedOption("--" + name)) {
                values.put("losstck." + name, text(given.matchedOptionValue("--" + name, null)));
            }
        }
        return SettingsReader.read(name -> Optional.ofNullable(values.get(name)), values.keySet(), folder);
    }

    private static String text(Object value) {
        return value instanceof List<?> several
                ? several.stream().map(String::valueOf).collect(Collectors.joining(","))
                : String.valueOf(value);
    }

    /** A message that speaks of {@code -Dlosstck.case} speaks of {@code --case}. */
    static String inWordsOfTheCommand(String message) {
        return SETTING.matcher(message).replaceAll("--$1").replace("the setting --", "the option --");
    }
}
