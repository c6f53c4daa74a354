package io.github.losstck.kernels;

import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;

/**
 * The loops, sums and searches of one vector width.
 *
 * @param bits how wide its vectors are; 0 for plain Java
 */
record Backend(
        int bits,
        FloatLoops floatLoops,
        FloatSums floatSums,
        FloatSearches floatSearches,
        DoubleLoops doubleLoops,
        DoubleSums doubleSums,
        DoubleSearches doubleSearches) {

    private static final String MODULE = "jdk.incubator.vector";

    /** Whether the virtual machine was started with the Vector API. */
    static boolean hasVectors() {
        return ModuleLayer.boot().findModule(MODULE).isPresent();
    }

    static Backend scalar() {
        return new Backend(
                0,
                new ScalarFloatLoops(),
                new ScalarFloatSums(),
                new ScalarFloatSearches(),
                new ScalarDoubleLoops(),
                new ScalarDoubleSums(),
                new ScalarDoubleSearches());
    }

    /**
     * Vectors of a width. Each width has classes of its own, made from the same bytes: the width must be a constant to the
     * compiler.
     */
    static Backend ofBits(int bits) {
        return new Backend(
                bits,
                (FloatLoops) instance("VectorFloatLoops", bits),
                (FloatSums) instance("VectorFloatSums", bits),
                (FloatSearches) instance("VectorFloatSearches", bits),
                (DoubleLoops) instance("VectorDoubleLoops", bits),
                (DoubleSums) instance("VectorDoubleSums", bits),
                (DoubleSearches) instance("VectorDoubleSearches", bits));
    }

    private static Object instance(String name, int bits) {
        try (InputStream in = Backend.class.getResourceAsStream(name + ".class")) {
            if (in == null) {
                throw new IllegalStateException("there is no class file of " + name + " beside that of Backend");
            }
            MethodHandles.Lookup hidden =
                    MethodHandles.lookup().defineHiddenClassWithClassData(in.readAllBytes(), bits, true);
            return hidden.lookupClass().getDeclaredConstructor().newInstance();
        } catch (IOException | ReflectiveOperationException e) {
            throw new IllegalStateException("cannot load " + name + " for vectors of " + bits + " bits", e);
        }
    }
}
