package io.github.losstck.kernels;

import java.lang.invoke.MethodHandles;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/** The searches with vectors; what does not fill one is left to the scalar code. */
final class VectorFloatSearches implements FloatSearches {

    private static final VectorSpecies<Float> S = Species.of(MethodHandles.lookup(), float.class);
    private static final int LANES = S.length();
    private static final ScalarFloatSearches REST = new ScalarFloatSearches();

    @Override
    public float maximum(float[] a, int at, int n) {
        FloatVector m0 = FloatVector.broadcast(S, Float.NEGATIVE_INFINITY);
        FloatVector m1 = m0;
        FloatVector m2 = m0;
        FloatVector m3 = m0;
        int i = 0;
        for (; i <= n - 4 * LANES; i += 4 * LANES) {
            m0 = larger(m0, FloatVector.fromArray(S, a, at + i));
            m1 = larger(m1, FloatVector.fromArray(S, a, at + i + LANES));
            m2 = larger(m2, FloatVector.fromArray(S, a, at + i + 2 * LANES));
            m3 = larger(m3, FloatVector.fromArray(S, a, at + i + 3 * LANES));
        }
        for (; i <= n - LANES; i += LANES) {
            m0 = larger(m0, FloatVector.fromArray(S, a, at + i));
        }
        float largest = REST.maximum(a, at + i, n - i);
        m0 = larger(larger(m0, m1), larger(m2, m3));
        for (int j = 0; j < LANES && i > 0; j++) {
            float x = m0.lane(j);
            largest = x > largest ? x : largest;
        }
        return largest;
    }

    private static FloatVector larger(FloatVector m, FloatVector x) {
        return m.blend(x, x.compare(VectorOperators.GT, m));
    }

    @Override
    public int indexOf(float value, float[] a, int at, int n) {
        int i = 0;
        for (int bound = S.loopBound(n); i < bound; i += LANES) {
            VectorMask<Float> found = FloatVector.fromArray(S, a, at + i).compare(VectorOperators.EQ, value);
            if (found.anyTrue()) {
                return i + found.firstTrue();
            }
        }
        int rest = REST.indexOf(value, a, at + i, n - i);
        return rest < 0 ? -1 : i + rest;
    }

    @Override
    public int indexOutside(float low, float high, float[] a, int at, int n) {
        int i = 0;
        for (int bound = S.loopBound(n); i < bound; i += LANES) {
            FloatVector x = FloatVector.fromArray(S, a, at + i);
            VectorMask<Float> inside = x.compare(VectorOperators.GE, low).and(x.compare(VectorOperators.LE, high));
            if (!inside.allTrue()) {
                return i + inside.not().firstTrue();
            }
        }
        int rest = REST.indexOutside(low, high, a, at + i, n - i);
        return rest < 0 ? -1 : i + rest;
    }
}
