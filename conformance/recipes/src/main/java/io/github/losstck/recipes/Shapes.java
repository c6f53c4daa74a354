package io.github.losstck.recipes;

import io.github.losstck.spi.DType;
import io.github.losstck.spi.Shape;

/** The shapes and dtypes of results, by PyTorch's rules. */
final class Shapes {

    private Shapes() {}

    /**
     * The shape to which two broadcast.
     *
     * @throws RecipeMisfitException if they do not
     */
    static Shape broadcast(Shape a, Shape b) {
        int rank = Math.max(a.rank(), b.rank());
        int[] extents = new int[rank];
        for (int i = 1; i <= rank; i++) {
            int x = i <= a.rank() ? a.extent(-i) : 1;
            int y = i <= b.rank() ? b.extent(-i) : 1;
            if (x != y && x != 1 && y != 1) {
                throw new RecipeMisfitException("shapes " + a + " and " + b + " do not broadcast");
            }
            extents[rank - i] = x == 1 ? y : x;
        }
        return Shape.of(extents);
    }

    /** A shape with one extent replaced. */
    static Shape with(Shape shape, int axis, int extent) {
        int[] extents = shape.extents();
        extents[axis] = extent;
        return Shape.of(extents);
    }

    static Shape without(Shape shape, int axis) {
        int[] extents = new int[shape.rank() - 1];
        for (int i = 0; i < extents.length; i++) {
            extents[i] = shape.extent(i < axis ? i : i + 1);
        }
        return Shape.of(extents);
    }

    /** A shape with an extent of 1 put in front of an axis. */
    static Shape expanded(Shape shape, int axis) {
        return expanded(shape, axis, 1);
    }

    /** A shape with an extent put in front of an axis. */
    static Shape expanded(Shape shape, int axis, int extent) {
        int[] extents = new int[shape.rank() + 1];
        for (int i = 0; i < extents.length; i++) {
            extents[i] = i == axis ? extent : shape.extent(i < axis ? i : i - 1);
        }
        return Shape.of(extents);
    }

    /**
     * The axis that PyTorch means; a negative one counts from the end.
     *
     * @throws RecipeMisfitException if there is none
     */
    static int axis(Shape shape, int axis) {
        int counted = axis < 0 ? axis + shape.rank() : axis;
        if (counted < 0 || counted >= shape.rank()) {
            throw new RecipeMisfitException("shape " + shape + " has no axis " + axis);
        }
        return counted;
    }

    /**
     * The dtype of arithmetic with two operands: of floats, integers and bools the first that there is decides; of two
     * floats the wider, unless it is that of a scalar beside a tensor.
     */
    static DType promoted(Term a, Term b) {
        DType x = a.dtype();
        DType y = b.dtype();
        if (x == y || category(x) != category(y)) {
            return category(x) >= category(y) ? x : y;
        }
        if (a.shape().rank() > 0 != b.shape().rank() > 0) {
            return a.shape().rank() > 0 ? x : y;
        }
        return promoted(x, y);
    }

    /** The dtype that holds both of a category. */
    static DType promoted(DType x, DType y) {
        if (x == y) {
            return x;
        }
        boolean halves = x.isFloating() && x != DType.FLOAT64 && y != DType.FLOAT64;
        // Types are declared from wide to narrow.
        return halves ? DType.FLOAT32 : x.compareTo(y) < 0 ? x : y;
    }

    private static int category(DType dtype) {
        return dtype.isFloating() ? 2 : dtype == DType.BOOL ? 0 : 1;
    }
}
