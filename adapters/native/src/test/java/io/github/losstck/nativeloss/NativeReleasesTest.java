package io.github.losstck.nativeloss;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.losstck.core.fixture.CorpusReader;
import io.github.losstck.core.fixture.Expectation;
import io.github.losstck.core.fixture.LossCase;
import io.github.losstck.core.fixture.LossCase.Level;
import io.github.losstck.core.fixture.MinorVersion;
import io.github.losstck.core.judge.Judge;
import io.github.losstck.core.judge.Verdict;
import io.github.losstck.spi.Outcome;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The library answers as each PyTorch release in which an expectation of some case begins; the gate asks the newest alone. */
@TestInstance(Lifecycle.PER_CLASS)
class NativeReleasesTest {

    private final List<LossCase> cases = CorpusReader.sealed(getClass().getClassLoader()).cases().stream()
            .filter(lossCase -> lossCase.function().framework().equals("pytorch"))
            .toList();
    private final Judge judge = new Judge(false);

    Stream<MinorVersion> releases() {
        return cases.stream()
                .flatMap(lossCase -> lossCase.expectations().stream())
                .map(expectation -> expectation.versions().from())
                .filter(version -> version.major() > 0)
                .distinct()
                .sorted();
    }

    @ParameterizedTest
    @MethodSource("releases")
    void answersAsTheRelease(MinorVersion release) {
        NativeLosses losses = new NativeLosses(new TorchVersion(release.major(), release.minor()));
        List<String> failures = cases.stream()
                .filter(lossCase -> lossCase.level() == Level.MUST
                        || lossCase.expectations().size() > 1)
                .flatMap(lossCase -> failure(losses, lossCase, release).stream())
                .toList();
        assertThat(failures)
                .as("cases that PyTorch " + release + " answers otherwise")
                .isEmpty();
    }

    private Optional<String> failure(NativeLosses losses, LossCase lossCase, MinorVersion release) {
        Optional<Expectation> expectation = lossCase.expectationAt(release);
        if (expectation.isEmpty()) {
            return Optional.empty();
        }
        Verdict verdict = judge.judge(lossCase, expectation.get(), outcome(losses, lossCase));
        return verdict instanceof Verdict.Fail fail
                ? Optional.of(lossCase.id() + ": " + fail.what())
                : Optional.empty();
    }

    private static Outcome outcome(NativeLosses losses, LossCase lossCase) {
        try {
            return losses.evaluate(lossCase.call());
        } catch (LossArgumentException e) {
            return new Outcome.Rejected(e.getMessage());
        }
    }
}
