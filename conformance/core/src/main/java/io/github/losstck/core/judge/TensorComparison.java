package io.github.losstck.core.judge;

import io.github.losstck.core.fixture.ExpectedTensor;
import io.github.losstck.core.record.CaseDetail.Element;
import io.github.losstck.core.record.Drift;
import io.github.losstck.spi.Tensor;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** A floating tensor of the right dtype and shape, compared with its oracles element by element. */
final class TensorComparison {

    /** How many elements around the worst a record keeps of what did not pass. */
    private static final int KEPT = 16;

    private final String name;
    private final ExpectedTensor expected;
    private final Tensor actual;
    private final ElementComparison[] elements;

    TensorComparison(String name, ExpectedTensor expected, Tensor actual) {
        this.name = name;
        this.expected = expected;
        this.actual = actual;
        this.elements = new ElementComparison[actual.elements()];
        for (int i = 0; i < elements.length; i++) {
            elements[i] = ElementComparison.at(expected, actual, i);
        }
    }

    /** Whether every element agrees with the framework, or with either oracle. */
    boolean passes(JudgeRules rules) {
        for (ElementComparison element : elements) {
            if (!passes(element, rules)) {
                return false;
            }
        }
        return true;
    }

    private static boolean passes(ElementComparison element, JudgeRules rules) {
        if (rules.zeroSignCounts() && element.isZeroOfOtherSign()) {
            return false;
        }
        return element.agreesWithFramework() || (rules.exactAccepted() && element.agreesWithExact());
    }

    Agreement agreement() {
        boolean bitExact = true;
        boolean framework = true;
        boolean exact = true;
        for (ElementComparison element : elements) {
            bitExact &= element.isBitExact();
            framework &= element.agreesWithFramework();
            exact &= element.agreesWithExact();
        }
        if (bitExact) {
            return Agreement.BIT_EXACT;
        }
        if (framework) {
            return Agreement.FRAMEWORK;
        }
        return exact ? Agreement.EXACT : Agreement.MIXED;
    }

    Drift drift() {
        DriftTally tally = new DriftTally(elements.length);
        for (ElementComparison element : elements) {
            tally.add(element);
        }
        return tally.drift(expected.framework().dtype().id());
    }

    /** The worst elements for the record, worst first. */
    List<Element> worstElements() {
        return IntStream.range(0, elements.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -elements[i].share()))
                .limit(KEPT)
                .map(this::element)
                .toList();
    }

    private Element element(int position) {
        ElementComparison comparison = elements[position];
        String exact = expected.exact().text(position);
        return new Element(
                name,
                Arrays.stream(actual.shape().indicesOf(position)).boxed().toList(),
                Numbers.text(actual, position),
                Numbers.text(expected.framework(), position),
                exact == null ? "" : exact,
                comparison.frameworkUlps(),
                comparison.exactUlps(),
                comparison.budget(),
                comparison.share());
    }
}
