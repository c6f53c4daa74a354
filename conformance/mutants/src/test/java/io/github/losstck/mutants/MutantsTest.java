package io.github.losstck.mutants;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.losstck.core.fixture.Corpus;
import io.github.losstck.core.fixture.CorpusReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/**
 * The cases find every mutant. The table of all is {@code target/mutants.md}; its summary is {@code docs/mutants.md}, which
 * {@code -Dlosstck.mode=write} writes anew.
 */
@TestInstance(Lifecycle.PER_CLASS)
class MutantsTest {

    private static final Path DOCUMENT = Path.of("../../docs/mutants.md");
    private static final Path TABLE = Path.of("target/mutants.md");
    private static final String BEGIN = "<!-- Made by MutantsTest from here on. -->\n";

    private final Corpus corpus = CorpusReader.sealed(getClass().getClassLoader());
    private final List<Mutant> mutants = Mutants.all(corpus);
    private List<Catch> catches;

    @BeforeAll
    void hunt() throws IOException {
        Hunt hunt = new Hunt(corpus);
        catches = mutants.parallelStream()
                .flatMap(mutant -> hunt.of(mutant).stream())
                .toList();
        Files.writeString(TABLE, new MutantTable(mutants, catches).full());
    }

    private List<Catch> where(Predicate<Catch> chosen) {
        return catches.stream().filter(chosen).toList();
    }

    @Test
    void noMutantSurvives() {
        assertThat(where(c -> c.expressed() > 0 && c.killed() == 0)).isEmpty();
        assertThat(mutants)
                .allSatisfy(mutant -> assertThat(where(c -> c.mutant().equals(mutant) && c.killed() > 0))
                        .as("functions in which %s is found", mutant)
                        .isNotEmpty());
    }

    @Test
    void noMutantIsFoundByAnAccident() {
        assertThat(catches)
                .allSatisfy(c -> assertThat(c.accident()).as(c.toString()).isEmpty());
    }

    @Test
    void whoIsRightIsNotFound() {
        Mutant none = Mutant.of("none", "nobody", Functions.every(), Question::right);
        assertThat(new Hunt(corpus).of(none)).hasSize(corpus.functions().size()).allSatisfy(c -> {
            assertThat(c.expressed()).as(c.toString()).isZero();
            assertThat(c.killed()).as(c.toString()).isZero();
        });
    }

    @Test
    void thereAreEnough() {
        assertThat(mutants).extracting(Mutant::name).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(80);
        Map<String, Integer> found = new TreeMap<>();
        corpus.functions().keySet().forEach(function -> found.put(function, 0));
        where(c -> c.killed() > 0).forEach(c -> found.merge(c.function(), 1, Integer::sum));
        assertThat(found)
                .hasSize(corpus.functions().size())
                .allSatisfy((function, count) -> assertThat(count).as(function).isGreaterThanOrEqualTo(2));
    }

    @Test
    void everyWitnessHasAMutant() {
        Stream<String> mistakes = corpus.cases().stream()
                .flatMap(lossCase -> lossCase.witnesses().stream())
                .map(witness -> witness.mistake())
                .distinct();
        assertThat(mistakes)
                .isNotEmpty()
                .allMatch(mistake -> mutants.stream()
                        .anyMatch(mutant -> mutant.diagnosis().matcher(mistake).find()));
    }

    @Test
    void nineOfTenThatHaveANameAreCalledByIt() {
        List<Catch> nameable = where(c -> c.nameable() > 0);
        assertThat(nameable).hasSizeGreaterThan(400);
        assertThat(nameable.stream().filter(c -> c.named() > 0).count() / (double) nameable.size())
                .as("mutants in functions")
                .isGreaterThanOrEqualTo(0.9);
        int failures = nameable.stream().mapToInt(Catch::nameable).sum();
        int named = nameable.stream().mapToInt(Catch::named).sum();
        System.out.println(
                mutants.size() + " mutants, " + where(c -> c.expressed() > 0).size() + " in functions; " + named
                        + " of " + failures + " failures that could be are called by name");
        assertThat(named / (double) failures).as("failures").isGreaterThanOrEqualTo(0.9);
    }

    @Test
    void theDocumentIsUpToDate() throws IOException {
        MutantTable table = new MutantTable(mutants, catches);
        String text = Files.readString(DOCUMENT);
        assertThat(text).contains(BEGIN);
        String now = text.substring(0, text.indexOf(BEGIN)) + BEGIN + "\n## Found only with `strict=quirk`\n\n"
                + table.conventions() + "\n## Not made by any case\n\n" + table.nowhere() + "\n## By mutant\n\n"
                + table.byMutant() + "\n## By function\n\n"
                + table.byFunction();
        if (System.getProperty("losstck.mode", "").equals("write")) {
            Files.writeString(DOCUMENT, now);
        }
        List<String> written = Files.readString(DOCUMENT).lines().toList();
        String remedy = " docs/mutants.md: write it with -Dlosstck.mode=write, and look at what changed";
        assertThat(now.lines().filter(line -> !written.contains(line)))
                .as("lines that are not in" + remedy)
                .isEmpty();
        assertThat(written.stream().filter(line -> !now.contains(line)))
                .as("lines that are no longer right in" + remedy)
                .isEmpty();
        assertThat(now).as("the order of the lines in" + remedy).isEqualTo(Files.readString(DOCUMENT));
    }
}
