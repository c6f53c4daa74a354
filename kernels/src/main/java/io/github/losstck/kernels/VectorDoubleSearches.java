package io.github.losstck.kernels;

// Made of its twin for float by generator/generate.py.

import java.lang.invoke.MethodHandles;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/** The searches with vectors; what does not fill one is left to the scalar code. */
final class VectorDoubleSearches implements DoubleSearches {

    private static final VectorSpecies<Double> S = Species.of(MethodHandles.lookup(), double.class);
    private static final int LANES = S.length();
    private static final ScalarDoubleSearches REST = new ScalarDoubleSearches();

    @Override
    public double maximum(double[] a, int at, int n) {
        DoubleVector m0 = DoubleVector.broadcast(S, Double.NEGATIVE_INFINITY);
        DoubleVector m1 = m0;
        DoubleVector m2 = m0;
        DoubleVector m3 = m0;
        int i = 0;
        for (; i <= n - 4 * LANES; i += 4 * LANES) {
            m0 = larger(m0, DoubleVector.fromArray(S, a, at + i));
            m1 = larger(m1, DoubleVector.fromArray(S, a, at + i + LANES));
            m2 = larger(m2, DoubleVector.fromArray(S, a, at + i + 2 * LANES));
            m3 = larger(m3, DoubleVector.fromArray(S, a, at + i + 3 * LANES));
        }
        for (; i <= n - LANES; i += LANES) {
            m0 = larger(m0, DoubleVector.fromArray(S, a, at + i));
        }
        double largest = REST.maximum(a, at + i, n - i);
        m0 = larger(larger(m0, m1), larger(m2, m3));
        for (int j = 0; j < LANES && i > 0; j++) {
            double x = m0.lane(j);
            largest = x > largest ? x : largest;
        }
        return largest;
    }

    private static DoubleVector larger(DoubleVector m, DoubleVector x) {
        return m.blend(x, x.compare(VectorOperators.GT, m));
    }

    @Override
    public int indexOf(double value, double[] a, int at, int n) {
        int i = 0;
        for (int bound = S.loopBound(n); i < bound; i += LANES) {
            VectorMask<Double> found = DoubleVector.fromArray(S, a, at + i).compare(VectorOperators.EQ, value);
            if (found.anyTrue()) {
                return i + found.firstTrue();
            }
        }
        int rest = REST.indexOf(value, a, at + i, n - i);
        return rest < 0 ? -1 : i + rest;
    }

    @Override
    public int indexOutside(double low, double high, double[] a, int at, int n) {
        int i = 0;
        for (int bound = S.loopBound(n); i < bound; i += LANES) {
            DoubleVector x = DoubleVector.fromArray(S, a, at + i);
            VectorMask<Double> inside = x.compare(VectorOperators.GE, low).and(x.compare(VectorOperators.LE, high));
            if (!inside.allTrue()) {
                return i + inside.not().firstTrue();
            }
        }
        int rest = REST.indexOutside(low, high, a, at + i, n - i);
        return rest < 0 ? -1 : i + rest;
    }
}
