package io.github.losstck.djl;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.losstck.spi.DType;
import io.github.losstck.spi.LossCall;
import io.github.losstck.spi.Route;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The table in README.md names every function and every one of DJL's losses that is offered, and the tests of FINDINGS.md. */
class ReadmeTest {

    @Test
    void namesEveryFunctionAndBuiltin() throws Exception {
        String readme = Files.readString(Path.of("README.md"));
        Set<String> names = new TreeSet<>();
        try (OpenAdapter djl = new OpenAdapter()) {
            for (LossCall call : SampleCalls.of(DType.FLOAT64)) {
                names.add(call.function().replace("torch.nn.functional.", ""));
                names.addAll(djl.routes(call).stream()
                        .filter(route -> route.kind() == Route.Kind.BUILTIN)
                        .map(Route::name)
                        .collect(Collectors.toSet()));
            }
        }
        assertThat(names).hasSizeGreaterThan(20);
        assertThat(names).allSatisfy(name -> assertThat(readme).contains("`" + name + "`"));
    }

    @Test
    void everyFindingIsPinned() throws Exception {
        String findings = Files.readString(Path.of("FINDINGS.md"));
        Set<String> pinned = Arrays.stream(DjlDefectsTest.class.getDeclaredMethods())
                .map(method -> method.getName().replaceFirst("_.*", ""))
                .filter(name -> name.matches("f\\d+"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(pinned).hasSize(12);
        assertThat(pinned).allSatisfy(name -> assertThat(findings).contains("## F" + name.substring(1) + " "));
    }
}
