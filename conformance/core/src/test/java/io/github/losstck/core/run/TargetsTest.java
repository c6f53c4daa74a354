package io.github.losstck.core.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.losstck.core.fixture.MinorVersion;
import io.github.losstck.spi.AdapterInfo;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TargetsTest {

    private static final Map<String, MinorVersion> CORPUS =
            Map.of("pytorch", new MinorVersion(2, 15), "keras", new MinorVersion(3, 15));

    private static Map<String, MinorVersion> targets(String asked, String mirrored) {
        AdapterInfo info = new AdapterInfo(
                "toy", "Toy", "1.0", "", "cpu", "", Map.of("pytorch", mirrored, "tensorflow", ""), Map.of());
        return Targets.of(asked.isEmpty() ? Map.of() : Map.of("pytorch", MinorVersion.parse(asked)), info, CORPUS);
    }

    @Test
    void askedThenMirroredThenNewest() {
        assertThat(targets("1.4", "2.7")).hasToString("{pytorch=1.4}");
        assertThat(targets("", "2.7.1")).hasToString("{pytorch=2.7}");
        assertThat(targets("", "")).hasToString("{pytorch=2.15}");
    }

    @Test
    void refusesWhatTheCorpusDoesNotKnow() {
        assertThatThrownBy(() -> targets("2.16", ""))
                .hasMessageStartingWith(
                        "[losstck 2] -Dlosstck.pytorch=2.16 is newer than the corpus, which knows pytorch"
                                + " up to 2.15.");
        assertThatThrownBy(() -> targets("", "main"))
                .hasMessageStartingWith(
                        "[losstck 2] the adapter says that it mirrors pytorch 'main', which is no version.");
    }
}
