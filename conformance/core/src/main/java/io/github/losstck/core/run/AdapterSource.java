package io.github.losstck.core.run;

import io.github.losstck.core.LossTckException;
import io.github.losstck.protocol.JavaCommand;
import io.github.losstck.protocol.ProcessAdapter;
import io.github.losstck.spi.AdapterConfig;
import io.github.losstck.spi.AdapterUnavailableException;
import io.github.losstck.spi.LossAdapter;
import io.github.losstck.spi.LossAdapterProvider;
import java.util.List;
import java.util.Optional;

/** Where the adapter of a run is: on the class path, behind another virtual machine, or any program. */
final class AdapterSource {

    private AdapterSource() {}

    /**
     * Open the adapter that the settings ask for.
     *
     * @throws LossTckException (2) if there is none such; (3) if it cannot start
     */
    static LossAdapter open(Settings settings, AdapterConfig config, ClassLoader classPath) {
        ProcessSettings process = settings.process();
        if (process.command().isPresent()) {
            return program(process.command().get(), config, process);
        }
        AdapterFinder finder = new AdapterFinder(classPath);
        LossAdapterProvider provider = finder.choose(settings.adapter());
        String id = provider.id();
        if (process.isolate()) {
            return program(JavaCommand.serving(id), config, process);
        }
        if (provider.isNative()) {
            EngineMark.check(id);
        }
        LossAdapter adapter = finder.open(Optional.of(id), config, classPath);
        EngineMark.set(adapter.info());
        return adapter;
    }

    private static LossAdapter program(List<String> command, AdapterConfig config, ProcessSettings process) {
        try {
            return ProcessAdapter.open(command, config, process.limit());
        } catch (AdapterUnavailableException e) {
            throw new LossTckException(
                    LossTckException.Status.ADAPTER_UNAVAILABLE, "the adapter cannot start: " + e.getMessage(), e);
        }
    }
}
