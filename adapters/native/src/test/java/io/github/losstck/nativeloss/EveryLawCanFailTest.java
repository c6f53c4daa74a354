package io.github.losstck.nativeloss;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.losstck.laws.Law;
import io.github.losstck.laws.LawSearch;
import io.github.losstck.laws.Laws;
import io.github.losstck.laws.Library;
import io.github.losstck.spi.AdapterConfig;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A law that nothing violates says nothing: each is violated by wrong libraries, on every function that it is about. */
class EveryLawCanFailTest {

    /** Enough for most; the others need something rare, such as weights. */
    private static final int FEW = 4;

    private static final int MANY = 200;

    private final Library right = Library.of(new NativeAdapterProvider().open(AdapterConfig.defaults()));

    static List<Law> laws() {
        return Laws.all();
    }

    @ParameterizedTest
    @MethodSource("laws")
    void isViolatedByWrongLibraries(Law law) {
        List<String> unmoved = law.functions().stream()
                .filter(function -> !isViolated(law, function, FEW) && !isViolated(law, function, MANY))
                .toList();
        assertThat(unmoved).as(law + " is violated by no wrong library for").isEmpty();
    }

    private boolean isViolated(Law law, String function, int tries) {
        return WrongLibraries.around(right).values().stream()
                .anyMatch(wrong -> new LawSearch(wrong, Optional.of(right), 1).isViolated(law, function, tries));
    }
}
