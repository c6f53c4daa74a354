package io.github.losstck.recipes;

import io.github.losstck.spi.DType;

/** The numbers 0, 1, 2, ... as a vector: made by doubling, as every library can join and slice. */
final class Positions {

    private Positions() {}

    /** The first of them, one at least. */
    static Term of(int count) {
        Term positions = Term.constant(0, DType.INT64).expandDims(0);
        for (int length = 1; length < count; length *= 2) {
            positions = positions.concat(positions.add(length), 0);
        }
        return positions.shape().extent(0) == count ? positions : positions.slice(0, 0, count);
    }
}
