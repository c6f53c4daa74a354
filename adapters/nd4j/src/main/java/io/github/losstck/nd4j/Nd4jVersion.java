package io.github.losstck.nd4j;

import io.github.losstck.spi.AdapterUnavailableException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.nd4j.linalg.factory.Nd4j;

/** The version of ND4J on the class path, whose jars have it only in what Maven put into them. */
final class Nd4jVersion {

    private Nd4jVersion() {}

    /**
     * The version that the jars agree on, or "unknown".
     *
     * @throws AdapterUnavailableException if they do not agree
     */
    static String read() {
        Set<String> versions = new TreeSet<>();
        for (String artifact : List.of("nd4j-api", "nd4j-native")) {
            // nd4j-native is two jars: one in Java, and one of a platform.
            for (URL url : resources("META-INF/maven/org.nd4j/" + artifact + "/pom.properties")) {
                versions.add(version(url));
            }
        }
        if (versions.size() > 1) {
            throw new AdapterUnavailableException(
                    "the jars of nd4j-api, nd4j-native and its classifier are of several versions, " + versions
                            + ", and must be of one. Set -Dnd4j.version, and no version of one of them alone");
        }
        return versions.isEmpty() ? "unknown" : versions.iterator().next();
    }

    private static List<URL> resources(String name) {
        try {
            return Collections.list(Nd4j.class.getClassLoader().getResources(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String version(URL url) {
        Properties properties = new Properties();
        try (InputStream stream = url.openStream()) {
            properties.load(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty("version", "unknown");
    }
}
