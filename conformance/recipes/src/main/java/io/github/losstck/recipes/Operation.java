package io.github.losstck.recipes;

/**
 * What a {@link Term} does with its operands. Axes are never negative. Where a derivative is not the usual one it is said
 * here; at a tie or a kink recipes do not rely on any.
 */
public sealed interface Operation {

    /** One of the call's inputs; no operands. */
    record Input(String name) implements Operation {}

    /** A scalar of the term's dtype; no operands. */
    record Constant(double value) implements Operation {}

    /** One operand, element by element. */
    enum Unary implements Operation {
        NEG,
        /** Its slope at 0 is 0. */
        ABS,
        EXP,
        LOG,
        /** ln(1 + x), accurate for small x. */
        LOG1P,
        SQRT,
        SQUARE,
        /** 1 / (1 + e^-x). */
        SIGMOID,
        /** ln(1 + e^x), which neither overflows nor loses a small e^x; its slope is the sigmoid. */
        SOFTPLUS,
        /** Of a bool. */
        NOT,
        /** The operand, as a constant: its derivative is 0. */
        STOP_GRADIENT
    }

    /** Two operands, element by element, broadcast as PyTorch does. Their dtypes are equal. */
    enum Binary implements Operation {
        ADD,
        SUB,
        MUL,
        DIV,
        MAXIMUM,
        MINIMUM,
        EQ,
        NE,
        LT,
        LE,
        GT,
        GE,
        AND,
        OR;

        /** Whether the result is a bool. */
        public boolean isBoolean() {
            return switch (this) {
                case ADD, SUB, MUL, DIV, MAXIMUM, MINIMUM -> false;
                case EQ, NE, LT, LE, GT, GE, AND, OR -> true;
            };
        }
    }

    /** x to the power of a number. */
    record Power(double exponent) implements Operation {}

    /** Operands: a condition and two choices, all of the result's shape. */
    record Where() implements Operation {}

    /**
     * The operand in the term's dtype. The derivative passes.
     *
     * @param implicit whether it only makes an operand fit another, so that a library that promotes may leave it out
     */
    record Cast(boolean implicit) implements Operation {}

    /** Over all elements; the result is a scalar. The mean of nothing is NaN. */
    enum Total implements Operation {
        SUM,
        MEAN
    }

    /** The sum over one axis, which is dropped. */
    record Sum(int axis) implements Operation {}

    /** x - ln Σ e^x along an axis. */
    record LogSoftmax(int axis) implements Operation {}

    /** The element at an index along an axis: the second operand, an int64, has the shape of the first but for an extent of 1 there. */
    record Gather(int axis) implements Operation {}

    /** Elements of the first operand, a vector, at the positions that the second, an int64 of any shape, gives. */
    record Take() implements Operation {}

    /** The product of two matrices. */
    record MatMul() implements Operation {}

    /** The transpose of a matrix. */
    record Transpose() implements Operation {}

    /** The same elements in the term's shape, row-major. */
    record Reshape() implements Operation {}

    /** Repeated as PyTorch's expand does, to the term's shape. */
    record Broadcast() implements Operation {}

    /** Elements {@code from} to {@code to} (excluded) along an axis. */
    record Slice(int axis, int from, int to) implements Operation {}

    /** Two operands, joined along an axis. */
    record Concat(int axis) implements Operation {}
}
