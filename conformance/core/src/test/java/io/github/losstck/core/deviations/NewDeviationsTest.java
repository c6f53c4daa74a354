package io.github.losstck.core.deviations;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NewDeviationsTest {

    private static final Observation WRONG =
            new Observation("torch/a", "pytorch", "torch.nn.functional.a", "builtin:a", "value", 3, "half", true);

    @ParameterizedTest
    @CsvSource({
        "https://toy.example/issues, https://toy.example/issues",
        "'', https://example.org/to-review",
        "toy.example, https://example.org/to-review"
    })
    void whatIsWrittenCanBeRead(String homepage, String link) {
        List<Deviation> entries = new NewDeviations(Set.of("torch/a", "torch/b"), Map.of(), homepage).of(Set.of(WRONG));
        String text = new DeviationWriter().text(new DeviationList("list.json", true, entries));
        assertThat(DeviationReader.read("list.json", text.getBytes(StandardCharsets.UTF_8))
                        .entries())
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.link()).isEqualTo(link);
                    assertThat(entry.reason()).isEqualTo("To review: half");
                });
    }
}
