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

    /** What an addition that gave a sum has rounded away. */
    private static DoubleVector lost(DoubleVector before, DoubleVector term, DoubleVector sum) {
        DoubleVector ofTerm = sum.sub(before);
        return before.sub(sum.sub(ofTerm)).add(term.sub(ofTerm));
    }

    @Override
    public void sum(double[] a, int at, int n, double[] lanes) {
        int full = n - n % C;
        for (int g = 0; g < C; g += 2 * LANES) {
            DoubleVector s0 = DoubleVector.zero(S);
            DoubleVector s1 = s0;
            DoubleVector e0 = s0;
            DoubleVector e1 = s0;
            for (int i = g; i < full; i += C) {
                DoubleVector x0 = DoubleVector.fromArray(S, a, at + i);
                DoubleVector x1 = DoubleVector.fromArray(S, a, at + i + LANES);
                DoubleVector t0 = s0.add(x0);
                DoubleVector t1 = s1.add(x1);
                e0 = e0.add(lost(s0, x0, t0));
                e1 = e1.add(lost(s1, x1, t1));
                s0 = t0;
                s1 = t1;
            }
            s0.intoArray(lanes, g);
            s1.intoArray(lanes, g + LANES);
            e0.intoArray(lanes, C + g);
            e1.intoArray(lanes, C + g + LANES);
        }
        ScalarDoubleReductions.finishSum(a, at + full, n - full, lanes);
    }

    @Override
    public void sumOfProducts(double[] a, int aAt, double[] b, int bAt, int n, double[] lanes) {
        int full = n - n % C;
        for (int g = 0; g < C; g += LANES) {
            DoubleVector s = DoubleVector.zero(S);
            DoubleVector e = s;
            for (int i = g; i < full; i += C) {
                DoubleVector x = DoubleVector.fromArray(S, a, aAt + i);
                DoubleVector y = DoubleVector.fromArray(S, b, bAt + i);
                DoubleVector product = x.mul(y);
                DoubleVector sum = s.add(product);
                e = e.add(lost(s, product, sum).add(x.fma(y, product.neg())));
                s = sum;
            }
            s.intoArray(lanes, g);
            e.intoArray(lanes, C + g);
        }
        ScalarDoubleReductions.finishSumOfProducts(a, aAt + full, b, bAt + full, n - full, lanes);
    }

    @Override
    public double maximum(double[] a, int at, int n) {
        DoubleVector m0 = DoubleVector.broadcast(S, Double.NEGATIVE_INFINITY);
        DoubleVector m1 = m0;
        int i = 0;
        for (; i <= n - 2 * LANES; i += 2 * LANES) {
            DoubleVector x0 = DoubleVector.fromArray(S, a, at + i);
            DoubleVector x1 = DoubleVector.fromArray(S, a, at + i + LANES);
            m0 = m0.blend(x0, x0.compare(VectorOperators.GT, m0));
            m1 = m1.blend(x1, x1.compare(VectorOperators.GT, m1));
        }
        double largest = REST.maximum(a, at + i, n - i);
        m0 = m0.blend(m1, m1.compare(VectorOperators.GT, m0));
        for (int j = 0; j < LANES && i > 0; j++) {
            double x = m0.lane(j);
            largest = x > largest ? x : largest;
        }
        return largest;
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
