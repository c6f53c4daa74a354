package io.github.losstck.junit;

import io.github.losstck.core.LossTckException;
import io.github.losstck.laws.Law;
import io.github.losstck.laws.LawResult;
import io.github.losstck.spi.AdapterInfo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** How often each law was checked, and for which functions it does not hold. */
public final class LawTally {

    private final Path file;
    private final AdapterInfo info;
    private final LawSettings settings;
    private final boolean all;
    private final Map<String, Integer> held = new LinkedHashMap<>();
    private final Map<String, Integer> functions = new LinkedHashMap<>();
    private final Map<String, StringBuilder> violated = new LinkedHashMap<>();

    LawTally(Path file, AdapterInfo info, LawSettings settings, boolean all) {
        this.file = file;
        this.info = info;
        this.settings = settings;
        this.all = all;
    }

    void add(Law law, String function, LawResult result) {
        held.merge(law.name(), result.held(), Integer::sum);
        functions.merge(law.name(), result.held() > 0 ? 1 : 0, Integer::sum);
        StringBuilder names = violated.computeIfAbsent(law.name(), name -> new StringBuilder());
        if (!result.violations().isEmpty()) {
            names.append(names.length() == 0 ? "" : ", ")
                    .append('`')
                    .append(function)
                    .append('`');
        }
    }

    /** How often each law was to be checked; 0 if only some were chosen. */
    public int triesOfAll() {
        return all ? settings.tries() : 0;
    }

    /** Law to the number of samples whose answers obeyed it. */
    public Map<String, Integer> held() {
        return Collections.unmodifiableMap(held);
    }

    /** Write {@code laws.md} into the output folder. */
    void write() {
        StringBuilder text = new StringBuilder(String.format(
                Locale.ROOT,
                "# Laws: %s %s%n%n%d tries a law, seed %d.%n%n| law | held | functions | violated for |%n| --- | ---: | ---: | --- |%n",
                info.library(),
                info.version(),
                settings.tries(),
                settings.seed()));
        held.forEach((law, count) -> text.append(String.format(
                Locale.ROOT, "| %s | %,d | %d | %s |%n", law, count, functions.get(law), violated.get(law))));
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw LossTckException.badInput("cannot write " + file + ": " + e + ". Choose another -Dlosstck.output.");
        }
    }
}
