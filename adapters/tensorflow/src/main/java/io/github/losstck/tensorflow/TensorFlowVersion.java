package io.github.losstck.tensorflow;

import io.github.losstck.spi.AdapterUnavailableException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import org.tensorflow.framework.losses.Losses;

/** The versions of TensorFlow Java's jars, which have them only in what Maven put there. */
record TensorFlowVersion(String framework, String api, String engine) {

    static TensorFlowVersion read() {
        return new TensorFlowVersion(
                of("tensorflow-framework"), of("tensorflow-core-api"), of("tensorflow-core-native"));
    }

    private static String of(String artifact) {
        Properties properties = new Properties();
        String path = "/META-INF/maven/org.tensorflow/" + artifact + "/pom.properties";
        try (InputStream stream = Losses.class.getResourceAsStream(path)) {
            if (stream != null) {
                properties.load(stream);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty("version", "unknown");
    }

    /**
     * Check that the jars are of one release: the native library exports what its own release of the API calls.
     *
     * @throws AdapterUnavailableException if they are not
     */
    TensorFlowVersion checked() {
        if (!framework.equals(api) || !api.equals(engine)) {
            throw new AdapterUnavailableException(
                    "TensorFlow Java's jars are of different releases: tensorflow-framework "
                            + framework + ", tensorflow-core-api " + api + ", tensorflow-core-native " + engine
                            + ". Give all three one version (adapters/tensorflow/README.md, Another build)");
        }
        return this;
    }
}
