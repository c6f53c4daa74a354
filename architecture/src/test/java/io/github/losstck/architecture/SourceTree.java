package io.github.losstck.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The modules of the project, their sources and what was compiled of them. */
final class SourceTree {

    /** Tests run in their module's folder. */
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    /** Reading all classes takes seconds, so it is done once. */
    private static final JavaClasses ALL = scanned();

    private SourceTree() {}

    static Pom rootPom() {
        return Pom.in(ROOT);
    }

    static Path folder(String module) {
        return ROOT.resolve(module);
    }

    /** The folders of all modules; those of a profile only where they were built. */
    static List<Path> modules() {
        List<Path> modules = new ArrayList<>();
        rootPom().modules().forEach(module -> modules.add(ROOT.resolve(module)));
        rootPom().profileModules().stream()
                .map(ROOT::resolve)
                .filter(module -> Files.isDirectory(module.resolve("target/classes"))
                        || Files.isDirectory(module.resolve("target/test-classes")))
                .forEach(modules::add);
        return modules;
    }

    /** The folders of all adapters, built or not. */
    static List<Path> adapters() {
        try (Stream<Path> folders = Files.list(ROOT.resolve("adapters"))) {
            return folders.filter(folder -> Files.exists(folder.resolve("pom.xml")))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The path of a module from the root, with slashes. */
    static String name(Path module) {
        return ROOT.relativize(module).toString().replace('\\', '/');
    }

    /** What is published. */
    static JavaClasses mainClasses() {
        return ALL.that(describe("main", type -> isBelow(type, "target/classes")));
    }

    static JavaClasses testClasses() {
        return ALL.that(describe("test", type -> isBelow(type, "target/test-classes")));
    }

    static JavaClasses allClasses() {
        return ALL;
    }

    private static boolean isBelow(JavaClass type, String folder) {
        return type.getSource().orElseThrow().getUri().getPath().contains("/" + folder + "/");
    }

    private static JavaClasses scanned() {
        return new ClassFileImporter()
                .importPaths(modules().stream()
                        .flatMap(module -> Stream.of("target/classes", "target/test-classes")
                                .map(module::resolve))
                        .filter(Files::isDirectory)
                        .toList());
    }

    /** The written sources of a module, {@code src/main/java} or {@code src/test/java}. */
    static List<Path> sources(Path module, String folder) {
        Path root = module.resolve(folder);
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
