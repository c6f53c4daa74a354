package io.github.losstck.core.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.losstck.core.LossTckException;
import io.github.losstck.core.run.Settings.Mode;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsReaderTest {

    private static final Path FOLDER = Path.of("/module");

    private static Settings read(Map<String, String> values) {
        return SettingsReader.read(name -> Optional.ofNullable(values.get(name)), values.keySet(), FOLDER);
    }

    @Test
    void hasDefaults() {
        Settings settings = read(Map.of());
        assertThat(settings.output()).isEqualTo(Path.of("/module/target/losstck"));
        assertThat(settings.mode()).isEqualTo(Mode.COMPARE);
        assertThat(settings.device()).isEqualTo("auto");
        assertThat(settings.threads()).isEqualTo(1);
        assertThat(settings.selection()).isEmpty();
    }

    @Test
    void readsAll() {
        Settings settings = read(Map.of(
                "losstck.pytorch", "2.7.1",
                "losstck.strict", "quirk, pytorch",
                "losstck.mode", "write",
                "losstck.accept", "torch/*",
                "losstck.output", "build/losstck",
                "losstck.case", "a,b",
                "losstck.version", "0.1.0"));
        assertThat(settings.shard()).isEmpty();
        assertThat(settings.targets()).hasToString("{pytorch=2.7}");
        assertThat(settings.output()).isEqualTo(Path.of("/module/build/losstck"));
        assertThat(settings.accepts("torch/x")).isTrue();
        assertThat(settings.accepts("keras/x")).isFalse();
        assertThat(settings.selection()).hasToString("{case=a,b, strict=pytorch,quirk, mode=write, accept=torch/*}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cases    | x     | there is no setting losstck.cases. Did you mean losstck.case?",
                "torch    | 2.7   | there is no setting losstck.torch. Did you mean losstck.pytorch?",
                "mode     | wirte | the setting losstck.mode is 'wirte'. Write compare, write or details.",
                "strict   | yes   | the setting losstck.strict is 'yes'. Known are [pytorch, quirk], with commas",
                "routes   | some  | the setting losstck.routes is 'some'. Known are [all, builtin]",
                "device   | gpu   | the setting losstck.device is 'gpu'. Write auto, cpu, cuda or cuda:<n>.",
                "threads  | 0     | the setting losstck.threads is '0'. Write a whole number, 1 or more.",
                "pytorch  | new   | the setting losstck.pytorch is 'new'. Write a version such as 2.7.",
                "shard    | 3     | the setting losstck.shard is '3'. Write which part of how many, such as 1/8 to 8/8;",
                "shard    | 0/8   | the setting losstck.shard is '0/8'. Write which part of how many, such as 1/8",
                "shard    | 9/8   | the setting losstck.shard is '9/8', and there is no part 9 of 8. Write 1/8 to 8/8.",
                "accept   | *     | the setting losstck.accept is for writing the list only. Add -Dlosstck.mode=write"
            })
    void refuses(String name, String value, String message) {
        assertThatThrownBy(() -> read(Map.of("losstck." + name, value)))
                .isInstanceOf(LossTckException.class)
                .hasMessageStartingWith("[losstck 2] " + message);
    }

    @Test
    void aListIsWrittenFromAllCasesAlone() {
        assertThatThrownBy(() -> read(Map.of("losstck.mode", "write", "losstck.shard", "1/2")))
                .hasMessage("[losstck 2] the setting losstck.shard leaves cases out, so the list cannot be rewritten."
                        + " Leave it out.");
    }

    @Test
    void aListIsWrittenFromAllRoutesAlone() {
        assertThatThrownBy(() -> read(Map.of("losstck.mode", "write", "losstck.routes", "builtin")))
                .hasMessage(
                        "[losstck 2] the setting losstck.routes leaves recipes out, so the list cannot be rewritten."
                                + " Leave it out.");
    }
}
