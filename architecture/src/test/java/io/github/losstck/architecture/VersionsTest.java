package io.github.losstck.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The corpus's version is the same wherever it stands: in its manifest, in its artifact, and where others take it. */
class VersionsTest {

    private static String first(String file, String pattern) throws IOException {
        Matcher matcher = Pattern.compile(pattern, Pattern.DOTALL)
                .matcher(Files.readString(Path.of("..").resolve(file)));
        assertThat(matcher.find()).as(pattern + " in " + file).isTrue();
        return matcher.group(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fixtures/pom.xml | <artifactId>losstck-fixtures</artifactId>.*?<version>(.*?)(?:-SNAPSHOT)?</version>",
                "pom.xml          | <losstck-fixtures.version>(.*?)(?:-SNAPSHOT)?</losstck-fixtures.version>",
                "bom/pom.xml      | <artifactId>losstck-fixtures</artifactId>\\s*<version>(.*?)(?:-SNAPSHOT)?</version>",
                "fixtures/generator/losstck_fixtures/corpus/seal.py | VERSION = \"(.*?)\"",
            })
    void isThatOfTheManifest(String file, String pattern) throws IOException {
        assertThat(first(file, pattern)).isEqualTo(first("fixtures/v1/manifest.json", "\"version\": \"(.*?)\""));
    }
}
