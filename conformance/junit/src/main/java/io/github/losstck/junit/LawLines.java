package io.github.losstck.junit;

import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.support.ParameterDeclarations;

/** The laws in their order, function by function. */
final class LawLines implements ArgumentsProvider {

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
        return LawsExtension.run(context).lines().stream().map(Arguments::of);
    }
}
