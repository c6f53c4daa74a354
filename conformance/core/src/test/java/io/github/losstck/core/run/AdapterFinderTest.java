package io.github.losstck.core.run;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.losstck.spi.AdapterConfig;
import io.github.losstck.spi.LossAdapter;
import io.github.losstck.spi.LossAdapterProvider;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AdapterFinderTest {

    /** Breaks while it is opened. */
    public static final class Unlinked implements LossAdapterProvider {
        @Override
        public String id() {
            return "unlinked";
        }

        @Override
        public LossAdapter open(AdapterConfig config) {
            throw new NoClassDefFoundError("ai/example/Missing");
        }
    }

    /** Breaks in a way of its own. */
    public static final class Faulty implements LossAdapterProvider {
        @Override
        public String id() {
            return "faulty";
        }

        @Override
        public LossAdapter open(AdapterConfig config) {
            throw new IllegalStateException("no engine");
        }
    }

    @TempDir
    Path folder;

    private ClassLoader naming(String... providers) throws IOException {
        Path services = Files.createDirectories(folder.resolve("META-INF/services"));
        Files.write(services.resolve(LossAdapterProvider.class.getName()), java.util.List.of(providers));
        return new URLClassLoader(new URL[] {folder.toUri().toURL()}, getClass().getClassLoader());
    }

    private static void open(ClassLoader classPath) {
        new AdapterFinder(classPath).open(Optional.empty(), AdapterConfig.defaults(), classPath);
    }

    @Test
    void saysWhatToAddIfThereIsNone() {
        assertThatThrownBy(() -> open(getClass().getClassLoader()))
                .hasMessageStartingWith("[losstck 2] no adapter on the class path. Your own is a"
                        + " LossAdapterProvider, named in a file that is called exactly META-INF/services/");
    }

    @Test
    void saysWhichServiceFileIsWrong() throws IOException {
        ClassLoader classPath = naming("ai.example.Gone");
        assertThatThrownBy(() -> open(classPath))
                .hasMessageStartingWith("[losstck 2] a LossAdapterProvider on the class path cannot be made: ")
                .hasMessageContaining("ai.example.Gone not found");
    }

    @Test
    void takesTheOnlyAdapterAndSaysThatItDoesNotLink() throws IOException {
        ClassLoader classPath = naming(Unlinked.class.getName());
        assertThatThrownBy(() -> open(classPath))
                .hasMessage("[losstck 3] the adapter 'unlinked' cannot start: java.lang.NoClassDefFoundError:"
                        + " ai/example/Missing. Jars do not line up: no jar on the class path has the class. Add it, or"
                        + " align the versions of the library's jars.");
    }

    @Test
    void keepsTheCauseOfAFault() throws IOException {
        ClassLoader classPath = naming(Faulty.class.getName());
        assertThatThrownBy(() -> open(classPath))
                .hasMessageStartingWith(
                        "[losstck 3] the adapter 'faulty' cannot start: java.lang.IllegalStateException:"
                                + " no engine. This is a bug of the adapter or its library")
                .hasRootCauseInstanceOf(IllegalStateException.class);
    }
}
