package io.github.losstck.onnxruntime;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.losstck.recipes.Recipes;
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

/** FINDINGS.md, its tests, README.md and the reasons of known-deviations.json name the same findings and functions. */
class ReadmeTest {

    @Test
    void everyFindingIsPinned() throws Exception {
        Set<String> pinned = Stream.of(OnnxRuntimeDefectsTest.class.getDeclaredMethods())
                .map(method -> method.getName().replaceFirst("_.*", "").toUpperCase(Locale.ROOT))
                .filter(name -> name.matches("F\\d+"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(named("FINDINGS.md", "## (F\\d+) ")).isEqualTo(pinned);
    }

    @Test
    void everyReasonPointsToAFinding() throws Exception {
        Set<String> findings = named("FINDINGS.md", "## (F\\d+) ");
        for (String file : new String[] {"known-deviations.json", "README.md"}) {
            assertThat(findings).as(file).containsAll(named(file, "\\b(F\\d+)\\b"));
        }
        assertThat(Files.readString(Path.of("known-deviations.json"))).doesNotContain("To review");
    }

    @Test
    void theTableNamesEveryFunctionThatHasAnOperator() throws Exception {
        assertThat(new OnnxRoutes().functions())
                .hasSize(4)
                .isEqualTo(named("README.md", "(?m)^\\| `([a-zA-Z_.]+)` \\| (?:of logits )?`[A-Z]"));
    }

    @Test
    void theListOfRecipesIsComplete() throws Exception {
        String readme = Files.readString(Path.of("README.md"));
        assertThat(new Recipes(true).functions())
                .isNotEmpty()
                .allSatisfy(name -> assertThat(readme).contains("`" + name.replace("torch.nn.functional.", "") + "`"));
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
