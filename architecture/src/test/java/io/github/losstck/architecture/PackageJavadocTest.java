package io.github.losstck.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Whoever opens a package reads first what it is for. */
class PackageJavadocTest {

    private static final Pattern PUBLIC_TYPE = Pattern.compile(
            "(?m)^public (?:(?:sealed|non-sealed|final|abstract) )*(?:class|interface|record|enum|@interface) ");
    private static final Pattern DOCUMENTED =
            Pattern.compile("(?s)/\\*\\*\\s+(?:\\*\\s+)?\\S.*\\*/.*^package ", Pattern.MULTILINE);

    @Test
    void everyPackageWithAPublicTypeSaysWhatItIsFor() throws IOException {
        Set<Path> packages = new TreeSet<>();
        for (Path module : SourceTree.modules()) {
            for (Path source : SourceTree.sources(module, "src/main/java")) {
                if (PUBLIC_TYPE.matcher(Files.readString(source)).find()) {
                    packages.add(source.getParent());
                }
            }
        }
        assertThat(packages).hasSizeGreaterThanOrEqualTo(5).allSatisfy(folder -> {
            Path info = folder.resolve("package-info.java");
            assertThat(info).exists();
            assertThat(Files.readString(info)).containsPattern(DOCUMENTED);
        });
    }
}
