package io.github.losstck.reports;

import io.github.losstck.core.judge.Wording;
import io.github.losstck.core.record.RunFooter;
import io.github.losstck.core.record.RunHeader;
import io.github.losstck.core.record.RunRecord;
import java.util.LinkedHashMap;
import java.util.Map;

/** Everything that the record says about who ran what and where, and how to run it again. */
final class Environment {

    private Environment() {}

    /** Names and values in reading order; what is empty is left out. */
    static Map<String, String> facts(RunRecord record) {
        RunHeader header = record.header();
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("adapter", header.adapter().id());
        facts.put("library", new Subject(header).library());
        facts.put("native version", header.adapter().nativeVersion());
        facts.put("device", header.adapter().device());
        facts.put("homepage", header.adapter().homepage());
        facts.put("targets", new Subject(header).targets());
        facts.put("corpus", new Subject(header).corpus());
        facts.put("corpus sha256", header.corpus().sha256());
        facts.put("selection", selection(header));
        facts.put("suite", header.suite());
        facts.put("started", header.startedAt());
        facts.put("finished", record.footer().map(footer -> footer.finishedAt()).orElse("did not finish"));
        facts.put("cost", cost(record));
        putAll(facts, header.environment());
        putAll(facts, header.adapter().details());
        facts.values().removeIf(value -> value == null || value.isEmpty());
        return facts;
    }

    /** {@code start 1.25 s, 400 calls in 0.5 s (800 a second), peak memory 300 MiB}; empty if the record does not say. */
    static String cost(RunRecord record) {
        return record.footer()
                .map(RunFooter::figures)
                .map(figures -> "start " + Wording.number(figures.startSeconds()) + " s, " + figures.calls()
                        + " calls in "
                        + Wording.number(figures.callSeconds()) + " s (" + Wording.number(figures.callsPerSecond())
                        + " a second)"
                        + (figures.peakMemoryMib() == 0 ? "" : ", peak memory " + figures.peakMemoryMib() + " MiB"))
                .orElse("");
    }

    private static String selection(RunHeader header) {
        return header.selection() == null || header.selection().isEmpty()
                ? "none: a full run"
                : String.join(
                        ", ",
                        header.selection().entrySet().stream()
                                .map(entry -> entry.getKey() + "=" + entry.getValue())
                                .toList());
    }

    private static void putAll(Map<String, String> facts, Map<String, String> more) {
        if (more != null) {
            more.forEach(facts::putIfAbsent);
        }
    }

    /** The command that asks the same adapter the same cases. */
    static String command(RunHeader header) {
        StringBuilder command =
                new StringBuilder("mvn verify -Padapter=" + header.adapter().id());
        Map<String, String> settings = new LinkedHashMap<>();
        putAll(settings, header.targets());
        settings.keySet().retainAll(header.adapter().mirrors().keySet());
        putAll(settings, header.selection());
        settings.forEach((name, value) -> command.append(' ').append(setting(name, value)));
        return command.toString();
    }

    private static String setting(String name, String value) {
        String property = "-D" + (name.startsWith("losstck.") ? "" : "losstck.") + name + "=" + value;
        return property.matches("[\\w./=:,+-]+") ? property : "'" + property.replace("'", "'\\''") + "'";
    }
}
