package io.github.losstck.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.losstck.core.record.CaseResult;
import io.github.losstck.core.record.RunRecord;
import io.github.losstck.core.record.Status;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ComparisonTest {

    private static final String MSE = "torch/mse_loss/";

    @TempDir
    private Path folder;

    private Comparison everything() {
        return Comparison.of(ComparisonSamples.before(folder), ComparisonSamples.after(folder));
    }

    private Comparison of(CaseResult before, CaseResult after) {
        return Comparison.of(
                new SampleRun().add(before).in(folder),
                new SampleRun().add(after).in(folder));
    }

    private static Set<String> ids(Comparison comparison, Movement movement) {
        return comparison.changes().stream()
                .filter(change -> change.movement() == movement)
                .map(change -> change.pair().id())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @ParameterizedTest
    @CsvSource({
        "NEW_FAILURE, broken new-failure",
        "CHANGED_KIND, changed-kind",
        "FAILS_BY_MORE, fails-by-more",
        "NO_LONGER_OFFERED, two-routes",
        "DRIFTED, drifted drifted-from-0",
        "REMOVED, removed",
        "NO_LONGER_ASKED, no-longer-asked",
        "OTHER_VERDICT, unlisted",
        "WITH_FRAMEWORK, with-framework",
        "ADDED, added",
        "IMPROVED, improved",
        "FAILS_BY_LESS, fails-by-less",
        "FIXED, fixed"
    })
    void findsEveryMovement(Movement movement, String cases) {
        assertThat(ids(everything(), movement))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(cases.split(" ", -1)).map(MSE::concat).toList());
    }

    @Test
    void whatIsAskedOrOfferedForTheFirstTimeIsNoNewFailure() {
        Comparison comparison = everything();

        assertThat(ids(comparison, Movement.NEWLY_ASKED))
                .containsExactly("keras/log_cosh/asked", "torch/huber_loss/asked");
        assertThat(ids(comparison, Movement.NEWLY_OFFERED)).containsExactly("torch/ctc_loss/newly");
        assertThat(comparison.groups(Movement.NEWLY_ASKED))
                .extracting(ChangeGroup::count)
                .containsExactlyInAnyOrder("1 case, failing", "1 case");
    }

    @Test
    void everyLineMovesOnceOrStandsStillOnce() {
        Comparison comparison = everything();
        int still = comparison.still().values().stream().mapToInt(List::size).sum();

        assertThat(comparison.still().keySet()).isEqualTo(EnumSet.allOf(Still.class));
        assertThat(comparison.still().get(Still.LAST_BITS)).extracting(Pair::id).containsExactly(MSE + "last-bits");
        assertThat(comparison.changes().size() + still)
                .isEqualTo(comparison.pairs().size());
    }

    @Test
    void aRecordComparedWithItselfDidNotMove() {
        for (RunRecord record : List.of(ComparisonSamples.before(folder), ComparisonSamples.after(folder))) {
            Comparison comparison = Comparison.of(record, record);

            assertThat(comparison.changes()).isEmpty();
            assertThat(comparison.environment()).isEmpty();
            assertThat(comparison.notes()).isEmpty();
            assertThat(comparison.headline()).contains("nothing moved in 2").endsWith("lines.");
        }
    }

    @ParameterizedTest
    @EnumSource(Movement.class)
    void exchangedRunsExchangeWhatIsWorseAndWhatIsBetter(Movement movement) {
        Comparison forth = everything();
        Comparison back = Comparison.of(
                /* before= */ ComparisonSamples.after(folder), /* after= */ ComparisonSamples.before(folder));

        assertThat(forth.count(movement)).isPositive();
        assertThat(ids(back, movement.opposite())).isEqualTo(ids(forth, movement));
    }

    @ParameterizedTest(name = "{0} ULP, {1} of the budget -> {2} ULP, {3}")
    @CsvSource({
        "1, 0.04, 25, 0.24, DRIFTED",
        "1, 0.04, 4, 0.06, DRIFTED",
        "6, 0.02, 7, 0.08, DRIFTED",
        "0, 0, 3, 0.05, DRIFTED",
        // not four times as much
        "1, 0.04, 3.9, 0.15,",
        // as many units as a last bit's noise has
        "0, 0, 2, 0.9,",
        // a result that is nearly 0: many units, and next to nothing of the budget
        "0, 0, 8e6, 0.049,",
        "25, 0.24, 1, 0.04, IMPROVED",
        "2, 0.9, 0, 0,"
    })
    void driftIsFourTimesTheErrorAndOverTheFloors(
            double oldUlps, double oldShare, double newUlps, double newShare, Movement expected) {
        Comparison comparison = of(
                ComparisonSamples.passes(MSE + "a", oldUlps, oldShare),
                ComparisonSamples.passes(MSE + "a", newUlps, newShare));

        assertThat(comparison.movements()).isEqualTo(expected == null ? List.of() : List.of(expected));
    }

    @Test
    void whatIsRightWhereTheFrameworkIsNotIsMeasuredFromTheTruth() {
        Comparison comparison = of(
                ComparisonSamples.pass(MSE + "a", SampleLines.MSE, SampleLines.BUILTIN, "framework", 1, 0.02, 9e6),
                ComparisonSamples.pass(MSE + "a", SampleLines.MSE, SampleLines.BUILTIN, "exact", 9e6, 0.02, 1));

        assertThat(comparison.movements()).containsExactly(Movement.OTHER_VERDICT);
    }

    @Test
    void anInfinityThatEqualsTheFrameworksIsNoError() {
        Comparison comparison = of(
                ComparisonSamples.bits(MSE + "a", 0.2),
                ComparisonSamples.passes(MSE + "a", 30, Double.POSITIVE_INFINITY));

        assertThat(comparison.movements()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"142.70174553639842,", "142.70174553639845,", "142.7018, WITH_FRAMEWORK", "0, WITH_FRAMEWORK"})
    void theFrameworkMovedIfItsBitsAreAtAnotherDistanceBeyondTheLastDigits(double truth, Movement expected) {
        Comparison comparison =
                of(ComparisonSamples.bits(MSE + "a", 142.70174553639842), ComparisonSamples.bits(MSE + "a", truth));

        assertThat(comparison.movements()).isEqualTo(expected == null ? List.of() : List.of(expected));
    }

    @Test
    void aRouteOfAnotherNameIsTheSameRouteIfNoOtherIsLeft() {
        Comparison comparison = everything();

        assertThat(comparison.pairs())
                .filteredOn(pair -> pair.id().equals(MSE + "renamed"))
                .singleElement()
                .extracting(Pair::route)
                .isEqualTo("builtin:l2Loss(weight=1) -> builtin:l2Loss(weight=1, axis=0)");
    }

    @Test
    void aLibraryThatLosesAllItsRoutesNoLongerOffersEach() {
        RunRecord before = new SampleRun()
                .add(ComparisonSamples.passes(MSE + "a", 1, 0.02))
                .add(ComparisonSamples.recipe(MSE + "a"))
                .in(folder);
        RunRecord after = new SampleRun()
                .add(SampleLines.unsupported(MSE + "a", SampleLines.MSE, "squared", "removed in 2.0"))
                .in(folder);

        Comparison comparison = Comparison.of(before, after);

        assertThat(comparison.count(Movement.NO_LONGER_OFFERED)).isEqualTo(2);
        assertThat(comparison.changes())
                .hasSize(2)
                .allMatch(change -> change.after().equals("not offered: removed in 2.0"));
    }

    @Test
    void twoRunsThatBothLeaveAFunctionOutHaveNoLineOfIt() {
        CaseResult out = SampleLines.bare("keras/*", ComparisonSamples.LOG_COSH, Status.OUT_OF_SCOPE);
        CaseResult line = ComparisonSamples.bits(MSE + "a", 0.2);
        RunRecord with = new SampleRun().add(line).add(out).in(folder);
        RunRecord without = new SampleRun().add(line).in(folder);

        assertThat(Comparison.of(with, without).changes()).isEmpty();
        assertThat(Comparison.of(with, without).linesInBoth()).isEqualTo(1);
    }

    @Test
    void saysWhyTwoRunsAreNotQuiteAlike() {
        List<String> notes = Comparison.of(
                        ComparisonSamples.unfinished(ComparisonSamples.before(folder)), ComparisonSamples.after(folder))
                .notes();

        assertThat(notes).hasSize(4);
        assertThat(notes.get(0)).startsWith("UNFINISHED: the old run ended after 26 lines.");
        assertThat(notes.get(1))
                .contains("The corpora differ (1.0.0, sha256 3f2a9c0d4b1e; 1.0.1, sha256 77aa3f2a9c0d)");
        assertThat(notes.get(2)).contains("judged by PyTorch 2.7, the new one by PyTorch 2.15");
        assertThat(notes.get(3)).contains("selected different cases");
    }

    @Test
    void namesWhatDiffersInTheEnvironment() {
        assertThat(everything().environment())
                .contains(
                        new FactChange("device", "cpu", "cuda:0 (NVIDIA H200)"),
                        new FactChange("driver", "(not said)", "580.159.04"),
                        new FactChange("vector width", "AVX2", "(not said)"))
                .extracting(FactChange::name)
                .containsExactly(
                        "library",
                        "native version",
                        "device",
                        "targets",
                        "corpus",
                        "corpus sha256",
                        "selection",
                        "vector width",
                        "driver");
    }

    @Test
    void aWordNamesOneMovementOrMany() {
        assertThat(Movement.named("new-failure")).containsExactly(Movement.NEW_FAILURE);
        assertThat(Movement.named("regressed"))
                .containsExactly(
                        Movement.NEW_FAILURE,
                        Movement.CHANGED_KIND,
                        Movement.FAILS_BY_MORE,
                        Movement.NO_LONGER_OFFERED,
                        Movement.DRIFTED);
        assertThat(Movement.named("any")).hasSize(Movement.values().length);
        assertThatThrownBy(() -> Movement.named("newfailure"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("unknown movement 'newfailure'; known are [regressed, any, new-failure, ");
    }
}
