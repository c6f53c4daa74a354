package io.github.losstck.nativeloss;

import io.github.losstck.spi.Shape;

/** Shapes that meet as in NumPy and PyTorch: aligned at the last dimension, an extent of 1 repeats. */
final class Broadcasting {

    private Broadcasting() {}

    /**
     * The common shape.
     *
     * @throws LossArgumentException if two extents differ and neither is 1
     */
    static Shape common(Shape a, Shape b) {
        int rank = Math.max(a.rank(), b.rank());
        int[] extents = new int[rank];
        for (int d = 1; d <= rank; d++) {
            int ofA = d <= a.rank() ? a.extent(-d) : 1;
            int ofB = d <= b.rank() ? b.extent(-d) : 1;
            if (ofA != ofB && ofA != 1 && ofB != 1) {
                throw new LossArgumentException("shapes " + a + " and " + b + " do not broadcast: extents " + ofA
                        + " and " + ofB + " meet at dimension " + (rank - d));
            }
            extents[rank - d] = ofA == 1 ? ofB : ofA;
        }
        return Shape.of(extents);
    }

    /**
     * Refuse a shape that would enlarge another.
     *
     * @throws LossArgumentException if the common shape is not {@code whole}
     */
    static void requireWithin(String name, Shape part, Shape whole) {
        if (!common(part, whole).equals(whole)) {
            throw new LossArgumentException(name + " of shape " + part + " does not broadcast to " + whole);
        }
    }

    /** For each position of the common shape, the position in a tensor of shape {@code part} that stands there. */
    static int[] positions(Shape part, Shape whole) {
        int rank = whole.rank();
        int[] strides = new int[rank];
        int stride = 1;
        for (int d = 1; d <= part.rank(); d++) {
            strides[rank - d] = part.extent(-d) == 1 ? 0 : stride;
            stride *= part.extent(-d);
        }
        int[] positions = new int[whole.elements()];
        int[] indices = new int[rank];
        int position = 0;
        for (int i = 0; i < positions.length; i++) {
            positions[i] = position;
            for (int d = rank - 1; d >= 0; d--) {
                indices[d]++;
                position += strides[d];
                if (indices[d] < whole.extent(d)) {
                    break;
                }
                position -= strides[d] * indices[d];
                indices[d] = 0;
            }
        }
        return positions;
    }
}
