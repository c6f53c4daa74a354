package io.github.losstck.kernels;

/** Checks class indices. */
final class Indices {

    private Indices() {}

    /**
     * Check the targets of a loss.
     *
     * @throws IllegalArgumentException if a target is neither a class nor what the loss may have beside classes
     */
    static void require(IndexLoss loss, int[] target, int classes) {
        if (loss instanceof CrossEntropyLoss of) {
            require(target, classes, of.ignoreIndex(), "the ignored " + of.ignoreIndex());
        } else if (loss instanceof NllLoss of) {
            require(target, classes, of.ignoreIndex(), "the ignored " + of.ignoreIndex());
        } else if (loss instanceof MultilabelMarginLoss) {
            require(target, classes, -1, "-1 behind the last");
        } else {
            require(target, classes, 0, "none");
        }
    }

    private static void require(int[] target, int classes, int other, String words) {
        for (int i = 0; i < target.length; i++) {
            int y = target[i];
            if ((y < 0 || y >= classes) && y != other) {
                throw new IllegalArgumentException("target must be a class in [0, " + (classes - 1) + "]"
                        + (words.equals("none") ? "" : " or " + words) + ", got " + y + " at position " + i);
            }
        }
    }

    /** The class that counts for nothing; one that no target is where the loss has none. */
    static int ignored(IndexLoss loss) {
        if (loss instanceof CrossEntropyLoss of) {
            return of.ignoreIndex();
        }
        return loss instanceof NllLoss of ? of.ignoreIndex() : Integer.MIN_VALUE;
    }
}
