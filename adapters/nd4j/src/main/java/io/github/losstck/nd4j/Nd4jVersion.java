package io.github.losstck.nd4j;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import org.nd4j.linalg.factory.Nd4j;

/** The version of the nd4j-api on the class path, which has it only in what Maven put into its jar. */
final class Nd4jVersion {

    private static final String PROPERTIES = "/META-INF/maven/org.nd4j/nd4j-api/pom.properties";

    private Nd4jVersion() {}

    static String read() {
        Properties properties = new Properties();
        try (InputStream stream = Nd4j.class.getResourceAsStream(PROPERTIES)) {
            if (stream != null) {
                properties.load(stream);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty("version", "unknown");
    }
}
