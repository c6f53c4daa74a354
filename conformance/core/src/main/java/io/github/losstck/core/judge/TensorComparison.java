package io.github.losstck.core.judge;

import io.github.losstck.core.fixture.ExpectedTensor;
import io.github.losstck.core.record.CaseDetail.Element;
import io.github.losstck.core.record.Drift;
import io.github.losstck.spi.Tensor;
import java.util.ArrayList;
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
    private final List<ElementComparison> elements;

    TensorComparison(String name, ExpectedTensor expected, Tensor actual) {
        this.name = name;
        this.expected = expected;
        this.actual = actual;
        this.elements = IntStream.range(0, actual.elements())
                .mapToObj(i -> ElementComparison.at(expected, actual, i))
                .toList();
    }

    /** Whether every element agrees with the framework, or with either oracle. */
    boolean passes(JudgeRules rules) {
        return elements.stream().allMatch(e -> passes(e, rules));
    }

    private static boolean passes(ElementComparison element, JudgeRules rules) {
        if (rules.zeroSignCounts() && element.isZeroOfOtherSign()) {
            return false;
        }
        return element.agreesWithFramework() || (rules.exactAccepted() && element.agreesWithExact());
    }

    Agreement agreement() {
        if (elements.stream().allMatch(ElementComparison::isBitExact)) {
            return Agreement.BIT_EXACT;
        }
        if (elements.stream().allMatch(ElementComparison::agreesWithFramework)) {
            return Agreement.FRAMEWORK;
        }
        return elements.stream().allMatch(ElementComparison::agreesWithExact) ? Agreement.EXACT : Agreement.MIXED;
    }

    Drift drift() {
        return new Drift(
                expected.framework().dtype().id(),
                elements.size(),
                ulps(elements.stream()
                        .mapToDouble(ElementComparison::frameworkUlps)
                        .toArray()),
                IntStream.range(0, elements.size()).anyMatch(expected.exact()::isKnown)
                        ? ulps(elements.stream()
                                .mapToDouble(ElementComparison::exactUlps)
                                .toArray())
                        : null,
                max(elements.stream()
                        .mapToDouble(ElementComparison::nearerDistance)
                        .toArray()),
                max(elements.stream()
                        .mapToDouble(ElementComparison::nearerRelative)
                        .toArray()),
                max(elements.stream().mapToDouble(ElementComparison::share).toArray()),
                worstFirst().findFirst().orElse(-1),
                (int) elements.stream().filter(ElementComparison::isStrayNan).count(),
                (int) elements.stream()
                        .filter(ElementComparison::isStrayInfinity)
                        .count(),
                (int) elements.stream()
                        .filter(ElementComparison::isZeroOfOtherSign)
                        .count());
    }

    /** Statistics over the elements whose distance is a number. */
    private static Drift.Ulps ulps(double[] all) {
        double[] known =
                Arrays.stream(all).filter(ulps -> !Double.isNaN(ulps)).sorted().toArray();
        if (known.length == 0) {
            return new Drift.Ulps(0, 0, 0);
        }
        int p99 = (int) Math.ceil(0.99 * known.length) - 1;
        return new Drift.Ulps(
                known[known.length - 1], Arrays.stream(known).average().orElse(0), known[p99]);
    }

    /** The largest number; NaN (0/0 where framework is 0 and so is the distance) does not count. */
    private static double max(double[] values) {
        return Arrays.stream(values).filter(v -> !Double.isNaN(v)).max().orElse(0);
    }

    private IntStream worstFirst() {
        return IntStream.range(0, elements.size())
                .boxed()
                .sorted(Comparator.comparingDouble(
                        (Integer i) -> -elements.get(i).share()))
                .mapToInt(Integer::intValue);
    }

    /** The worst elements for the record, worst first. */
    List<Element> worstElements() {
        List<Element> worst = new ArrayList<>();
        worstFirst().limit(KEPT).forEach(i -> worst.add(element(i)));
        return worst;
    }

    private Element element(int position) {
        ElementComparison comparison = elements.get(position);
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
