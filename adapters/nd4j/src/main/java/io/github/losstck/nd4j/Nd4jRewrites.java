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
        if (operation == Total.SUM || operation instanceof Operation.Sum) {
            return isOfOne(term) ? term.operands().get(0).reshape(term.shape()) : term;
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

    /** A sum of one element is itself; SameDiff's fails where an axis is named (F25). */
    private static boolean isOfOne(Term term) {
        Shape shape = term.operands().get(0).shape();
        return term.operation() instanceof Operation.Sum sum ? shape.extent(sum.axis()) == 1 : shape.elements() == 1;
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
