package io.github.losstck.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.losstck.core.fixture.MinorVersion;
import io.github.losstck.laws.Counterexample;
import io.github.losstck.laws.sample.Draw;
import io.github.losstck.laws.sample.LossKinds;
import io.github.losstck.laws.sample.Sample;
import io.github.losstck.spi.AdapterInfo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where counterexamples are written. */
class CounterexampleFilesTest {

    private static final String MSE = "torch.nn.functional.mse_loss";

    @TempDir
    Path folder;

    @Test
    void noFunctionsFileIsWrittenOverByAnothers() {
        assertThat(new LossKinds().functions())
                .extracting(function -> CounterexampleFiles.last(function).toLowerCase(Locale.ROOT))
                .doesNotHaveDuplicates();
    }

    private static Counterexample found(String route) {
        Draw draw = Draw.random(1);
        Sample sample = new LossKinds().of(MSE).sample(draw);
        return new Counterexample(
                "a-law", MSE, route, draw.choices(), "it is wrong", List.of(sample.call()), sample.output(), 1);
    }

    @Test
    void noRoutesFileIsWrittenOverByAnothersAndAFileNamesTheCorpussRelease() throws IOException {
        AdapterInfo info = new AdapterInfo("toy", "Toy", "1", "", "cpu", "", Map.of("pytorch", ""), Map.of());
        CounterexampleFiles files =
                new CounterexampleFiles(folder, info, Map.of("pytorch", new MinorVersion(2, 15)), Optional.empty());
        assertThat(files.write(found("built-in:a"))).containsExactly(folder.resolve("a-law.mse_loss.built-in-a.json"));
        assertThat(files.write(found("built/in:a")))
                .containsExactly(folder.resolve("a-law.mse_loss.built-in-a-2.json"));
        assertThat(files.write(found("built-in:a"))).containsExactly(folder.resolve("a-law.mse_loss.built-in-a.json"));
        assertThat(Files.readString(folder.resolve("a-law.mse_loss.built-in-a.json")))
                .contains("2.15")
                .doesNotContain("0.0\"");
    }
}
