package io.github.losstck.libtorch;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.losstck.spi.DType;
import io.github.losstck.spi.LossCall;
import io.github.losstck.spi.Route;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.bytedeco.pytorch.global.torch;
import org.junit.jupiter.api.Test;

/** README.md names every function, every route and every loss of the presets; FINDINGS.md every test of a defect. */
class ReadmeTest {

    @Test
    void namesEveryFunctionAndBuiltin() throws Exception {
        String readme = Files.readString(Path.of("README.md"));
        Set<String> names = new TreeSet<>();
        try (OpenAdapter libtorch = new OpenAdapter()) {
            for (LossCall call : SampleCalls.of(DType.FLOAT64)) {
                names.add(call.function().replace("torch.nn.functional.", ""));
                names.addAll(libtorch.routes(call).stream()
                        .filter(route -> route.kind() == Route.Kind.BUILTIN)
                        .map(Route::name)
                        .collect(Collectors.toSet()));
            }
        }
        assertThat(names).hasSizeGreaterThan(60);
        assertThat(names).allSatisfy(name -> assertThat(readme).contains("`" + name + "`"));
    }

    @Test
    void namesEveryLossOfThePresets() throws Exception {
        String readme = Files.readString(Path.of("README.md"));
        Set<String> losses = Arrays.stream(torch.class.getMethods())
                .map(Method::getName)
                .filter(name -> name.matches("_?[a-z0-9_]*(_loss|cross_entropy|_with_logits|kl_div|_nd|_loss2d)"))
                .filter(name -> name.matches(".*(loss|entropy|kl_div).*"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(losses).hasSizeGreaterThan(20);
        assertThat(losses).allSatisfy(name -> assertThat(readme).contains(name + "`"));
    }

    @Test
    void everyFindingIsPinned() throws Exception {
        String findings = Files.readString(Path.of("FINDINGS.md"));
        Set<String> pinned = Arrays.stream(LibtorchDefectsTest.class.getDeclaredMethods())
                .map(method -> method.getName().replaceFirst("_.*", ""))
                .filter(name -> name.matches("f\\d+"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(pinned).hasSize(8);
        assertThat(pinned).allSatisfy(name -> assertThat(findings).contains("## F" + name.substring(1) + " "));
    }
}
