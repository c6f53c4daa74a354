package io.github.losstck.core.judge;

import io.github.losstck.core.record.CaseDetail.Element;
import io.github.losstck.core.record.Drift;
import java.util.List;
import java.util.Map;

/** What the judge says of one outcome, before known deviations are looked at. */
public sealed interface Verdict {

    /** Within budget everywhere, or refused where that was right. */
    record Pass(Agreement agreement, Map<String, Drift> drift) implements Verdict {}

    /**
     * Wrong.
     *
     * @param what in words, for example {@code output is 13.8 ULP (float64) from the framework at [0]}
     * @param likelyMistake in words; empty if none is known
     * @param elements the worst, worst first
     */
    record Fail(FailureKind kind, String what, String likelyMistake, Map<String, Drift> drift, List<Element> elements)
            implements Verdict {}

    /** The library cannot be asked this. */
    record Unsupported(String reason) implements Verdict {}
}
