package io.github.losstck.kernels;

import java.lang.invoke.MethodHandles;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/** The reductions with vectors; what does not fill one is left to the scalar code. */
final class VectorDoubleReductions implements DoubleReductions {

    private static final VectorSpecies<Double> S = Species.of(MethodHandles.lookup(), double.class);
    private static final int LANES = S.length();
    private static final int C = Lanes.COUNT;
    private static final ScalarDoubleReductions REST = new ScalarDoubleReductions();

    @Override
    public void sum(double[] a, int at, int n, double[] lanes) {
        int full = n - n % C;
        for (int g = 0; g < C; g += 4 * LANES) {
            DoubleVector s0 = DoubleVector.zero(S);
            DoubleVector s1 = s0;
            DoubleVector s2 = s0;
            DoubleVector s3 = s0;
            for (int i = at + g; i < at + full; i += C) {
                s0 = s0.add(DoubleVector.fromArray(S, a, i));
                s1 = s1.add(DoubleVector.fromArray(S, a, i + LANES));
                s2 = s2.add(DoubleVector.fromArray(S, a, i + 2 * LANES));
                s3 = s3.add(DoubleVector.fromArray(S, a, i + 3 * LANES));
            }
            s0.intoArray(lanes, g);
            s1.intoArray(lanes, g + LANES);
            s2.intoArray(lanes, g + 2 * LANES);
            s3.intoArray(lanes, g + 3 * LANES);
        }
        ScalarDoubleReductions.finishSum(a, at + full, n - full, n, lanes);
    }

    @Override
    public void sumOfProducts(double[] a, int aAt, double[] b, int bAt, int n, double[] lanes) {
        int full = n - n % C;
        for (int g = 0; g < C; g += 2 * LANES) {
            DoubleVector s0 = DoubleVector.zero(S);
            DoubleVector s1 = s0;
            for (int i = g; i < full; i += C) {
                DoubleVector x0 = DoubleVector.fromArray(S, a, aAt + i);
                DoubleVector x1 = DoubleVector.fromArray(S, a, aAt + i + LANES);
                s0 = x0.fma(DoubleVector.fromArray(S, b, bAt + i), s0);
                s1 = x1.fma(DoubleVector.fromArray(S, b, bAt + i + LANES), s1);
            }
            s0.intoArray(lanes, g);
            s1.intoArray(lanes, g + LANES);
        }
        ScalarDoubleReductions.finishSumOfProducts(a, aAt + full, b, bAt + full, n - full, n, lanes);
    }

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
