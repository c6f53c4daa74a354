package io.github.losstck.kernels;

import java.lang.invoke.MethodHandles;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * The sums with vectors; what does not fill one is left to the scalar code. Where four vectors hold all lanes they are added in
 * registers, as {@link Lanes#add} does it, and in place: JDK 17 keeps vectors in memory that are handed to a method it does not inline.
 */
final class VectorFloatSums implements FloatSums {

    private static final VectorSpecies<Float> S = Species.of(MethodHandles.lookup(), float.class);

    /** Of the sums. */
    private static final VectorSpecies<Double> WIDE = Species.of(MethodHandles.lookup(), double.class);

    private static final int L = WIDE.length();

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
            if (4 * L == Lanes.COUNT && full == n) {
                s0.add(s2).add(s1.add(s3)).intoArray(lanes, 0);
                Lanes.addEight(lanes);
                return;
            }
            s0.intoArray(lanes, g);
            s1.intoArray(lanes, g + L);
            s2.intoArray(lanes, g + 2 * L);
            s3.intoArray(lanes, g + 3 * L);
        }
        ScalarFloatSums.finishSum(a, at + full, n - full, lanes);
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
            if (4 * L == Lanes.COUNT && full == n) {
                s0.add(s2).add(s1.add(s3)).intoArray(lanes, 0);
                Lanes.addEight(lanes);
                return;
            }
            s0.intoArray(lanes, g);
            s1.intoArray(lanes, g + L);
            s2.intoArray(lanes, g + 2 * L);
            s3.intoArray(lanes, g + 3 * L);
        }
        ScalarFloatSums.finishSumOfProducts(a, aAt + full, b, bAt + full, n - full, lanes);
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
            if (4 * L == Lanes.COUNT && full == n) {
                s0.add(s2).add(s1.add(s3)).intoArray(lanes, 0);
                Lanes.addEight(lanes);
                return;
            }
            s0.intoArray(lanes, g);
            s1.intoArray(lanes, g + L);
            s2.intoArray(lanes, g + 2 * L);
            s3.intoArray(lanes, g + 3 * L);
        }
        ScalarFloatSums.finishSumOfProducts(a, at + full, a, at + full, n - full, lanes);
    }

    @Override
    public void squaresAndProducts(
            float[] a, int aAt, float[] b, int bAt, int n, double[] lanes, double[] ofB, double[] ofBoth) {
        if (4 * L != Lanes.COUNT || n % Lanes.COUNT != 0 || Math.min(full(a, aAt, n), full(b, bAt, n)) != n) {
            FloatSums.super.squaresAndProducts(a, aAt, b, bAt, n, lanes, ofB, ofBoth);
            return;
        }
        DoubleVector a0 = DoubleVector.zero(WIDE);
        DoubleVector a1 = a0;
        DoubleVector a2 = a0;
        DoubleVector a3 = a0;
        DoubleVector b0 = a0;
        DoubleVector b1 = a0;
        DoubleVector b2 = a0;
        DoubleVector b3 = a0;
        DoubleVector p0 = a0;
        DoubleVector p1 = a0;
        DoubleVector p2 = a0;
        DoubleVector p3 = a0;
        for (int i = 0; i < n; i += Lanes.COUNT) {
            DoubleVector x0 = wide(a, aAt + i);
            DoubleVector y0 = wide(b, bAt + i);
            a0 = x0.fma(x0, a0);
            b0 = y0.fma(y0, b0);
            p0 = x0.fma(y0, p0);
            DoubleVector x1 = wide(a, aAt + i + L);
            DoubleVector y1 = wide(b, bAt + i + L);
            a1 = x1.fma(x1, a1);
            b1 = y1.fma(y1, b1);
            p1 = x1.fma(y1, p1);
            DoubleVector x2 = wide(a, aAt + i + 2 * L);
            DoubleVector y2 = wide(b, bAt + i + 2 * L);
            a2 = x2.fma(x2, a2);
            b2 = y2.fma(y2, b2);
            p2 = x2.fma(y2, p2);
            DoubleVector x3 = wide(a, aAt + i + 3 * L);
            DoubleVector y3 = wide(b, bAt + i + 3 * L);
            a3 = x3.fma(x3, a3);
            b3 = y3.fma(y3, b3);
            p3 = x3.fma(y3, p3);
        }
        a0.add(a2).add(a1.add(a3)).intoArray(lanes, 0);
        Lanes.addEight(lanes);
        b0.add(b2).add(b1.add(b3)).intoArray(ofB, 0);
        Lanes.addEight(ofB);
        p0.add(p2).add(p1.add(p3)).intoArray(ofBoth, 0);
        Lanes.addEight(ofBoth);
    }

    @Override
    public void masses(float top, float[] x, int xAt, float[] q, int qAt, int n, double[] lanes, double[] ofProducts) {
        int full = Math.min(full(x, xAt, n), full(q, qAt, n));
        DoubleVector most = DoubleVector.broadcast(WIDE, top);
        for (int g = 0; g < Lanes.COUNT; g += 4 * L) {
            DoubleVector s0 = DoubleVector.zero(WIDE);
            DoubleVector s1 = s0;
            DoubleVector s2 = s0;
            DoubleVector s3 = s0;
            DoubleVector p0 = s0;
            DoubleVector p1 = s0;
            DoubleVector p2 = s0;
            DoubleVector p3 = s0;
            for (int i = g; i < full; i += Lanes.COUNT) {
                DoubleVector q0 = wide(q, qAt + i);
                DoubleVector q1 = wide(q, qAt + i + L);
                DoubleVector q2 = wide(q, qAt + i + 2 * L);
                DoubleVector q3 = wide(q, qAt + i + 3 * L);
                s0 = s0.add(q0);
                s1 = s1.add(q1);
                s2 = s2.add(q2);
                s3 = s3.add(q3);
                p0 = q0.fma(most.sub(wide(x, xAt + i)), p0);
                p1 = q1.fma(most.sub(wide(x, xAt + i + L)), p1);
                p2 = q2.fma(most.sub(wide(x, xAt + i + 2 * L)), p2);
                p3 = q3.fma(most.sub(wide(x, xAt + i + 3 * L)), p3);
            }
            s0.intoArray(lanes, g);
            s1.intoArray(lanes, g + L);
            s2.intoArray(lanes, g + 2 * L);
            s3.intoArray(lanes, g + 3 * L);
            p0.intoArray(ofProducts, g);
            p1.intoArray(ofProducts, g + L);
            p2.intoArray(ofProducts, g + 2 * L);
            p3.intoArray(ofProducts, g + 3 * L);
        }
        ScalarFloatSums.finishMasses(top, x, xAt + full, q, qAt + full, n - full, n, lanes, ofProducts);
    }
}
