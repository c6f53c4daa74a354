package io.github.losstck.core.run;

import io.github.losstck.core.LossTckException;
import io.github.losstck.spi.LossAdapterProvider;
import java.util.List;

/**
 * An adapter on a class path, as far as it is known before its library starts.
 *
 * @param id that users type
 * @param isNative whether it brings a native library
 * @param version of the jar that it came from; empty where the jar does not say
 * @param provider its class and where that came from
 * @param added whether it came with the class path that was asked about, not with the suite itself
 */
public record FoundAdapter(String id, boolean isNative, String version, String provider, boolean added) {

    /**
     * Look at a class path; nothing is started.
     *
     * @throws LossTckException (2) if two adapters have one id or one cannot be made
     */
    public static List<FoundAdapter> on(ClassLoader classPath) {
        return new AdapterFinder(classPath)
                .providers().stream().map(provider -> of(provider, classPath)).toList();
    }

    private static FoundAdapter of(LossAdapterProvider provider, ClassLoader classPath) {
        Class<?> type = provider.getClass();
        String version = type.getPackage().getImplementationVersion();
        return new FoundAdapter(
                provider.id(),
                provider.isNative(),
                version == null ? "" : version,
                JarAdvice.whereabouts(type),
                type.getClassLoader() == classPath);
    }
}
