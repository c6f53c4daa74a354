package io.github.losstck.nativeloss;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.losstck.core.fixture.CorpusReader;
import io.github.losstck.core.fixture.LossCase;
import io.github.losstck.kernels.Kernels;
import io.github.losstck.laws.Law;
import io.github.losstck.laws.LawSearch;
import io.github.losstck.laws.Laws;
import io.github.losstck.laws.Library;
import io.github.losstck.spi.AdapterConfig;
import io.github.losstck.spi.LossCall;
import io.github.losstck.spi.Offer;
import io.github.losstck.spi.Outcome;
import io.github.losstck.spi.Route;
import io.github.losstck.spi.Tensor;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The kernels answer with the same bits in plain Java, with vectors of any width and on any number of threads. */
@Tag("vectors")
class KernelBitsTest {

    private final KernelCalls scalar = new KernelCalls(Kernels.scalar());
    private final Map<String, KernelCalls> others = new LinkedHashMap<>();
    private int compared;

    KernelBitsTest() {
        others.put(
                "plain Java on three threads", new KernelCalls(Kernels.scalar().threads(3, 1)));
        for (int bits : new int[] {128, 256, 512}) {
            others.put(bits + " bits", new KernelCalls(Kernels.ofBits(bits)));
        }
        others.put(
                "256 bits on two threads", new KernelCalls(Kernels.ofBits(256).threads(2, 1)));
    }

    @Test
    void onTheWholeCorpus() {
        for (LossCase lossCase :
                CorpusReader.sealed(getClass().getClassLoader()).cases()) {
            compare(lossCase.id(), lossCase.call());
        }
        assertThat(compared).as("cases that the kernels answer").isGreaterThan(1500);
    }

    @Test
    void onTheSamplesOfTheLaws() {
        Library library = Library.of(new NativeAdapterProvider().open(AdapterConfig.defaults()));
        Library comparing = new Library() {
            @Override
            public Offer offer(LossCall call) {
                return library.offer(call);
            }

            @Override
            public Outcome evaluate(LossCall call, Route route) {
                compare(call.function(), call);
                return library.evaluate(call, route);
            }
        };
        LawSearch search = new LawSearch(comparing, Optional.empty(), 2);
        for (Law law : Laws.all()) {
            law.functions().forEach(function -> search.run(law, function, 5));
        }
        assertThat(compared).as("calls that the kernels answer").isGreaterThan(5000);
    }

    private void compare(String what, LossCall call) {
        Optional<KernelPlan> plan = scalar.plan(call);
        if (plan.isPresent()) {
            String expected = bits(scalar, call, plan.get());
            others.forEach((name, kernels) -> assertThat(bits(kernels, call, plan.get()))
                    .as(what + ", " + name + ": " + call.options())
                    .isEqualTo(expected));
            compared++;
        }
    }

    private static String bits(KernelCalls kernels, LossCall call, KernelPlan plan) {
        try {
            Outcome.Computed computed = kernels.evaluate(call, plan);
            StringBuilder bits = new StringBuilder(bits(computed.output()));
            computed.gradients()
                    .forEach((name, gradient) ->
                            bits.append('\n').append(name).append(' ').append(bits(gradient)));
            return bits.toString();
        } catch (LossArgumentException e) {
            return e.getMessage();
        }
    }

    /** To the last bit, the sign of zero too; one NaN is as good as another. */
    private static String bits(Tensor tensor) {
        StringBuilder bits = new StringBuilder(tensor.dtype() + " " + tensor.shape());
        for (int i = 0; i < tensor.elements(); i++) {
            bits.append(' ').append(Long.toHexString(Double.doubleToLongBits(tensor.doubleAt(i))));
        }
        return bits.toString();
    }
}
