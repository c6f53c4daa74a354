package io.github.losstck.core.deviations;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.losstck.core.deviations.Conditions.Facts;
import io.github.losstck.core.fixture.CaseGlob;
import io.github.losstck.core.fixture.CatalogueFunction;
import io.github.losstck.core.fixture.Corpus;
import io.github.losstck.core.fixture.LossCase;
import io.github.losstck.core.fixture.LossCase.Level;
import io.github.losstck.core.fixture.MinorVersion;
import io.github.losstck.core.fixture.VersionRange;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A list that is written anew keeps what still holds, loses what passes, and takes only what was accepted. */
class DeviationRewriterTest {

    private static final String ROUTE = "builtin:a";
    private static final Map<String, MinorVersion> TARGETS = Map.of("pytorch", new MinorVersion(2, 15));
    private static final Set<String> NONE = Set.of();

    private static Corpus corpus(boolean sealed, String... ids) {
        CatalogueFunction function = new CatalogueFunction(
                "torch.a", "pytorch", "other", "1.0", "", "", List.of(), List.of(), "", "", Map.of(), List.of());
        List<LossCase> cases = Stream.of(ids)
                .map(id -> new LossCase(
                        id, function, null, List.of(), List.of(), Level.MUST, "", "", List.of(), List.of()))
                .toList();
        return new Corpus("1", "", sealed, TARGETS, Map.of(), Map.of(), cases);
    }

    private static Deviation entry(String cases, String kind, double worst, Conditions when, String mayPass) {
        return new Deviation(
                "list.json, at /entries/0",
                Arrays.stream(cases.split(",")).map(CaseGlob::new).toList(),
                List.of(),
                ROUTE,
                kind,
                worst,
                "known",
                "https://example.org/1",
                when,
                mayPass);
    }

    private static Deviation entry(String cases, double worst) {
        return entry(cases, "value", worst, Conditions.at(TARGETS), "");
    }

    private static Observation saw(String id, String kind, double ulps, boolean accepted) {
        return new Observation(id, "pytorch", "torch.a", ROUTE, kind, ulps, "half", accepted);
    }

    private static List<Deviation> rewritten(
            Corpus corpus, Set<String> meaningless, Deviation entry, Observation... seen) {
        DeviationList list = new DeviationList("list.json", true, List.of(entry));
        ActiveDeviations active = new ActiveDeviations(list, new Facts("1.0", "cpu", "Linux", TARGETS), corpus.ids());
        return new DeviationRewriter(active, corpus, meaningless, TARGETS, "https://example.org")
                .rewrite(list, List.of(seen))
                .entries();
    }

    private static List<String> cases(Deviation entry) {
        return Stream.concat(entry.cases().stream(), entry.except().stream())
                .map(Object::toString)
                .toList();
    }

    @Test
    void whatPassesIsTakenOff() {
        Corpus corpus = corpus(true, "t/a", "t/b");
        assertThat(rewritten(corpus, NONE, entry("t/a", 4), saw("t/a", "", 0, false)))
                .isEmpty();
        List<Deviation> kept =
                rewritten(corpus, NONE, entry("t/*", 4), saw("t/a", "", 0, false), saw("t/b", "value", 4, false));
        assertThat(kept).singleElement().satisfies(entry -> {
            assertThat(entry.cases()).hasToString("[t/*]");
            assertThat(entry.except()).hasToString("[t/a]");
        });
        assertThat(rewritten(
                        corpus, NONE, entry("t/a,t/b", 4), saw("t/a", "", 0, false), saw("t/b", "value", 4, false)))
                .singleElement()
                .satisfies(entry -> assertThat(cases(entry)).containsExactly("t/b"));
    }

    @Test
    void whatMayPassStays() {
        Deviation entry = entry("t/a", "value", 4, Conditions.at(TARGETS), "the processor");
        assertThat(rewritten(corpus(true, "t/a"), NONE, entry, saw("t/a", "", 0, false)))
                .containsExactly(entry);
        assertThat(rewritten(corpus(true, "t/a"), NONE, entry, saw("t/a", "value", 2, false)))
                .singleElement()
                .satisfies(kept -> assertThat(kept.worstUlp()).isEqualTo(4));
    }

    @Test
    void theEnvelopeShrinksAndGrowsOnlyByWhatIsAccepted() {
        Corpus corpus = corpus(true, "t/a", "t/b");
        assertThat(rewritten(corpus, NONE, entry("t/a", 400), saw("t/a", "value", 3.14159, false)))
                .singleElement()
                .satisfies(entry -> assertThat(entry.worstUlp()).isEqualTo(3.2));
        assertThat(rewritten(corpus, NONE, entry("t/a", 4), saw("t/a", "value", 7, false)))
                .singleElement()
                .satisfies(entry -> assertThat(entry.worstUlp()).isEqualTo(4));
        assertThat(rewritten(corpus, NONE, entry("t/a", 4), saw("t/a", "value", 7, true)))
                .singleElement()
                .satisfies(entry -> assertThat(entry.worstUlp()).isEqualTo(7));
        assertThat(rewritten(corpus, NONE, entry("t/*", 40), saw("t/a", "value", 7, false)))
                .singleElement()
                .satisfies(entry -> assertThat(entry.worstUlp()).isEqualTo(40));
        Deviation broken = entry("t/a", "broken", Double.NaN, Conditions.at(TARGETS), "");
        assertThat(rewritten(corpus, NONE, broken, saw("t/a", "broken", 0, false)))
                .singleElement()
                .satisfies(entry -> assertThat(entry.worstUlp()).isNaN());
    }

