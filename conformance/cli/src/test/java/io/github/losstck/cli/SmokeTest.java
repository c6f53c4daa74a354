package io.github.losstck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.losstck.core.fixture.Corpus;
import io.github.losstck.core.fixture.CorpusReader;
import io.github.losstck.core.smoke.Check;
import io.github.losstck.core.smoke.Check.Result;
import io.github.losstck.core.smoke.Smoke;
import io.github.losstck.spi.AdapterConfig;
import io.github.losstck.spi.AdapterInfo;
import io.github.losstck.spi.LossAdapter;
import io.github.losstck.spi.LossAdapterProvider;
import io.github.losstck.spi.LossCall;
import io.github.losstck.spi.Offer;
import io.github.losstck.spi.Options;
import io.github.losstck.spi.Outcome;
import io.github.losstck.spi.Outcome.Computed;
import io.github.losstck.spi.Shape;
import io.github.losstck.spi.Tensor;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.function.BiFunction;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Every fault that an adapter may have is planted in one that is right, and must be found by its own check. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SmokeTest {

    private final ClassLoader classPath = SmokeTest.class.getClassLoader();
    private final Corpus corpus = CorpusReader.sealed(classPath);
    private final LossAdapter right = ServiceLoader.load(LossAdapterProvider.class).stream()
            .map(ServiceLoader.Provider::get)
            .filter(provider -> provider.id().equals("native"))
            .findFirst()
            .orElseThrow()
            .open(AdapterConfig.defaults());

    private List<Check> wrong(LossAdapter adapter) {
        Smoke smoke = Smoke.of(adapter, corpus, corpus.frameworks(), classPath);
        return smoke.checks().stream()
                .filter(check -> check.result() == Result.BROKEN || check.result() == Result.DIFFERS)
                .toList();
    }

    private void assertBroken(LossAdapter adapter, String name, String what, String remedy) {
        assertThat(wrong(adapter)).as("what was found").anySatisfy(check -> {
            assertThat(check.result()).isEqualTo(Result.BROKEN);
            assertThat(check.name()).contains(name);
            assertThat(check.what()).contains(what);
            assertThat(check.remedy()).contains(remedy);
        });
    }

    /** The right adapter, but for what happens around evaluate. */
    private PlantedAdapter evaluating(BiFunction<LossCall, Function<LossCall, Outcome>, Outcome> evaluation) {
        return new PlantedAdapter(right, UnaryOperator.identity(), evaluation);
    }

    private static Outcome changed(Outcome outcome, UnaryOperator<Tensor> change) {
        return outcome instanceof Computed computed
                ? new Computed(change.apply(computed.output()), computed.gradients())
                : outcome;
    }

    private static Outcome scaled(Outcome outcome, DoubleUnaryOperator change) {
        return changed(
                outcome,
                output -> Tensor.rounded(
                        output.dtype(),
                        output.shape(),
                        Arrays.stream(output.toDoubles()).map(change).toArray()));
    }

    private static Map<String, Object> options(LossCall call) {
        return new HashMap<>(call.options().asMap());
    }

    private static LossCall with(LossCall call, String option, Object value) {
        Map<String, Object> options = new LinkedHashMap<>(call.options().asMap());
        options.put(option, value);
        return new LossCall(call.function(), call.inputs(), Options.of(options), call.differentiate(), null);
    }

    @Test
    void theRightAdapterIsFine() {
        assertThat(wrong(right)).isEmpty();
        assertThat(Smoke.of(right, corpus, corpus.frameworks(), classPath).checks())
                .hasSizeGreaterThan(12)
                .allSatisfy(check -> assertThat(check.result()).isEqualTo(Result.FINE));
    }

    @Test
    void whoThrowsIsBroken() {
        assertBroken(
                evaluating((call, evaluate) -> {
                    throw new IllegalStateException("not yet");
                }),
                "float64",
                "the call breaks: java.lang.IllegalStateException: not yet",
                "isRefusal");
    }

    @Test
    void whoRefusesWhatIsOrdinaryIsBroken() {
        LossAdapter adapter = evaluating((call, evaluate) -> evaluate.apply(with(call, "reduction", "oops")));
        assertBroken(adapter, "float64", "an ordinary call is refused", "argument order, dtype and shape");
    }

    @Test
    void whoReturnsNothingIsBroken() {
        assertBroken(evaluating((call, evaluate) -> null), "float64", "evaluate returned null", "Mend");
    }

    @Test
    void whoCannotWhatWasOfferedIsBroken() {
        assertBroken(
                evaluating((call, evaluate) -> new Outcome.Unsupported("too hard")),
                "float64",
                "too hard",
                "Let offer answer Offer.none");
    }

    @Test
    void aScalarHasNoDimension() {
        assertBroken(
                evaluating((call, evaluate) -> changed(
                        evaluate.apply(call),
                        output -> output.elements() == 1
                                ? Tensor.rounded(output.dtype(), Shape.of(1), output.toDoubles())
                                : output)),
                "float64",
                "the output has shape [1] instead of []",
                "A scalar has no dimensions");
    }

    @Test
    void aReductionThatIsNotPassedIsFound() {
        LossAdapter adapter = evaluating((call, evaluate) -> options(call).containsKey("reduction")
                ? evaluate.apply(with(call, "reduction", "none"))
                : evaluate.apply(call));
        assertBroken(adapter, "reduction=mean", "instead of []", "It is not reduced");
    }

    @Test
    void exchangedReductionsAreFound() {
        LossAdapter adapter = evaluating((call, evaluate) -> {
            Object reduction = options(call).get("reduction");
            String other = "mean".equals(reduction) ? "sum" : "sum".equals(reduction) ? "mean" : null;
            return other == null ? evaluate.apply(call) : evaluate.apply(with(call, "reduction", other));
        });
        assertBroken(adapter, "mean is not sum", "the mean is", "They are exchanged");
    }

    @Test
    void oneReductionForAllIsFound() {
        LossAdapter adapter =
                evaluating((call, evaluate) -> "mean".equals(options(call).get("reduction"))
                        ? evaluate.apply(with(call, "reduction", "sum"))
                        : evaluate.apply(call));
        assertBroken(adapter, "mean is not sum", "mean and sum are both", "is not passed on");
    }

    @Test
    void anotherDtypeIsFound() {
        assertBroken(
                evaluating((call, evaluate) ->
                        changed(evaluate.apply(call), output -> Tensor.ofDoubles(output.shape(), output.toDoubles()))),
                "float32",
                "the output is float64 instead of float32",
                "their own dtype");
    }

    @Test
    void aMissingGradientIsFound() {
        LossAdapter adapter = evaluating((call, evaluate) -> {
            Outcome outcome = evaluate.apply(call);
            if (!(outcome instanceof Computed computed) || computed.gradients().size() < 2) {
                return outcome;
            }
            Map<String, Tensor> fewer = new LinkedHashMap<>(computed.gradients());
            fewer.remove(call.differentiate().get(0));
            return new Computed(computed.output(), fewer);
        });
        assertBroken(adapter, "gradients", "no gradient of input", "call.differentiate()");
    }

    @Test
    void aLibraryWithoutGradientsDiffers() {
        LossAdapter adapter = evaluating((call, evaluate) -> evaluate.apply(call) instanceof Computed computed
                ? new Computed(computed.output(), Map.of())
                : evaluate.apply(call));
        assertThat(wrong(adapter)).isNotEmpty().allSatisfy(check -> {
            assertThat(check.result()).isEqualTo(Result.DIFFERS);
            assertThat(check.remedy()).startsWith("Right only if the library has no gradients at all");
        });
    }

    @Test
    void anUpstreamGradientThatIsIgnoredIsFound() {
        LossAdapter adapter = evaluating((call, evaluate) -> {
            if (call.cotangent() == null) {
                return evaluate.apply(call);
            }
            double[] ones = call.cotangent().toDoubles();
            Arrays.fill(ones, 1);
            Tensor cotangent =
                    Tensor.rounded(call.cotangent().dtype(), call.cotangent().shape(), ones);
            return evaluate.apply(
                    new LossCall(call.function(), call.inputs(), call.options(), call.differentiate(), cotangent));
        });
        assertBroken(adapter, "grow with the upstream gradient", "with twice the upstream", "The cotangent is ignored");
    }

    @Test
    void anUpstreamGradientInTheOutputIsFound() {
        LossAdapter adapter = evaluating((call, evaluate) -> {
            double factor = call.cotangent() == null ? 1 : call.cotangent().doubleAt(0);
            return scaled(evaluate.apply(call), value -> value * factor);
        });
        assertBroken(adapter, "grow with the upstream gradient", "the output changes", "Return the loss as it is");
    }

    @Test
    void stateThatIsKeptIsFound() {
        double[] calls = {0};
        LossAdapter adapter = evaluating((call, evaluate) -> scaled(evaluate.apply(call), value -> value + calls[0]++));
        assertBroken(adapter, "the same answer", "first Computed", "Start every call afresh");
    }

    @Test
    void anAnswerToNonsenseIsFound() {
        LossAdapter adapter = evaluating((call, evaluate) ->
                List.of("mean", "sum", "none").contains(options(call).getOrDefault("reduction", "mean"))
                        ? evaluate.apply(call)
                        : evaluate.apply(with(call, "reduction", "mean")));
        assertBroken(adapter, "does not exist is not answered", "reduction=losstck-nonsense", "never a default");
    }

    @Test
    void aRefusalThatNobodyKnowsIsFound() {
        LossAdapter adapter = evaluating((call, evaluate) -> {
            try {
                return evaluate.apply(call);
            } catch (RuntimeException e) {
                throw new UnsupportedOperationException(e.getMessage());
            }
        });
        assertBroken(adapter, "a refusal of the library", "UnsupportedOperationException", "isRefusal must know");
    }

    @Test
    void whoTakesEverythingForARefusalIsBroken() {
        PlantedAdapter adapter = evaluating((call, evaluate) -> evaluate.apply(call));
        adapter.takesAllForRefusals();
        assertBroken(adapter, "not every exception", "isRefusal says yes", "a crash would pass");
    }

    @Test
    void whoAnswersOnOneThreadAloneIsBroken() {
        Thread opener = Thread.currentThread();
        LossAdapter adapter = evaluating((call, evaluate) -> {
            if (Thread.currentThread() != opener) {
                throw new IllegalStateException("no context");
            }
            return evaluate.apply(call);
        });
        assertBroken(adapter, "on another thread", "no context", "thread-local");
    }

    @Test
    void offersThatBreakOrChangeAreFound() {
        int[] asked = {0};
        LossAdapter moody = new PlantedAdapter(
                right,
                offer -> asked[0]++ % 2 == 0 ? offer : Offer.none("not now"),
                (call, evaluate) -> evaluate.apply(call));
        assertBroken(moody, "offered the same way twice", "not now", "on the call alone");
        LossAdapter eager = new PlantedAdapter(
                right, offer -> offer instanceof Offer.None ? null : offer, (call, evaluate) -> evaluate.apply(call));
        assertBroken(eager, "does not exist is not offered", "offer returned null", "Offer.none(reason)");
    }

    @Test
    void anAdapterThatOffersNothingIsBroken() {
        LossAdapter empty =
                new PlantedAdapter(right, offer -> Offer.none("nothing yet"), (call, evaluate) -> evaluate.apply(call));
        assertBroken(empty, "it offers something", "is offered", "losstck list functions");
    }

    @Test
    void anInfoThatSaysNothingIsFound() {
        PlantedAdapter adapter = evaluating((call, evaluate) -> evaluate.apply(call));
        adapter.says(new AdapterInfo("My Id", "", "1", "", "cpu", "", Map.of("jax", "1"), Map.of()));
        assertBroken(adapter, "who it is", "the id 'My Id' is not", "AdapterInfo");
        assertBroken(adapter, "who it is", "library, version or device is blank", "AdapterInfo");
        assertBroken(adapter, "who it is", "mirrors is {jax=1}", "AdapterInfo");
    }

    @Test
    void aWrongValueIsTheLibrarys() {
        LossAdapter half = evaluating((call, evaluate) -> scaled(evaluate.apply(call), value -> value / 2));
        assertThat(wrong(half)).isNotEmpty().allSatisfy(check -> {
            assertThat(check.result()).isEqualTo(Result.DIFFERS);
            assertThat(check.what()).contains("Likely: the output equals the value for: a factor of 1/2 too many");
        });
    }
}
