package io.github.losstck.junit;

import io.github.losstck.core.LossTckException;
import io.github.losstck.core.run.Settings;
import io.github.losstck.core.run.SettingsReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Reads the settings as JUnit has them: configuration parameters, then {@code -D}, then junit-platform.properties. */
final class SuiteSettings {

    private static final String FILE = "junit-platform.properties";

    private SuiteSettings() {}

    static Settings read(ExtensionContext context, Path folder) {
        Set<String> given = new TreeSet<>(System.getProperties().stringPropertyNames());
        given.addAll(fileNames());
        return SettingsReader.read(context::getConfigurationParameter, given, folder);
    }

    /** JUnit gives the values of names that one knows, not the names: misspelt ones are found in the file itself. */
    private static Set<String> fileNames() {
        Properties properties = new Properties();
        try (InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream(FILE)) {
            if (in != null) {
                properties.load(in);
            }
        } catch (IOException e) {
            throw LossTckException.badInput("cannot read " + FILE + " on the class path: " + e);
        }
        return properties.stringPropertyNames();
    }
}
