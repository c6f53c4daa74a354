package io.github.losstck.djl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LibtorchJarsTest {

    @TempDir
    private Path folder;

    private URL libtorch(String version) throws IOException {
        return jar("torch" + version, "native/lib", "version=" + version + "-20250812\nclassifier=linux-x86_64\n");
    }

    private URL glue(String version) throws IOException {
        return jar("glue" + version, "jnilib", "jni_version=" + version + "-0.35.1\n");
    }

    private URL jar(String name, String place, String properties) throws IOException {
        Path inside = Files.createDirectories(folder.resolve(name).resolve(place));
        Files.writeString(inside.resolve("pytorch.properties"), properties);
        return folder.resolve(name).toUri().toURL();
    }

    private static String problem(URL... jars) throws IOException {
        try (URLClassLoader classPath = new URLClassLoader(jars, null)) {
            return new LibtorchJars(classPath).problem("linux-x86_64").orElse("");
        }
    }

    @Test
    void oneVersionOfBothIsFine() throws IOException {
        assertThat(problem(libtorch("2.7.1"), glue("2.7.1"))).isEmpty();
    }

    @Test
    void theClassPathOfTheseTestsIsFine() {
        assertThat(new LibtorchJars(getClass().getClassLoader()).areTwo()).isFalse();
    }

    @Test
    void twoVersionsAreNamed() throws IOException {
        assertThat(problem(libtorch("2.5.1"), glue("2.7.1")))
                .contains("pytorch-native-cpu is 2.5.1", "pytorch-jni is made for 2.7.1", "-Ddjl.pytorch.version");
    }

    @Test
    void twoLibrariesInOneClassPathAreNamed() throws IOException {
        assertThat(problem(libtorch("2.7.1"), libtorch("2.5.1"), glue("2.7.1")))
                .contains("two libtorch", "torch2.7.1/native", "torch2.5.1/native", "Keep one");
    }

    @Test
    void aMissingLibraryIsNamed() throws IOException {
        assertThat(problem(glue("2.7.1"))).contains("no libtorch is on the class path", "PYTORCH_LIBRARY_PATH");
        assertThat(problem(libtorch("2.7.1"))).contains("pytorch-jni is not on the class path");
    }

    @Test
    void anotherMachineIsNamed() throws IOException {
        try (URLClassLoader classPath = new URLClassLoader(new URL[] {libtorch("2.7.1"), glue("2.7.1")}, null)) {
            assertThat(new LibtorchJars(classPath).problem("osx-aarch64").orElse(""))
                    .contains("is for linux-x86_64, this machine is osx-aarch64");
        }
    }
}
