package io.github.losstck.junit;

import io.github.losstck.core.run.Settings;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Opens the adapter where the laws are asked for; else the class is skipped. */
final class LawsExtension implements ExecutionCondition, BeforeAllCallback, ParameterResolver {

    private static final ExtensionContext.Namespace NAMESPACE = ExtensionContext.Namespace.create(LawsExtension.class);

    private static LawRun run(ExtensionContext context) {
        return context.getStore(NAMESPACE).get(LawRun.class, LawRun.class);
    }

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return LawSettings.areAsked(context)
                ? ConditionEvaluationResult.enabled("losstck.laws is set")
                : ConditionEvaluationResult.disabled("the laws run with -Dlosstck.laws");
    }

    /** The store closes the run after the last test. */
    @Override
    public void beforeAll(ExtensionContext context) {
        Path folder = ModuleFolder.path();
        Settings settings = SuiteSettings.read(context, folder);
        LawSettings laws = LawSettings.read(context).orElseThrow();
        ClassLoader classPath = Thread.currentThread().getContextClassLoader();
        context.getStore(NAMESPACE).put(LawRun.class, LawRun.open(settings, laws, classPath));
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == LawLines.class || type == LawTally.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        LawRun run = run(context);
        return parameter.getParameter().getType() == LawLines.class ? new LawLines(run) : run.tally();
    }
}
