package io.github.losstck.kernels;

import java.lang.invoke.MethodHandles;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/** The reductions with vectors; what does not fill one is left to the scalar code. */
final class VectorFloatReductions implements FloatReductions {

    private static final VectorSpecies<Float> S = Species.of(MethodHandles.lookup(), float.class);
    private static final int LANES = S.length();

    /** Of the sums. */
    private static final VectorSpecies<Double> WIDE = Species.of(MethodHandles.lookup(), double.class);

    private static final int L = WIDE.length();
    private static final ScalarFloatReductions REST = new ScalarFloatReductions();

    /**
     * The next L elements, of twice as many that are read: JDK 17 compiles vectors badly once it has seen two widths of one
     * element type.
     */
    private static DoubleVector wide(float[] a, int at) {
        return (DoubleVector) FloatVector.fromArray(S, a, at).convertShape(VectorOperators.F2D, WIDE, 0);
    }

    /** How many elements may be added up by {@link #wide}, which reads L more. */
    private static int full(float[] a, int at, int n) {
        int full = n - n % Lanes.COUNT;
        return full == 0 || at + full + L <= a.length ? full : full - Lanes.COUNT;
    }

    @Override
    public void sum(float[] a, int at, int n, double[] lanes) {
        int full = full(a, at, n);
        for (int g = 0; g < Lanes.COUNT; g += 4 * L) {
            DoubleVector s0 = DoubleVector.zero(WIDE);
            DoubleVector s1 = s0;
            DoubleVector s2 = s0;
            DoubleVector s3 = s0;
            for (int i = g; i < full; i += Lanes.COUNT) {
                s0 = s0.add(wide(a, at + i));
                s1 = s1.add(wide(a, at + i + L));
                s2 = s2.add(wide(a, at + i + 2 * L));
                s3 = s3.add(wide(a, at + i + 3 * L));
            }
            s0.intoArray(lanes, g);
            s1.intoArray(lanes, g + L);
            s2.intoArray(lanes, g + 2 * L);
            s3.intoArray(lanes, g + 3 * L);
        }
        ScalarFloatReductions.finishSum(a, at + full, n - full, lanes);
    }

    @Override
    public void sumOfProducts(float[] a, int aAt, float[] b, int bAt, int n, double[] lanes) {
        int full = Math.min(full(a, aAt, n), full(b, bAt, n));
        for (int g = 0; g < Lanes.COUNT; g += 4 * L) {
            DoubleVector s0 = DoubleVector.zero(WIDE);
            DoubleVector s1 = s0;
            DoubleVector s2 = s0;
            DoubleVector s3 = s0;
            for (int i = g; i < full; i += Lanes.COUNT) {
                s0 = s0.add(wide(a, aAt + i).mul(wide(b, bAt + i)));
                s1 = s1.add(wide(a, aAt + i + L).mul(wide(b, bAt + i + L)));
                s2 = s2.add(wide(a, aAt + i + 2 * L).mul(wide(b, bAt + i + 2 * L)));
                s3 = s3.add(wide(a, aAt + i + 3 * L).mul(wide(b, bAt + i + 3 * L)));
            }
            s0.intoArray(lanes, g);
            s1.intoArray(lanes, g + L);
            s2.intoArray(lanes, g + 2 * L);
            s3.intoArray(lanes, g + 3 * L);
        }
        ScalarFloatReductions.finishSumOfProducts(a, aAt + full, b, bAt + full, n - full, lanes);
    }

    @Override
    public void sumOfSquares(float[] a, int at, int n, double[] lanes) {
        int full = full(a, at, n);
        for (int g = 0; g < Lanes.COUNT; g += 4 * L) {
            DoubleVector s0 = DoubleVector.zero(WIDE);
            DoubleVector s1 = s0;
            DoubleVector s2 = s0;
            DoubleVector s3 = s0;
            for (int i = g; i < full; i += Lanes.COUNT) {
                DoubleVector x0 = wide(a, at + i);
                DoubleVector x1 = wide(a, at + i + L);
                DoubleVector x2 = wide(a, at + i + 2 * L);
                DoubleVector x3 = wide(a, at + i + 3 * L);
                s0 = x0.fma(x0, s0);
                s1 = x1.fma(x1, s1);
                s2 = x2.fma(x2, s2);
                s3 = x3.fma(x3, s3);
            }
            s0.intoArray(lanes, g);
            s1.intoArray(lanes, g + L);
            s2.intoArray(lanes, g + 2 * L);
            s3.intoArray(lanes, g + 3 * L);
        }
        ScalarFloatReductions.finishSumOfProducts(a, at + full, a, at + full, n - full, lanes);
    }

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
