package io.github.losstck.core.deviations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.losstck.core.deviations.Conditions.Facts;
import io.github.losstck.core.fixture.MinorVersion;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActiveDeviationsTest {

    private static final List<String> IDS = List.of("torch/l1_loss/mean/f64/a", "torch/l1_loss/mean/f64/b");

    private static ActiveDeviations active(String list, String library, String device, String os, String pytorch) {
        Facts facts = new Facts(library, device, os, Map.of("pytorch", MinorVersion.parse(pytorch)));
        return new ActiveDeviations(DeviationReaderTest.read(list), facts, IDS);
    }

    @ParameterizedTest
    @CsvSource({
        "0.35.1, cpu,            Linux,      2.7,  true",
        "0.36.0, cpu,            Linux,      2.7,  false",
        "0.35.1, cuda:0 (H200),  Linux,      2.7,  false",
        "0.35.1, cpu,            Windows 11, 2.7,  false",
        "0.35.1, cpu,            Linux,      2.15, false"
    })
    void countsWhereEveryConditionHolds(String library, String device, String os, String pytorch, boolean counts) {
        ActiveDeviations active = active(DeviationReaderTest.FULL, library, device, os, pytorch);
        assertThat(active.find(IDS.get(1), "builtin:l1Loss").isPresent()).isEqualTo(counts);
        assertThat(active.find(IDS.get(0), "builtin:l1Loss")).isEmpty();
        assertThat(active.find(IDS.get(1), "recipe")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"'>=2.7', 2.7, true", "'>=2.7', 2.15, true", "'>=2.7', 2.6, false", "'>=2.7,<2.14', 2.15, false"})
    void aRangeOfTargetsCountsForEach(String range, String pytorch, boolean counts) {
        String ranged = DeviationReaderTest.FULL.replace("\"2.7\"", '"' + range + '"');
        assertThat(active(ranged, "0.35.1", "cpu", "Linux", pytorch)
                        .find(IDS.get(1), "builtin:l1Loss")
                        .isPresent())
                .isEqualTo(counts);
        assertThat(new DeviationWriter().text(DeviationReaderTest.read(ranged))).isEqualTo(ranged);
    }

    @Test
    void refusesTwoEntriesAboutOneLine() {
        String twice = DeviationReaderTest.FULL
                .replace(
                        "\"kind\": \"unsupported\"",
                        "\"kind\": \"broken\", \"route\": \"builtin:l1Loss\", \"link\": \"https://example.org/2\"")
                .replace("torch/ctc_loss/*", "*/b");
        assertThatThrownBy(() -> active(twice, "0.35.1", "cpu", "Linux", "2.7"))
                .hasMessage(
                        "[losstck 2] known-deviations.json, at /entries/0 and known-deviations.json, at /entries/1 are"
                                + " both about torch/l1_loss/mean/f64/b [builtin:l1Loss]. Keep one: narrow 'cases', add 'except',"
                                + " or tell them apart by 'when'.");
        assertThat(active(twice, "0.36.0", "cpu", "Linux", "2.7").entries()).hasSize(1);
    }

    @Test
    void refusesARangeOfVersionsWhereTheLibraryHasNone() {
        assertThatThrownBy(() -> active(DeviationReaderTest.FULL, "snapshot", "cpu", "Linux", "2.7"))
                .hasMessageContaining("the adapter says that the library's is 'snapshot'");
    }
}
