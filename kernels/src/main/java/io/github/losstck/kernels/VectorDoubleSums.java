package io.github.losstck.kernels;

import java.lang.invoke.MethodHandles;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The sums with vectors; what does not fill one is left to the scalar code. Where four vectors hold all lanes they are added in
 * registers, as {@link Lanes#add} does it, and in place: JDK 17 keeps vectors in memory that are handed to a method it does not inline.
 */
final class VectorDoubleSums implements DoubleSums {

    private static final VectorSpecies<Double> S = Species.of(MethodHandles.lookup(), double.class);
    private static final int LANES = S.length();
    private static final int C = Lanes.COUNT;

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
            if (4 * LANES == C && full == n && n > C) {
                s0.add(s2).add(s1.add(s3)).intoArray(lanes, 0);
                Lanes.addEight(lanes);
                return;
            }
            s0.intoArray(lanes, g);
            s1.intoArray(lanes, g + LANES);
            s2.intoArray(lanes, g + 2 * LANES);
            s3.intoArray(lanes, g + 3 * LANES);
        }
        ScalarDoubleSums.finishSum(a, at + full, n - full, n, lanes);
    }

    @Override
    public void sumOfProducts(double[] a, int aAt, double[] b, int bAt, int n, double[] lanes) {
        int full = n - n % C;
        for (int g = 0; g < C; g += 4 * LANES) {
            DoubleVector s0 = DoubleVector.zero(S);
            DoubleVector s1 = s0;
            DoubleVector s2 = s0;
            DoubleVector s3 = s0;
            for (int i = g; i < full; i += C) {
                DoubleVector x0 = DoubleVector.fromArray(S, a, aAt + i);
                DoubleVector x1 = DoubleVector.fromArray(S, a, aAt + i + LANES);
                DoubleVector x2 = DoubleVector.fromArray(S, a, aAt + i + 2 * LANES);
                DoubleVector x3 = DoubleVector.fromArray(S, a, aAt + i + 3 * LANES);
                s0 = x0.fma(DoubleVector.fromArray(S, b, bAt + i), s0);
                s1 = x1.fma(DoubleVector.fromArray(S, b, bAt + i + LANES), s1);
                s2 = x2.fma(DoubleVector.fromArray(S, b, bAt + i + 2 * LANES), s2);
                s3 = x3.fma(DoubleVector.fromArray(S, b, bAt + i + 3 * LANES), s3);
            }
            if (4 * LANES == C && full == n && n > C) {
                s0.add(s2).add(s1.add(s3)).intoArray(lanes, 0);
                Lanes.addEight(lanes);
                return;
            }
            s0.intoArray(lanes, g);
            s1.intoArray(lanes, g + LANES);
            s2.intoArray(lanes, g + 2 * LANES);
            s3.intoArray(lanes, g + 3 * LANES);
        }
        ScalarDoubleSums.finishSumOfProducts(a, aAt + full, b, bAt + full, n - full, n, lanes);
    }

    @Override
    public void squaresAndProducts(
            double[] a, int aAt, double[] b, int bAt, int n, double[] lanes, double[] ofB, double[] ofBoth) {
        if (4 * LANES != C || n % C != 0 || n <= C) {
            DoubleSums.super.squaresAndProducts(a, aAt, b, bAt, n, lanes, ofB, ofBoth);
            return;
        }
        DoubleVector a0 = DoubleVector.zero(S);
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
        for (int i = 0; i < n; i += C) {
            DoubleVector x0 = DoubleVector.fromArray(S, a, aAt + i);
            DoubleVector y0 = DoubleVector.fromArray(S, b, bAt + i);
            a0 = x0.fma(x0, a0);
            b0 = y0.fma(y0, b0);
            p0 = x0.fma(y0, p0);
            DoubleVector x1 = DoubleVector.fromArray(S, a, aAt + i + LANES);
            DoubleVector y1 = DoubleVector.fromArray(S, b, bAt + i + LANES);
            a1 = x1.fma(x1, a1);
            b1 = y1.fma(y1, b1);
            p1 = x1.fma(y1, p1);
            DoubleVector x2 = DoubleVector.fromArray(S, a, aAt + i + 2 * LANES);
            DoubleVector y2 = DoubleVector.fromArray(S, b, bAt + i + 2 * LANES);
            a2 = x2.fma(x2, a2);
            b2 = y2.fma(y2, b2);
            p2 = x2.fma(y2, p2);
            DoubleVector x3 = DoubleVector.fromArray(S, a, aAt + i + 3 * LANES);
            DoubleVector y3 = DoubleVector.fromArray(S, b, bAt + i + 3 * LANES);
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
    public void masses(
            double top, double[] x, int xAt, double[] q, int qAt, int n, double[] lanes, double[] ofProducts) {
        int full = n - n % C;
        DoubleVector most = DoubleVector.broadcast(S, top);
        for (int g = 0; g < C; g += 4 * LANES) {
            DoubleVector s0 = DoubleVector.zero(S);
            DoubleVector s1 = s0;
            DoubleVector s2 = s0;
            DoubleVector s3 = s0;
            DoubleVector p0 = s0;
            DoubleVector p1 = s0;
            DoubleVector p2 = s0;
            DoubleVector p3 = s0;
            for (int i = g; i < full; i += C) {
                DoubleVector q0 = DoubleVector.fromArray(S, q, qAt + i);
                DoubleVector q1 = DoubleVector.fromArray(S, q, qAt + i + LANES);
                DoubleVector q2 = DoubleVector.fromArray(S, q, qAt + i + 2 * LANES);
                DoubleVector q3 = DoubleVector.fromArray(S, q, qAt + i + 3 * LANES);
                s0 = s0.add(q0);
                s1 = s1.add(q1);
                s2 = s2.add(q2);
                s3 = s3.add(q3);
                p0 = q0.fma(most.sub(DoubleVector.fromArray(S, x, xAt + i)), p0);
                p1 = q1.fma(most.sub(DoubleVector.fromArray(S, x, xAt + i + LANES)), p1);
                p2 = q2.fma(most.sub(DoubleVector.fromArray(S, x, xAt + i + 2 * LANES)), p2);
                p3 = q3.fma(most.sub(DoubleVector.fromArray(S, x, xAt + i + 3 * LANES)), p3);
            }
            s0.intoArray(lanes, g);
            s1.intoArray(lanes, g + LANES);
            s2.intoArray(lanes, g + 2 * LANES);
            s3.intoArray(lanes, g + 3 * LANES);
            p0.intoArray(ofProducts, g);
            p1.intoArray(ofProducts, g + LANES);
            p2.intoArray(ofProducts, g + 2 * LANES);
            p3.intoArray(ofProducts, g + 3 * LANES);
        }
        ScalarDoubleSums.finishMasses(top, x, xAt + full, q, qAt + full, n - full, n, lanes, ofProducts);
    }
}
