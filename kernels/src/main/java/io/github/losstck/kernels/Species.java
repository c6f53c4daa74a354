package io.github.losstck.kernels;

import java.lang.invoke.MethodHandles;
import jdk.incubator.vector.VectorShape;
import jdk.incubator.vector.VectorSpecies;

/** How wide the vectors of a class are: as its class data says, in bits, or as the machine prefers. */
final class Species {

    private Species() {}

    /**
     * The species of an element type for the class that asks.
     *
     * @param caller the lookup of that class
     */
    static <E> VectorSpecies<E> of(MethodHandles.Lookup caller, Class<E> type) {
        return VectorSpecies.of(type, VectorShape.forBitSize(bits(caller)));
    }

    private static int bits(MethodHandles.Lookup caller) {
        try {
            Integer bits = MethodHandles.classData(caller, "_", Integer.class);
            return bits == null ? VectorShape.preferredShape().vectorBitSize() : bits;
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("a class asks for the species of another", e);
        }
    }
}
