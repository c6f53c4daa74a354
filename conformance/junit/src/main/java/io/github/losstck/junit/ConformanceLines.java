package io.github.losstck.junit;

import io.github.losstck.core.run.ConformanceRun;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.support.ParameterDeclarations;

/** The lines of the run in their order. */
final class ConformanceLines implements ArgumentsProvider {

    /** What JUnit before 5.13 calls. */
    @Override
    @SuppressWarnings("deprecation")
    public Stream<? extends Arguments> provideArguments(ExtensionContext context) {
        return lines(context);
    }

    @Override
    public Stream<? extends Arguments> provideArguments(ParameterDeclarations parameters, ExtensionContext context) {
        return lines(context);
    }

    private static Stream<Arguments> lines(ExtensionContext context) {
        ConformanceRun run = ConformanceExtension.run(context);
        return run.plan().stream().map(planned -> Arguments.of(new ConformanceLine(run, planned)));
    }
}
