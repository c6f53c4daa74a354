package io.github.losstck.cli;

import io.github.losstck.core.run.Environment;
import picocli.CommandLine.IVersionProvider;

/** The suite's version and that of Java. */
final class SuiteVersion implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {"losstck " + Environment.suiteVersion(), "Java " + System.getProperty("java.version")};
    }
}
