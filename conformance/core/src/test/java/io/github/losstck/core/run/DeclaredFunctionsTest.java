package io.github.losstck.core.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.losstck.core.LossTckException;
import io.github.losstck.core.LossTckException.Status;
import io.github.losstck.core.fixture.Corpus;
import io.github.losstck.core.fixture.CorpusReader;
import io.github.losstck.spi.LossAdapter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A program that says which functions it has must say so in the catalogue's words. */
@DisabledOnOs(OS.WINDOWS)
class DeclaredFunctionsTest {

    private static final ClassLoader CLASS_PATH = DeclaredFunctionsTest.class.getClassLoader();
    private static final Corpus CORPUS = CorpusReader.sealed(CLASS_PATH);

    @TempDir
    private Path folder;

    /** A program of the shell that answers the start, and nothing else. */
    private LossAdapter open(String function) throws IOException {
        Path script = Files.writeString(
                folder.resolve("program.sh"), """
                read line
                echo '{"type": "started", "protocol": 1, "adapter": {"id": "toy", "library": "Toy", "version": "1",\
                 "mirrors": {"pytorch": ""}}, "functions": ["torch.nn.functional.l1_loss", "%s"]}'
                read line
                """.formatted(function).replace("\\\n", ""), StandardCharsets.UTF_8);
        Map<String, String> given = Map.of("losstck.command", "sh " + script);
        Settings settings = SettingsReader.read(
                name -> Optional.ofNullable(given.get(name)),
                given.keySet(),
                Path.of("").toAbsolutePath());
        return AdapterSource.open(settings, CORPUS, CLASS_PATH);
    }

    @Test
    void aKnownOneIsTaken() throws IOException {
        try (LossAdapter adapter = open("keras.losses.Huber")) {
            assertThat(adapter.info().id()).isEqualTo("toy");
        }
    }

    @Test
    void aMisspeltOneIsRefusedWithTheNearest() {
        assertThatThrownBy(() -> open("torch.nn.functional.hubber_loss"))
                .isInstanceOfSatisfying(
                        LossTckException.class,
                        refusal -> assertThat(refusal.status()).isEqualTo(Status.ADAPTER_UNAVAILABLE))
                .hasMessageContaining(
                        "the program toy says in \"functions\" that it has 'torch.nn.functional.hubber_loss'")
                .hasMessageEndingWith("Did you mean torch.nn.functional.huber_loss?");
    }
}
