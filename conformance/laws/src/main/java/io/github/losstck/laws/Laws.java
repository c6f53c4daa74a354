package io.github.losstck.laws;

import io.github.losstck.laws.sample.LossKinds;
import java.util.List;
import java.util.stream.Stream;

/** The list of laws. */
public final class Laws {

    private Laws() {}

    /** All laws, in the order of the report. */
    public static List<Law> all() {
        LossKinds kinds = new LossKinds();
        return Stream.of(
                        AnswerLaws.all(kinds),
                        AskingAgainLaws.all(kinds),
                        ReductionLaws.all(kinds),
                        BatchLaws.all(kinds),
                        BatchSlopeLaws.all(kinds),
                        SlopeLaws.all(kinds),
                        ExactLaws.all(kinds),
                        WeightLaws.all(kinds),
                        SoftmaxLaws.all(),
                        CrossEntropyLaws.all(),
                        BinaryLaws.all(),
                        DistanceLaws.all(kinds),
                        AliasLaws.all(kinds),
                        NativeLaws.all(kinds))
                .flatMap(List::stream)
                .toList();
    }
}
