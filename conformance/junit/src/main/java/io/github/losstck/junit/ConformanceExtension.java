package io.github.losstck.junit;

import io.github.losstck.core.LossTckException;
import io.github.losstck.core.run.ConformanceRun;
import io.github.losstck.core.run.Settings;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Opens the run before the first test of a class and closes it after the last. */
final class ConformanceExtension implements BeforeAllCallback, AfterAllCallback, ParameterResolver {

    private static final ExtensionContext.Namespace NAMESPACE =
            ExtensionContext.Namespace.create(ConformanceExtension.class);

    static ConformanceRun run(ExtensionContext context) {
        return context.getStore(NAMESPACE).get(ConformanceRun.class, ConformanceRun.class);
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        Path folder = ModuleFolder.path();
        Settings settings = SuiteSettings.read(context, folder);
        RerunGuard.check(settings);
        ClassLoader classPath = Thread.currentThread().getContextClassLoader();
        context.getStore(NAMESPACE).put(ConformanceRun.class, ConformanceRun.open(settings, folder, classPath));
    }

    /** The store closes the run after this. */
    @Override
    public void afterAll(ExtensionContext context) {
        ConformanceRun run = run(context);
        if (run == null || run.isFinished()) {
            return;
        }
        RunReports.write(run);
        throw LossTckException.incomplete("the gate did not judge " + context.getDisplayName() + ": "
                + (run.ending().isEmpty()
                        ? "its test 'gate' was not run. Run the whole class, and choose cases with -Dlosstck.case."
                        : run.ending() + ".")
                + " The record " + ConformanceRun.recordFile(run.settings()) + " is unfinished.");
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == ConformanceGate.class || type == ConformanceLines.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == ConformanceGate.class
                ? new ConformanceGate(run(context))
                : new ConformanceLines(run(context));
    }
}
