package io.github.losstck.laws;

import java.util.List;

/** The list of laws. */
public final class Laws {

    private Laws() {}

    /** All laws, in the order of the report. */
    public static List<Law> all() {
        return List.of(
                new NllAfterLogSoftmax(),
                new MultilabelSoftMarginIsMeanOfBce(),
                new SigmoidCrossEntropyAgrees(),
                new BceExceedsCrossEntropyTerm(),
                new MeanAndSumAreScalars(),
                new MeanIsSumOverCount(),
                new SmoothL1EqualsHuberAtOne());
    }
}
