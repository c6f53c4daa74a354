package io.github.losstck.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The rules see every class that was written: a rule over nothing holds always. */
class ScanTest {

    @Test
    void everyMainSourceWasScanned() {
        assertThat(missing(SourceTree.mainClasses(), "src/main/java"))
                .as("sources without a class; build the whole project: mvn verify")
                .isEmpty();
    }

    @Test
    void everyTestSourceWasScanned() {
        assertThat(missing(SourceTree.testClasses(), "src/test/java"))
                .as("sources without a class; build the whole project: mvn verify")
                .isEmpty();
    }

    @Test
    void thereIsSomethingToScan() {
        assertThat(SourceTree.mainClasses()).hasSizeGreaterThan(120);
        assertThat(SourceTree.testClasses()).hasSizeGreaterThan(50);
        assertThat(SourceTree.modules()).hasSizeGreaterThanOrEqualTo(8);
        assertThat(SourceTree.adapters()).hasSizeGreaterThanOrEqualTo(2);
    }

    private static Set<String> missing(JavaClasses scanned, String folder) {
        Set<String> names = scanned.stream().map(JavaClass::getName).collect(Collectors.toSet());
        Set<String> missing = new TreeSet<>();
        for (Path module : SourceTree.modules()) {
            List<Path> sources = SourceTree.sources(module, folder);
            sources.stream()
                    .map(source -> typeName(module.resolve(folder), source))
                    .filter(name -> !name.endsWith(".package-info") && !names.contains(name))
                    .forEach(missing::add);
        }
        return missing;
    }

    private static String typeName(Path root, Path source) {
        String path = root.relativize(source).toString().replace('\\', '/');
        return path.substring(0, path.length() - ".java".length()).replace('/', '.');
    }
}
