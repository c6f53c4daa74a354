package io.github.losstck.nativeloss;

import io.github.losstck.kernels.Kernels;
import io.github.losstck.spi.AdapterConfig;
import io.github.losstck.spi.AdapterInfo;
import io.github.losstck.spi.AdapterUnavailableException;
import io.github.losstck.spi.LossAdapter;
import io.github.losstck.spi.LossAdapterProvider;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/** Offers this library as the adapter {@code native}. */
public final class NativeAdapterProvider implements LossAdapterProvider {

    private static final String HOMEPAGE = "https://github.com/losstck";

    @Override
    public String id() {
        return "native";
    }

    /** Native to Java, that is. */
    @Override
    public boolean isNative() {
        return false;
    }

    @Override
    public LossAdapter open(AdapterConfig config) {
        if (config.device().startsWith("cuda")) {
            throw new AdapterUnavailableException("device '" + config.device()
                    + "' was asked, but native computes on the CPU only: use -Dlosstck.device=cpu");
        }
        String torch = config.targets().getOrDefault("pytorch", "");
        Map<String, String> mirrors = new LinkedHashMap<>();
        mirrors.put("pytorch", torch);
        mirrors.put("tensorflow", config.targets().getOrDefault("tensorflow", ""));
        mirrors.put("keras", config.targets().getOrDefault("keras", ""));
        TorchVersion version = version(torch);
        // The slopes at kinks are those since 2.14.
        Optional<Kernels> kernels = version.has(2, 14) ? Optional.of(Kernels.preferred()) : Optional.empty();
        Map<String, String> details = new LinkedHashMap<>();
        details.put("threads", "1");
        kernels.ifPresent(k -> details.put("kernels", k.toString()));
        AdapterInfo info = new AdapterInfo(id(), "Loss TCK native", version(), "", "cpu", HOMEPAGE, mirrors, details);
        return new NativeAdapter(info, new NativeLosses(version), kernels.map(KernelCalls::new));
    }

    private static TorchVersion version(String text) {
        if (text.isEmpty()) {
            return TorchVersion.newest();
        }
        try {
            return TorchVersion.parse(text);
        } catch (IllegalArgumentException e) {
            throw new AdapterUnavailableException("target version not understood: " + e.getMessage(), e);
        }
    }

    private static String version() {
        Properties properties = new Properties();
        try (InputStream in = NativeAdapterProvider.class.getResourceAsStream("version.properties")) {
            if (in != null) {
                properties.load(in);
            }
        } catch (IOException e) {
            throw new AdapterUnavailableException("the resource version.properties cannot be read", e);
        }
        return properties.getProperty("version", "unknown");
    }
}
