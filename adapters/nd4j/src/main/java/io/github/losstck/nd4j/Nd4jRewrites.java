package io.github.losstck.nd4j;

import io.github.losstck.recipes.Logarithms;
import io.github.losstck.recipes.Operation;
import io.github.losstck.recipes.Operation.Binary;
import io.github.losstck.recipes.Operation.Total;
import io.github.losstck.recipes.Operation.Unary;
import io.github.losstck.recipes.Term;
import io.github.losstck.spi.Shape;

/** Terms in place of those that SameDiff computes or differentiates wrongly. FINDINGS.md has each reason. */
final class Nd4jRewrites {

    /** How many elements are added up at once. */
    private static final int BLOCK = 128;

    private Nd4jRewrites() {}

    static Term of(Term term) {
        Operation operation = term.operation();
        if (operation == Unary.LOG1P) {
            return Logarithms.log1p(term.operands().get(0));
        }
        if (operation instanceof Binary binary) {
            return binary(term, binary);
        }
        if (operation == Total.MEAN) {
            Term x = term.operands().get(0);
            return x.sum().div(x.shape().elements());
        }
        if (operation == Total.SUM) {
            return total(term, term.operands().get(0));
        }
        if (operation instanceof Operation.Sum sum) {
            return sum(term, term.operands().get(0), sum.axis());
        }
        if (operation instanceof Operation.LogSoftmax softmax && term.shape().extent(softmax.axis()) == 1) {
            return term.operands().get(0).sub(term.operands().get(0));
        }
        if (operation instanceof Operation.Take && term.shape().elements() > 0) {
            return taken(term);
        }
        return term;
    }

    private static Term binary(Term term, Binary binary) {
        Term a = term.operands().get(0);
        Term b = term.operands().get(1);
        return switch (binary) {
            case MAXIMUM -> extreme(a, b, Binary.GT);
            case MINIMUM -> extreme(a, b, Binary.LT);
            // These do not broadcast (F33).
            case AND, OR -> ofShape(term, a.broadcastTo(term.shape()), b.broadcastTo(term.shape()));
            case DIV -> ofShape(term, a, b.shape().elements() == 1 && !isNumber(b) ? b.broadcastTo(term.shape()) : b);
            default -> ofShape(term, a, b);
        };
    }

    /** Without a NaN that sd.max and sd.min lose (F26). */
    private static Term extreme(Term a, Term b, Binary kind) {
        Term first = a.binary(kind, b).binary(Binary.OR, a.binary(Binary.NE, a));
        return Term.where(first, a, b);
    }

    /** Of one rank, unless one is a scalar (F34). */
    private static Term ofShape(Term term, Term a, Term b) {
        Term left = ranked(a, b);
        Term right = ranked(b, a);
        boolean same =
                left == term.operands().get(0) && right == term.operands().get(1);
        return same ? term : left.binary((Binary) term.operation(), right);
    }

    private static Term ranked(Term term, Term other) {
        int missing = other.shape().rank() - term.shape().rank();
        if (missing <= 0 || term.shape().rank() == 0) {
            return term;
        }
        int[] extents = new int[other.shape().rank()];
        for (int i = 0; i < extents.length; i++) {
            extents[i] = i < missing ? 1 : term.shape().extent(i - missing);
        }
        return term.reshape(Shape.of(extents));
    }

    private static boolean isNumber(Term term) {
        return term.operation() instanceof Operation.Constant;
    }

    private static Term total(Term term, Term x) {
        int count = x.shape().elements();
        if (count == 1) {
            return x.reshape(term.shape());
        }
        return count > BLOCK ? x.reshape(Shape.of(count)).sum(0) : term;
    }

    /** A sum of one element is itself, where SameDiff's fails (F25). A long one drifts (F29), so that it is one of blocks. */
    private static Term sum(Term term, Term x, int axis) {
        int count = x.shape().extent(axis);
        if (count == 1) {
            return x.reshape(term.shape());
        }
        if (count <= BLOCK) {
            return term;
        }
        int size = (int) Math.ceil(Math.sqrt(count));
        int blocks = (count + size - 1) / size;
        int missing = blocks * size - count;
        Term whole = missing == 0 ? x : x.concat(x.like(0).broadcastTo(with(x.shape(), axis, missing)), axis);
        return whole.reshape(split(x.shape(), axis, blocks, size)).sum(axis + 1).sum(axis);
    }

    private static Shape with(Shape shape, int axis, int extent) {
        int[] extents = shape.extents();
        extents[axis] = extent;
        return Shape.of(extents);
    }

    /** The shape with one extent replaced by two. */
    private static Shape split(Shape shape, int axis, int first, int second) {
        int[] extents = new int[shape.rank() + 1];
        for (int i = 0; i < extents.length; i++) {
            extents[i] = i == axis ? first : i == axis + 1 ? second : shape.extent(i < axis ? i : i - 1);
        }
        return Shape.of(extents);
    }

    /** Each position of the index has a row of its own to pick from. */
    private static Term taken(Term term) {
        Term vector = term.operands().get(0);
        Term index = term.operands().get(1);
        int count = index.shape().elements();
        Term rows = vector.broadcastTo(Shape.of(count, vector.shape().extent(0)));
        return rows.pick(index.reshape(Shape.of(count)), 1).reshape(term.shape());
    }
}