    @Test
    void anotherKindIsListedAnewIfItIsAccepted() {
        Corpus corpus = corpus(true, "t/a", "t/b");
        assertThat(rewritten(corpus, NONE, entry("t/a", 4), saw("t/a", "gradient", 2, false)))
                .singleElement()
                .satisfies(entry -> assertThat(entry.kind()).isEqualTo("value"));
        assertThat(rewritten(corpus, NONE, entry("t/a", 4), saw("t/a", "gradient", 2, true)))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.kind()).isEqualTo("gradient");
                    assertThat(entry.reason()).isEqualTo("To review: half");
                    assertThat(entry.worstUlp()).isEqualTo(2);
                    assertThat(entry.when().targets()).hasToString("{pytorch=2.15}");
                });
    }

    @Test
    void whatIsNewIsListedOnlyIfItIsAccepted() {
        Corpus corpus = corpus(true, "t/a", "t/b", "t/c");
        Observation known = saw("t/a", "value", 4, false);
        assertThat(rewritten(corpus, NONE, entry("t/a", 4), known, saw("t/b", "value", 2, false)))
                .hasSize(1);
        assertThat(rewritten(corpus, NONE, entry("t/a", 4), known, saw("t/b", "value", 2, true)))
                .extracting(DeviationRewriterTest::cases)
                .containsExactly(List.of("t/a"), List.of("t/b"));
        assertThat(rewritten(corpus, NONE, entry("t/c", 4), saw("t/c", "value", 4, true), saw("t/b", "value", 2, true)))
                .extracting(DeviationRewriterTest::cases)
                .containsExactly(List.of("t/b"), List.of("t/c"));
    }

    @Test
    void aGlobMayMatchWhatMeansNothing() {
        Corpus corpus = corpus(true, "k/z", "t/a", "t/b", "t/old");
        Observation[] both = {saw("k/z", "value", 4, false), saw("t/a", "value", 2, true), saw("t/b", "value", 2, true)
        };
        assertThat(rewritten(corpus, Set.of("t/old"), entry("k/z", 4), both))
                .extracting(DeviationRewriterTest::cases)
                .containsExactly(List.of("k/z"), List.of("t/*"));
        assertThat(rewritten(corpus, NONE, entry("k/z", 4), both))
                .extracting(DeviationRewriterTest::cases)
                .containsExactly(List.of("k/z"), List.of("t/a", "t/b"));
    }

    @Test
    void whatDidNotRunStays() {
        Deviation entry = entry("t/a,t/b", 4);
        assertThat(rewritten(corpus(true, "t/a", "t/b"), NONE, entry)).containsExactly(entry);
        assertThat(rewritten(corpus(true, "t/a", "t/b"), NONE, entry, saw("t/a", "value", 2, false)))
                .containsExactly(entry);
    }

    @Test
    void anEntryOfARouteThatIsGoneIsTakenOff() {
        Observation other = new Observation("t/a", "pytorch", "torch.a", "recipe", "value", 2, "half", false);
        assertThat(rewritten(corpus(true, "t/a"), NONE, entry("t/a", 4), other)).isEmpty();
    }

    @Test
    void idsThatTheCorpusHasNotAreTakenOffASealedOneAlone() {
        assertThat(rewritten(corpus(true, "t/a"), NONE, entry("t/a,t/gone", 4), saw("t/a", "value", 4, false)))
                .extracting(DeviationRewriterTest::cases)
                .containsExactly(List.of("t/a"));
        assertThat(rewritten(corpus(true, "t/a"), NONE, entry("t/gone", 4))).isEmpty();
        assertThat(rewritten(corpus(false, "t/a"), NONE, entry("t/gone", 4))).hasSize(1);
        assertThat(rewritten(corpus(false, "t/a"), NONE, entry("t/a,t/gone", 4), saw("t/a", "value", 4, false)))
                .extracting(DeviationRewriterTest::cases)
                .containsExactly(List.of("t/a", "t/gone"));
    }

    @Test
    void anEntryForARangeOfTargetsIsLeftAlone() {
        Conditions range = new Conditions(Optional.empty(), "", "", Map.of("pytorch", VersionRange.parse(">=2.7")));
        Deviation entry = entry("t/a", "value", 400, range, "");
        assertThat(rewritten(corpus(true, "t/a"), NONE, entry, saw("t/a", "", 0, false)))
                .containsExactly(entry);
    }

    @Test
    void entriesForSeveralTargetsKeepTheirOrder() {
        Deviation newer = entry("t/a", 4);
        Map<String, MinorVersion> older = Map.of("pytorch", new MinorVersion(2, 7));
        Deviation old = entry("t/a", "value", 4, Conditions.at(older), "");
        for (List<Deviation> entries : List.of(List.of(newer, old), List.of(old, newer))) {
            DeviationList list = new DeviationList("list.json", true, entries);
            Corpus corpus = corpus(true, "t/a");
            ActiveDeviations active =
                    new ActiveDeviations(list, new Facts("1.0", "cpu", "Linux", TARGETS), corpus.ids());
            assertThat(new DeviationRewriter(active, corpus, NONE, TARGETS, "")
                            .rewrite(list, List.of(saw("t/a", "value", 4, false)))
                            .entries())
                    .containsExactly(newer, old);
        }
    }

    @Test
    void anEntryThatDoesNotCountHereIsLeftAlone() {
        Conditions elsewhere = new Conditions(Optional.empty(), "cuda", "", Map.of());
        Deviation entry = entry("t/a", "value", 400, elsewhere, "");
        assertThat(rewritten(corpus(true, "t/a"), NONE, entry, saw("t/a", "", 0, false)))
                .containsExactly(entry);
    }
}
