package io.github.losstck.nd4j;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** FINDINGS.md, its tests and the reasons of known-deviations.json name the same findings. */
class ReadmeTest {

    @Test
    void everyFindingButTheCrashesIsPinned() throws Exception {
        Set<String> pinned = Stream.of(SameDiffDefectsTest.class, OperationDefectsTest.class, ScoreDefectsTest.class)
                .flatMap(type -> Stream.of(type.getDeclaredMethods()))
                .map(method -> method.getName().replaceFirst("_.*", "").toUpperCase(Locale.ROOT))
                .filter(name -> name.matches("F\\d+"))
                .collect(Collectors.toCollection(TreeSet::new));
        pinned.add("F8");
        pinned.add("F9");
        assertThat(named("FINDINGS.md", "### (F\\d+) ")).isEqualTo(pinned);
    }

    @Test
    void everyReasonPointsToAFinding() throws Exception {
        Set<String> findings = named("FINDINGS.md", "### (F\\d+) ");
        for (String file : new String[] {"known-deviations.json", "README.md"}) {
            assertThat(findings).as(file).containsAll(named(file, "\\b(F\\d+)\\b"));
        }
        assertThat(Files.readString(Path.of("known-deviations.json"))).doesNotContain("To review");
    }

    private static Set<String> named(String file, String pattern) throws Exception {
        Matcher matcher = Pattern.compile(pattern).matcher(Files.readString(Path.of(file)));
        Set<String> names = new TreeSet<>();
        while (matcher.find()) {
            names.add(matcher.group(1));
        }
        return names;
    }
}
