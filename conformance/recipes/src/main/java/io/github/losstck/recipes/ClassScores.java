package io.github.losstck.recipes;

import io.github.losstck.spi.LossCall;
import io.github.losstck.spi.Shape;
import java.util.Arrays;

/** Scores of classes [C], [N, C] or [N, C, d1, ...], and what a call says of them. */
public final class ClassScores {

    /** The dimension of the classes, in a batch. */
    static final int AXIS = 1;

    private static final long IGNORED = -100;

    private ClassScores() {}

    /** Whether the target holds a probability for each class, not a class for each row. */
    public static boolean hasProbabilities(LossCall call) {
        return call.input("target").dtype().isFloating()
                && call.input("target").shape().equals(call.input("input").shape());
    }

    /** The class that counts for nothing. */
    public static long ignored(LossCall call) {
        return call.options().integer("ignore_index", IGNORED);
    }

    /** Whether a target equals {@code ignore_index}. */
    public static boolean ignoresAny(LossCall call) {
        long ignored = ignored(call);
        return !call.input("target").dtype().isFloating()
                && Arrays.stream(call.input("target").toLongs()).anyMatch(index -> index == ignored);
    }

    /** How many there are; 0 for a scalar. */
    public static int classes(LossCall call) {
        Shape shape = call.input("input").shape();
        return shape.rank() == 0 ? 0 : shape.extent(shape.rank() == 1 ? 0 : AXIS);
    }
}
