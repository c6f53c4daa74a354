package io.github.losstck.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.losstck.laws.sample.LossKinds;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Where counterexamples are written. */
class CounterexampleFilesTest {

    @Test
    void noFunctionsFileIsWrittenOverByAnothers() {
        assertThat(new LossKinds().functions())
                .extracting(function -> CounterexampleFiles.last(function).toLowerCase(Locale.ROOT))
                .doesNotHaveDuplicates();
    }
}
