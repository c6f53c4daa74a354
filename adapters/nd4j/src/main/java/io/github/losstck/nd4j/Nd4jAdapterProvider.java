package io.github.losstck.nd4j;

import io.github.losstck.spi.AdapterConfig;
import io.github.losstck.spi.AdapterInfo;
import io.github.losstck.spi.AdapterUnavailableException;
import io.github.losstck.spi.LossAdapter;
import io.github.losstck.spi.LossAdapterProvider;
import java.util.LinkedHashMap;
import java.util.Map;
import org.nd4j.common.config.ND4JSystemProperties;
import org.nd4j.linalg.factory.Environment;
import org.nd4j.linalg.factory.Nd4j;

/** Offers ND4J on the CPU as the adapter {@code nd4j}. */
public final class Nd4jAdapterProvider implements LossAdapterProvider {

    private static final String HOMEPAGE = "https://github.com/deeplearning4j/deeplearning4j";

    @Override
    public String id() {
        return "nd4j";
    }

    @Override
    public LossAdapter open(AdapterConfig config) {
        if (config.device().startsWith("cuda")) {
            throw new AdapterUnavailableException("device '" + config.device()
                    + "' was asked, but the adapter brings ND4J's backend for the CPU alone. Use -Dlosstck.device=cpu");
        }
        String version = Nd4jVersion.read();
        return new Nd4jAdapter(info(version, start(config.threads())));
    }

    private static Environment start(int threads) {
        System.setProperty(ND4JSystemProperties.LOG_INITIALIZATION, "false");
        try {
            Environment environment = Nd4j.getEnvironment();
            environment.setMaxMasterThreads(threads);
            environment.setMaxThreads(threads);
            return environment;
        } catch (RuntimeException | LinkageError e) {
            throw new AdapterUnavailableException(
                    "ND4J could not load libnd4j for " + System.getProperty("os.name") + " on "
                            + System.getProperty("os.arch") + " (" + root(e)
                            + "). org.nd4j:nd4j-native must be on the class"
                            + " path with and without the classifier of this platform. Set -Dnd4j.classifier to one that"
                            + " nd4j-native is released for (adapters/nd4j/README.md, Another build)",
                    e);
        }
    }

    private static Throwable root(Throwable e) {
        return e.getCause() == null ? e : root(e.getCause());
    }

    private AdapterInfo info(String version, Environment environment) {
        Map<String, String> details = new LinkedHashMap<>();
        details.put("backend", Nd4j.getBackend().getClass().getSimpleName());
        details.put("threads", Integer.toString(environment.maxMasterThreads()));
        return new AdapterInfo(
                id(),
                "ND4J",
                version,
                "libnd4j " + version,
                "cpu",
                HOMEPAGE,
                Map.of("pytorch", "", "tensorflow", "", "keras", ""),
                details);
    }
}
