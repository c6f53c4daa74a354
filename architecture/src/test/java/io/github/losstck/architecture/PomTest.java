package io.github.losstck.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.losstck.architecture.Pom.Artifact;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What modules bring along to whoever depends on them. */
class PomTest {

    private static final String GROUP = "io.github.losstck";

    static List<Path> adapters() {
        return SourceTree.adapters();
    }

    static List<Path> modules() {
        return Stream.concat(SourceTree.modules().stream(), SourceTree.adapters().stream())
                .distinct()
                .toList();
    }

    private static List<String> passedOn(Path module) {
        return Pom.in(module).dependencies().stream()
                .filter(Artifact::isPassedOn)
                .filter(artifact -> artifact.groupId().equals(GROUP))
                .map(Artifact::artifactId)
                .sorted()
                .toList();
    }

    @ParameterizedTest
    @MethodSource("adapters")
    void anAdapterDependsOnTheSpiAndMayOnRecipes(Path adapter) {
        // The suite against programs has no code of its own.
        boolean isAdapter = !SourceTree.name(adapter).equals("adapters/process");
        if (SourceTree.name(adapter).equals("adapters/native")) {
            assertThat(passedOn(adapter)).containsExactly("losstck-kernels", "losstck-spi");
        } else if (isAdapter) {
            assertThat(passedOn(adapter)).isIn(List.of("losstck-spi"), List.of("losstck-recipes", "losstck-spi"));
        } else {
            assertThat(passedOn(adapter)).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("modules")
    void aModuleDependsOnWhatTheMapSays(Path module) {
        List<String> allowed =
                switch (SourceTree.name(module).replaceFirst("^adapters/.*", "adapters")) {
                    case "conformance/protocol", "conformance/laws", "conformance/recipes" -> List.of("losstck-spi");
                    case "conformance/core" -> List.of("losstck-protocol", "losstck-spi");
                    case "reports" -> List.of("losstck-core");
                    case "conformance/cli" -> List.of("losstck-core", "losstck-reports");
                    case "reports/combined" -> List.of("losstck-cli");
                    case "conformance/bundle" -> List.of("losstck-fixtures", "losstck-junit", "losstck-spi");
                    case "conformance/junit" ->
                        List.of("losstck-core", "losstck-fixtures", "losstck-laws", "losstck-reports");
                    case "bom",
                            "fixtures",
                            "kernels",
                            "conformance/spi",
                            "conformance/mutants",
                            "conformance/hostile",
                            "architecture" -> List.of();
                    case "examples" -> List.of("losstck", "losstck-native");
                    // What an adapter may have has a test of its own.
                    case "adapters" -> passedOn(module);
                    default -> throw new IllegalStateException("say what " + module + " depends on");
                };
        assertThat(passedOn(module)).isEqualTo(allowed);
    }

    @Test
    void theBomNamesAllThatIsPublished() {
        List<String> published = modules().stream()
                .map(Pom::in)
                .filter(Pom::isPublished)
                .map(Pom::artifactId)
                .filter(id -> !id.equals("losstck-bom"))
                .sorted()
                .toList();
        assertThat(Pom.in(SourceTree.folder("bom")).managed()).containsExactlyInAnyOrderElementsOf(published);
    }

    @ParameterizedTest
    @MethodSource("modules")
    void testPartsAreNotPassedOn(Path module) {
        assertThat(Pom.in(module).dependencies())
                .filteredOn(Artifact::isPassedOn)
                .extracting(Artifact::groupId)
                .noneMatch(group -> group.startsWith("org.junit")
                        || Set.of(
                                        "org.assertj",
                                        "net.jqwik",
                                        "org.apfloat",
                                        "com.networknt",
                                        "com.code-intelligence",
                                        "com.tngtech.archunit")
                                .contains(group));
        if (List.of("conformance/spi", "kernels").contains(SourceTree.name(module))) {
            assertThat(Pom.in(module).dependencies()).noneMatch(Artifact::isPassedOn);
        }
    }

    @ParameterizedTest
    @MethodSource("modules")
    void everyPluginHasAVersion(Path module) {
        Set<String> managed = SourceTree.rootPom().managedPlugins().stream()
                .filter(plugin -> !plugin.version().isEmpty())
                .map(Artifact::artifactId)
                .collect(Collectors.toSet());
        assertThat(Stream.concat(Pom.in(module).plugins().stream(), SourceTree.rootPom().plugins().stream()))
                .isNotEmpty()
                .allMatch(plugin -> !plugin.version().isEmpty() || managed.contains(plugin.artifactId()));
        assertThat(managed)
                .as("the plugins that every build runs")
                .contains(
                        "maven-clean-plugin",
                        "maven-compiler-plugin",
                        "maven-deploy-plugin",
                        "maven-install-plugin",
                        "maven-jar-plugin",
                        "maven-resources-plugin",
                        "maven-surefire-plugin");
    }
}
