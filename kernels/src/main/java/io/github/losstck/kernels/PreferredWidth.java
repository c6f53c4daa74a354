package io.github.losstck.kernels;

import jdk.incubator.vector.VectorShape;

/** How wide this machine's vectors are; loaded only where the Vector API is there. */
final class PreferredWidth {

    private PreferredWidth() {}

    /** In bits, at most 512. */
    static int bits() {
        return Math.min(512, VectorShape.preferredShape().vectorBitSize());
    }
}
