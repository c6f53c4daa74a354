package io.github.losstck.nativeloss;

/**
 * 1 - cos(a, b), where the length of a vector counts as 1e-8 at least. A vector that is 0 is orthogonal to all and has no
 * slope of its own length.
 */
record CosineDistance() implements RowDistances.Metric {

    private static final double LEAST_LENGTH = 1e-8;

    private static final VectorNorm LENGTH = new VectorNorm(2, TorchVersion.newest());

    @Override
    public double of(double[] a, double[] b) {
        return 1 - cosine(unit(a), unit(b));
    }

    /** (cos u - v) / |a|, u and v the unit vectors, u that of the side's own vector a. */
    @Override
    public double[] slopes(int side, double[] a, double[] b) {
        double[] own = side == 0 ? a : b;
        double[] u = unit(own);
        double[] v = unit(side == 0 ? b : a);
        double cosine = cosine(u, v);
        double length = length(own);
        double[] slopes = new double[own.length];
        for (int i = 0; i < slopes.length; i++) {
            CompensatedSums slope = new CompensatedSums(1);
            slope.addProduct(0, cosine, u[i]);
            slope.add(0, -v[i]);
            slopes[i] = slope.value(0) / length;
        }
        return slopes;
    }

    private static double cosine(double[] u, double[] v) {
        CompensatedSums sum = new CompensatedSums(1);
        for (int i = 0; i < u.length; i++) {
            sum.addProduct(0, u[i], v[i]);
        }
        return sum.value(0);
    }

    private static double length(double[] x) {
        return Math.max(LENGTH.of(x), LEAST_LENGTH);
    }

    private static double[] unit(double[] x) {
        double length = length(x);
        double[] unit = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            unit[i] = x[i] / length;
        }
        return unit;
    }
}
