package io.github.losstck.junit;

import java.nio.file.Path;

/** Where relative paths of settings begin. */
final class ModuleFolder {

    private ModuleFolder() {}

    /** The module's folder, unless a build says otherwise. */
    static Path path() {
        String module = System.getProperty("basedir", "");
        return Path.of(System.getProperty("io.github.losstck.folder", module)).toAbsolutePath();
    }
}
