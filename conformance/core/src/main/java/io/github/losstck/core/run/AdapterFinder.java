package io.github.losstck.core.run;

import io.github.losstck.core.LossTckException;
import io.github.losstck.core.LossTckException.Status;
import io.github.losstck.spi.AdapterConfig;
import io.github.losstck.spi.AdapterUnavailableException;
import io.github.losstck.spi.LossAdapter;
import io.github.losstck.spi.LossAdapterProvider;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.TreeMap;

/** Finds adapters on a class path and opens the one that is asked. */
final class AdapterFinder {

    private final Map<String, LossAdapterProvider> providers = new TreeMap<>();

    /**
     * Look at every provider; nothing is opened.
     *
     * @throws LossTckException (2) if two have one id or one cannot be made
     */
    AdapterFinder(ClassLoader classPath) {
        try {
            ServiceLoader.load(LossAdapterProvider.class, classPath).forEach(this::add);
        } catch (ServiceConfigurationError e) {
            throw new LossTckException(
                    Status.BAD_INPUT,
                    "a LossAdapterProvider on the class path cannot be made: " + e.getMessage()
                            + ". Correct META-INF/services/" + LossAdapterProvider.class.getName() + " or its class.",
                    e);
        } catch (LinkageError e) {
            throw unavailable(
                    "a LossAdapterProvider on the class path cannot be linked: " + JarAdvice.of(e, classPath), e);
        }
    }

    private void add(LossAdapterProvider provider) {
        LossAdapterProvider other = providers.putIfAbsent(provider.id(), provider);
        if (other != null) {
            throw LossTckException.badInput("two adapters have the id '" + provider.id() + "': "
                    + JarAdvice.whereabouts(other.getClass()) + " and " + JarAdvice.whereabouts(provider.getClass())
                    + ". Keep one on the class path.");
        }
    }

    /**
     * Open an adapter.
     *
     * @param asked its id; may be empty if there is one alone
     * @throws LossTckException (2) if there is none such; (3) if it cannot start
     */
    LossAdapter open(Optional<String> asked, AdapterConfig config, ClassLoader classPath) {
        LossAdapterProvider provider = choose(asked);
        try {
            return provider.open(config);
        } catch (AdapterUnavailableException e) {
            throw unavailable("the adapter '" + provider.id() + "' cannot start: " + e.getMessage(), e);
        } catch (LinkageError e) {
            throw unavailable("the adapter '" + provider.id() + "' cannot start: " + JarAdvice.of(e, classPath), e);
        } catch (RuntimeException e) {
            throw unavailable(
                    "the adapter '" + provider.id() + "' cannot start: " + e
                            + ". This is a bug of the adapter or its library; the cause is below.",
                    e);
        }
    }

    /** In the order of their ids. */
    List<LossAdapterProvider> providers() {
        return List.copyOf(providers.values());
    }

    LossAdapterProvider choose(Optional<String> asked) {
        List<String> ids = List.copyOf(providers.keySet());
        if (ids.isEmpty()) {
            throw LossTckException.badInput(
                    "no adapter on the class path. Your own is a LossAdapterProvider, named in a file"
                            + " that is called exactly META-INF/services/" + LossAdapterProvider.class.getName()
                            + " (look for a file there with nearly that name). Others are dependencies, such as"
                            + " io.github.losstck:losstck-native.");
        }
        if (asked.isEmpty() && ids.size() > 1) {
            throw LossTckException.badInput("several adapters on the class path: " + ids
                    + ". Choose one, for example -Dlosstck.adapter=" + ids.get(0) + ".");
        }
        String id = asked.orElse(ids.get(0));
        if (!providers.containsKey(id)) {
            throw LossTckException.badInput("no adapter '" + id + "' on the class path; there are " + ids
                    + ". Correct -Dlosstck.adapter, or add the adapter's artifact (in this project: -Padapter=" + id
                    + ").");
        }
        return providers.get(id);
    }

    private static LossTckException unavailable(String message, Throwable cause) {
        return new LossTckException(Status.ADAPTER_UNAVAILABLE, message, cause);
    }
}
