package io.github.losstck.core.deviations;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.losstck.core.deviations.Conditions.Facts;
import io.github.losstck.core.deviations.DeviationList.Unmatched;
import io.github.losstck.core.fixture.MinorVersion;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a list says of itself, and how new entries are grouped. */
class DeviationListTest {

    private static final String PLACE = "known-deviations.json, at /entries/";

    @Test
    void namesWhatMatchesNothing() {
        DeviationList list = DeviationReaderTest.read(DeviationReaderTest.FULL);
        assertThat(list.unmatched(Set.of("torch/l1_loss/mean/f64/a", "torch/ctc_loss/b")))
                .isEmpty();
        assertThat(list.unmatched(Set.of("torch/ctc_loss/b")))
                .containsExactly(
                        new Unmatched(PLACE + 0, "torch/l1_loss/*"),
                        new Unmatched(PLACE + 0, "torch/l1_loss/mean/f64/a"));
        assertThat(list.unmatched(Set.of("torch/l1_loss/mean/f64/a")))
                .containsExactly(new Unmatched(PLACE + 1, "torch/ctc_loss/*"));
    }

    @Test
    void thatIsNotThereHasNoEntries() {
        DeviationList absent = DeviationList.absent("list.json");
        assertThat(absent.exists()).isFalse();
        assertThat(absent.entries()).isEmpty();
        assertThat(absent.file()).isEqualTo("list.json");
        Facts facts = new Facts("1", "cpu", "Linux", Map.of());
        assertThat(new ActiveDeviations(absent, facts, List.of()).exists()).isFalse();
        assertThat(new ActiveDeviations(DeviationReaderTest.read(DeviationReaderTest.FULL), facts, List.of()).exists())
                .isTrue();
    }

    private static List<String> grouped(Observation... seen) {
        Map<String, MinorVersion> targets = Map.of("pytorch", new MinorVersion(2, 15));
        Set<String> ids = Set.of("t/a", "t/b", "t/c", "t/d");
        return new NewDeviations(ids, targets, "https://example.org")
                .of(Set.of(seen)).stream()
                        .map(entry ->
                                entry.cases() + " " + entry.kind() + " " + entry.worstUlp() + " " + entry.reason())
                        .toList();
    }

    private static Observation saw(String id, String function, String kind, double ulps, String cause) {
        return new Observation(id, "pytorch", function, "builtin:a", kind, ulps, cause, true);
    }

    @Test
    void oneCauseIsOneEntry() {
        assertThat(grouped(saw("t/a", "f", "value", 3, "half"), saw("t/b", "f", "value", 5.001, "half")))
                .containsExactly("[t/a, t/b] value 5.1 To review: half");
        assertThat(grouped(saw("t/a", "f", "value", 3, "half"), saw("t/b", "f", "value", 3, "sign")))
                .hasSize(2);
        assertThat(grouped(saw("t/a", "f", "value", 3, "half"), saw("t/b", "g", "value", 3, "half")))
                .hasSize(2);
        assertThat(grouped(saw("t/a", "f", "value", 3, "half"), saw("t/b", "f", "gradient", 3, "half")))
                .hasSize(2);
    }

    @Test
    void whatIsNotOfferedIsOneEntryForAllFunctions() {
        assertThat(grouped(saw("t/a", "f", "unsupported", 0, "no op"), saw("t/b", "g", "unsupported", 0, "no op")))
                .containsExactly("[t/a, t/b] unsupported NaN To review: no op");
        assertThat(grouped(saw("t/a", "f", "unsupported", 0, "no op"), saw("t/b", "g", "unsupported", 0, "no")))
                .hasSize(2);
    }

    @Test
    void distancesOfOneOrderShareAnEnvelope() {
        assertThat(grouped(
                        saw("t/a", "f", "value", 3, "off by up to 3"),
                        saw("t/b", "f", "value", 900, "off by up to 900")))
                .containsExactly("[t/a, t/b] value 900.0 To review: off by up to 900");
        assertThat(grouped(
                        saw("t/a", "f", "value", 3, "off by up to 3"),
                        saw("t/b", "f", "value", 1001, "off by up to 1001")))
                .hasSize(2);
        assertThat(grouped(
                        saw("t/a", "f", "value", 0.5, "off by up to 1"),
                        saw("t/b", "f", "value", Double.POSITIVE_INFINITY, "off by up to Infinity")))
                .hasSize(2);
        assertThat(grouped(saw("t/a", "f", "shape", 0, "[1]"), saw("t/b", "f", "shape", 5000, "[2]")))
                .containsExactly("[t/a, t/b] shape NaN To review: [2]");
    }

    @Test
    void theWorstOfTheGroupIsTheReason() {
        assertThat(grouped(IntStream.range(0, 4)
                        .mapToObj(i -> saw("t/" + (char) ('a' + i), "f", "value", 7 - i, "off by up to " + (7 - i)))
                        .toArray(Observation[]::new)))
                .containsExactly("[t/*] value 7.0 To review: off by up to 7");
        assertThat(grouped(saw("t/a", "f", "broken", 0, "first line\nsecond")))
                .containsExactly("[t/a] broken NaN To review: first line");
    }
}
