package io.github.losstck.core.run;

import io.github.losstck.core.LossTckException;
import io.github.losstck.protocol.JavaCommand;
import io.github.losstck.protocol.ProcessAdapter;
import io.github.losstck.spi.AdapterConfig;
import io.github.losstck.spi.AdapterUnavailableException;
import io.github.losstck.spi.LossAdapter;
import java.util.List;

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
        return process.isolate()
                ? program(JavaCommand.serving(finder.choose(settings.adapter()).id()), config, process)
                : finder.open(settings.adapter(), config, classPath);
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
