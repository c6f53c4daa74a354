package io.github.losstck.benchmarks;

import java.util.List;
import java.util.function.DoubleUnaryOperator;

/** Draws what a case is given. */
public final class Arguments {

    private static final DoubleUnaryOperator SCORE = u -> 8 * u - 4;
    private static final DoubleUnaryOperator PROBABILITY = u -> u;
    // Away from 0 and 1, where libraries cut off differently.
    private static final DoubleUnaryOperator UNSURE = u -> 0.98 * u + 0.01;
    private static final DoubleUnaryOperator LOGARITHM = u -> -8 * u;
    private static final DoubleUnaryOperator LABEL = u -> u < 0.5 ? 0 : 1;
    private static final DoubleUnaryOperator SIGN = u -> u < 0.5 ? -1 : 1;
    private static final DoubleUnaryOperator COUNT = u -> Math.floor(10 * u);
    private static final DoubleUnaryOperator VARIANCE = u -> 2 * u + 0.5;

    private final LossCase of;

    private Arguments(LossCase of) {
        this.of = of;
    }

    /** The arguments of a case, in PyTorch's order; the same whoever asks. */
    public static List<Argument> of(LossCase of) {
        return new Arguments(of).drawn();
    }

    private List<Argument> drawn() {
        return switch (of.function()) {
            case L1_LOSS, MSE_LOSS, SMOOTH_L1_LOSS, HUBER_LOSS -> pair(SCORE, SCORE);
            case BINARY_CROSS_ENTROPY -> pair(UNSURE, LABEL);
            case BINARY_CROSS_ENTROPY_WITH_LOGITS, MULTILABEL_SOFT_MARGIN_LOSS, SIGMOID_FOCAL_LOSS ->
                pair(SCORE, LABEL);
            case KL_DIV -> pair(LOGARITHM, PROBABILITY);
            case POISSON_NLL_LOSS -> pair(SCORE, COUNT);
            case HINGE_EMBEDDING_LOSS, SOFT_MARGIN_LOSS -> pair(SCORE, SIGN);
            case CROSS_ENTROPY, MULTI_MARGIN_LOSS -> List.of(by("input", 0, SCORE), classes());
            case NLL_LOSS -> List.of(by("input", 0, LOGARITHM), classes());
            case MULTILABEL_MARGIN_LOSS -> List.of(by("input", 0, SCORE), labels());
            case CROSS_ENTROPY_PROBABILITIES -> List.of(by("input", 0, SCORE), distributions());
            case GAUSSIAN_NLL_LOSS -> List.of(by("input", 0, SCORE), given("target", 1, SCORE), by("var", 2, VARIANCE));
            case MARGIN_RANKING_LOSS, COSINE_EMBEDDING_LOSS ->
                List.of(by("input1", 0, SCORE), by("input2", 1, SCORE), signs());
            case TRIPLET_MARGIN_LOSS ->
                List.of(by("anchor", 0, SCORE), by("positive", 1, SCORE), by("negative", 2, SCORE));
        };
    }

    private List<Argument> pair(DoubleUnaryOperator input, DoubleUnaryOperator target) {
        return List.of(by("input", 0, input), given("target", 1, target));
    }

    private Argument by(String name, int stream, DoubleUnaryOperator number) {
        return new Argument(name, typed(new Draw(stream).numbers(size(), number)), of.shape(), true);
    }

    private Argument given(String name, int stream, DoubleUnaryOperator number) {
        return new Argument(name, typed(new Draw(stream).numbers(size(), number)), of.shape(), false);
    }

    private Argument signs() {
        return new Argument("target", typed(new Draw(2).numbers(of.rows(), SIGN)), new long[] {of.rows()}, false);
    }

    private Argument classes() {
        return new Argument("target", new Draw(1).classes(of.rows(), of.columns()), new long[] {of.rows()}, false);
    }

    private Argument labels() {
        return new Argument("target", new Draw(1).labels(of.rows(), of.columns()), of.shape(), false);
    }

    private Argument distributions() {
        return new Argument("target", typed(new Draw(1).distributions(of.rows(), of.columns())), of.shape(), false);
    }

    private int size() {
        return of.rows() * of.columns();
    }

    private Object typed(double[] numbers) {
        return of.doubles() ? numbers : Argument.toFloats(numbers);
    }
}
