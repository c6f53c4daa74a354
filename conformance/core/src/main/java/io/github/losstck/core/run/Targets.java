package io.github.losstck.core.run;

import io.github.losstck.core.LossTckException;
import io.github.losstck.core.fixture.MinorVersion;
import io.github.losstck.spi.AdapterInfo;
import java.util.Map;
import java.util.TreeMap;

/** Which version of each framework judges: the one that was asked, else the adapter's, else the corpus's newest. */
public final class Targets {

    private Targets() {}

    /**
     * Work out the targets of the frameworks that the adapter mirrors and the corpus knows.
     *
     * @throws LossTckException (2) if a version is newer than the corpus or not understood
     */
    public static Map<String, MinorVersion> of(
            Map<String, MinorVersion> asked, AdapterInfo adapter, Map<String, MinorVersion> corpus) {
        Map<String, MinorVersion> targets = new TreeMap<>();
        adapter.mirrors().forEach((framework, mirrored) -> {
            MinorVersion newest = corpus.get(framework);
            if (newest != null) {
                targets.put(framework, target(framework, asked.get(framework), mirrored, newest));
            }
        });
        return targets;
    }

    private static MinorVersion target(String framework, MinorVersion asked, String mirrored, MinorVersion newest) {
        if (asked == null) {
            return mirrored.isEmpty() ? newest : mirrored(framework, mirrored);
        }
        if (asked.compareTo(newest) > 0) {
            throw LossTckException.badInput(
                    "-Dlosstck." + framework + "=" + asked + " is newer than the corpus, which knows " + framework
                            + " up to " + newest + ". Ask for that or an older version, or use a newer corpus.");
        }
        return asked;
    }

    private static MinorVersion mirrored(String framework, String text) {
        try {
            return MinorVersion.parse(text);
        } catch (IllegalArgumentException e) {
            throw LossTckException.badInput("the adapter says that it mirrors " + framework + " '" + text
                    + "', which is no version. Correct its AdapterInfo, or choose with -Dlosstck." + framework
                    + "=2.7.");
        }
    }
}
