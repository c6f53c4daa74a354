package io.github.losstck.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.losstck.core.fixture.CatalogueFunction;
import io.github.losstck.core.fixture.CorpusReader;
import io.github.losstck.laws.sample.Draw;
import io.github.losstck.laws.sample.LossKinds;
import io.github.losstck.spi.LossCall;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The samples of the laws are calls as the catalogue has them. */
class SamplesTest {

    private static final Map<String, CatalogueFunction> CATALOGUE =
            CorpusReader.sealed(SamplesTest.class.getClassLoader()).functions();
    private static final LossKinds KINDS = new LossKinds();

    static Iterable<String> functions() {
        return CATALOGUE.keySet();
    }

    @ParameterizedTest
    @MethodSource("functions")
    void areCallsOfTheCatalogue(String function) {
        CatalogueFunction entry = CATALOGUE.get(function);
        for (int seed = 0; seed < 200; seed++) {
            LossCall call = KINDS.of(function).sample(Draw.random(seed)).call();
            assertThat(call.inputs().keySet())
                    .allMatch(name -> entry.inputs().stream()
                            .anyMatch(input -> input.admits(name)
                                    && (input.differentiable()
                                            || !call.differentiate().contains(name))));
            assertThat(entry.inputs())
                    .filteredOn(CatalogueFunction.Input::required)
                    .allMatch(input -> call.inputs().keySet().stream().anyMatch(input::admits));
            call.options().asMap().forEach((name, value) -> {
                Object usual = entry.option(name).orElseThrow().defaultValue();
                assertThat(usual == null || usual.getClass() == value.getClass())
                        .as("%s is %s, of the type of its default %s", name, value, usual)
                        .isTrue();
            });
        }
    }
}
