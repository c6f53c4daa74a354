package io.github.losstck.core.deviations;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.losstck.core.Refusals;
import io.github.losstck.core.fixture.MinorVersion;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Lists of known deviations, broken in thousands of ways. */
@Tag("hostile")
class HostileDeviationsTest {

    private static final String LIST = """
            {
              "schema": "%s",
              "entries": [
                {
                  "cases": ["torch/l1_loss/*", "torch/mse_loss/mean/f32/a"],
                  "except": ["torch/l1_loss/none/*"],
                  "route": "builtin:l1Loss(weight=1)",
                  "kind": "value+gradient",
                  "worstUlp": 3.5,
                  "reason": "It divides by two.",
                  "link": "https://example.org/1",
                  "when": { "library": ">=1.0,<2.0", "device": "cpu", "os": "linux", "targets": { "pytorch": "2.15" } },
                  "mayPass": "depends on the CPU"
                },
                { "cases": ["torch/ctc_loss/*"], "kind": "unsupported", "reason": "There is none." },
                {
                  "cases": ["torch/nll_loss/*"],
                  "route": "recipe",
                  "kind": "value",
                  "worstUlp": "Infinity",
                  "reason": "NaN for no classes.",
                  "link": "https://example.org/2"
                }
              ]
            }
            """.formatted(DeviationList.SCHEMA);

    private static void use(byte[] input) {
        DeviationList list = DeviationReader.read("known-deviations.json", input);
        Conditions.Facts facts =
                new Conditions.Facts("1.5", "cpu", "Linux", Map.of("pytorch", new MinorVersion(2, 15)));
        new ActiveDeviations(list, facts, Set.of("torch/l1_loss/none/f64/a", "torch/mse_loss/mean/f32/a"));
        DeviationReader.read(
                "known-deviations.json", new DeviationWriter().text(list).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void lists() throws InterruptedException {
        assertThat(Refusals.of(
                                "known-deviations.json",
                                List.of(LIST.getBytes(StandardCharsets.UTF_8)),
                                HostileDeviationsTest::use)
                        .crashes())
                .isEmpty();
    }
}
