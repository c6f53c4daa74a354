package io.github.losstck.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.losstck.laws.sample.LossKinds;
import io.github.losstck.spi.LossCall;
import io.github.losstck.spi.Offer;
import io.github.losstck.spi.Outcome;
import io.github.losstck.spi.Route;
import io.github.losstck.spi.Shape;
import io.github.losstck.spi.Tensor;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The list of laws, and a library that has nothing. */
class LawsTest {

    private record Scripted(Offer offer, Outcome outcome) implements Library {
        @Override
        public Offer offer(LossCall call) {
            return offer;
        }

        @Override
        public Outcome evaluate(LossCall call, Route route) {
            return outcome;
        }
    }

    private static LawResult run(Law law, Library library) {
        return new LawSearch(library, Optional.empty(), 1)
                .run(law, law.functions().get(0), 5);
    }

    @Test
    void namesAndStatementsAreDistinct() {
        assertThat(Laws.all())
                .extracting(Law::name)
                .doesNotHaveDuplicates()
                .allMatch(name -> name.matches("[a-z0-9-]+"));
        assertThat(Laws.all())
                .extracting(Law::statement)
                .doesNotHaveDuplicates()
                .allMatch(statement -> statement.endsWith("."));
        assertThat(Laws.all()).hasSizeGreaterThanOrEqualTo(25);
    }

    @Test
    void everyFunctionOfALawCanBeDrawn() {
        LossKinds kinds = new LossKinds();
        assertThat(kinds.functions()).hasSize(76);
        assertThat(Laws.all())
                .allSatisfy(law -> assertThat(law.functions())
                        .isNotEmpty()
                        .doesNotHaveDuplicates()
                        .allSatisfy(function ->
                                assertThat(kinds.of(function).function()).isEqualTo(function)));
    }

    @Test
    void whatIsNotOfferedIsNotChecked() {
        Library nothing = new Scripted(Offer.none("it has no losses"), null);
        assertThat(Laws.all()).allSatisfy(law -> {
            LawResult result = run(law, nothing);
            assertThat(result.violations()).isEmpty();
            assertThat(result.held()).isZero();
            assertThat(result.reason()).isNotBlank();
        });
    }

    @Test
    void aValidCallThatIsRefusedIsAViolation() {
        Library refusing = new Scripted(Offer.of(Route.builtin("loss", "")), new Outcome.Rejected("no"));
        Law answered = Laws.all().get(0);
        assertThat(answered.name()).isEqualTo("valid-calls-are-answered");
        assertThat(run(answered, refusing).violations()).singleElement().satisfies(found -> {
            assertThat(found.route()).isEqualTo("builtin:loss");
            assertThat(found.message()).contains("l1_loss(input, target, reduction=none) is valid", "Rejected");
            assertThat(found.calls()).hasSize(1);
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 100})
    void answersOfAnyShapeAreJudgedOrNotChecked(int elements) {
        Tensor anything = Tensor.ofDoubles(Shape.of(elements), new double[elements]);
        Library misshapen = new Library() {
            @Override
            public Offer offer(LossCall call) {
                return Offer.of(Route.builtin("loss", ""));
            }

            @Override
            public Outcome evaluate(LossCall call, Route route) {
                Map<String, Tensor> slopes = new LinkedHashMap<>();
                call.differentiate().forEach(name -> slopes.put(name, anything));
                return new Outcome.Computed(anything, slopes);
            }
        };
        LawSearch search = new LawSearch(misshapen, Optional.of(misshapen), 1);
        SoftAssertions.assertSoftly(all -> Laws.all()
                .forEach(law -> law.functions()
                        .forEach(function -> all.assertThatCode(() -> search.isViolated(law, function, 5))
                                .as(law + "/" + function)
                                .doesNotThrowAnyException())));
    }

    @ParameterizedTest
    @CsvSource({
        "answers-are-finite, 5",
        "two-runs-are-bit-equal, 5",
        "calls-leave-no-trace, 5",
        "inputs-stay-untouched, 5",
        "asking-slopes-leaves-the-value, 5",
        "slopes-have-shape-and-dtype, 0",
        "a-slope-alone-is-the-same, 0",
    })
    void whatAnyAnswerMustObeyIsAskedOfALibraryWithoutGradients(String name, int held) {
        Library values = new Scripted(
                Offer.of(Route.builtin("loss", "")), new Outcome.Computed(Tensor.ofDoubles(Shape.of(), 1), Map.of()));
        LawResult result = run(named(name), values);
        assertThat(result.held()).isEqualTo(held);
        assertThat(result.violations()).isEmpty();
    }

    private static Law named(String name) {
        return Laws.all().stream()
                .filter(law -> law.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void asManyTriesAsCanBeAskedForAreBegun() {
        Library asked = new Library() {
            @Override
            public Offer offer(LossCall call) {
                throw new IllegalStateException("it is asked");
            }

            @Override
            public Outcome evaluate(LossCall call, Route route) {
                throw new AssertionError("it offers nothing");
            }
        };
        LawSearch search = new LawSearch(asked, Optional.empty(), 1);
        Law law = Laws.all().get(0);
        assertThatThrownBy(() -> search.run(law, law.functions().get(0), 999_999_999))
                .hasMessage("it is asked");
    }

    @Test
    void whatWasSeenIsToldOfALibraryThatObeysTheNextTime() {
        AtomicInteger answers = new AtomicInteger();
        Library unsteady = new Library() {
            @Override
            public Offer offer(LossCall call) {
                return Offer.of(Route.builtin("loss", ""));
            }

            @Override
            public Outcome evaluate(LossCall call, Route route) {
                Map<String, Tensor> slopes = new LinkedHashMap<>();
                call.differentiate().forEach(name -> slopes.put(name, call.input(name)));
                double value = answers.incrementAndGet() == 1 ? 7 : 8;
                return new Outcome.Computed(Tensor.ofDoubles(Shape.of(), value), slopes);
            }
        };
        assertThat(run(named("two-runs-are-bit-equal"), unsteady).violations())
                .singleElement()
                .satisfies(found -> assertThat(found.message()).contains("7.0", "at first", "8.0", "the second time"));
    }
}
