package io.github.losstck.core.run;

import io.github.losstck.core.judge.Verdict;
import io.github.losstck.core.record.CaseDetail.Element;
import io.github.losstck.core.record.Drift;
import java.util.Set;
import java.util.stream.Collectors;

/** How far a failure is from the framework's values. */
final class Envelope {

    private Envelope() {}

    /** The largest distance in ULPs over the tensors that fail; infinite if an element is at no finite distance. */
    static double worst(Verdict.Fail fail) {
        Set<String> failing = fail.elements().stream().map(Element::tensor).collect(Collectors.toSet());
        return fail.drift().entrySet().stream()
                .filter(tensor -> failing.contains(tensor.getKey()))
                .mapToDouble(tensor -> worst(tensor.getValue()))
                .max()
                .orElse(0);
    }

    private static double worst(Drift drift) {
        boolean strays = drift.nan() > 0 || drift.infinite() > 0 || Double.isInfinite(drift.maxAbsolute());
        return strays ? Double.POSITIVE_INFINITY : drift.framework().max();
    }
}
