package io.github.losstck.nativeloss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TorchVersionTest {

    @Test
    void comparesByNumber() {
        TorchVersion version = TorchVersion.parse("2.10.1");
        assertThat(version.has(2, 9)).isTrue();
        assertThat(version.has(2, 10)).isTrue();
        assertThat(version.has(2, 11)).isFalse();
        assertThat(version.has(1, 13)).isTrue();
        assertThat(version.has(3, 0)).isFalse();
        assertThat(TorchVersion.newest().has(99, 99)).isTrue();
    }

    @Test
    void refusesWhatIsNoVersion() {
        assertThatThrownBy(() -> TorchVersion.parse("2")).hasMessageContaining("'2'");
    }
}
