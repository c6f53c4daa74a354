package io.github.losstck.nativeloss;

/**
 * The p-norm of a vector and its slopes, as PyTorch has them: p = 0 counts what is not 0, an infinite p takes the largest
 * component. Nothing overflows or underflows on the way: components are divided by the largest.
 *
 * <p>Special values: where the norm is 0 all slopes are 0; a component that is 0 has slope 0; several largest components
 * share the slope of an infinite p, since PyTorch 1.8; a NaN makes the norm NaN.
 */
record VectorNorm(double p, TorchVersion version) {

    VectorNorm {
        if (p < 0) {
            throw new LossArgumentException("p must be 0 or more, got " + p);
        }
    }

    double of(double[] x) {
        double largest = largest(x);
        if (p == 0) {
            return count(x);
        }
        if (p == Double.POSITIVE_INFINITY || largest == 0 || !Double.isFinite(largest)) {
            return largest;
        }
        CompensatedSums sum = new CompensatedSums(1);
        for (double component : x) {
            addPower(sum, Math.abs(component), scale(largest));
        }
        return root(sum.value(0)) * scale(largest);
    }

    private void addPower(CompensatedSums sum, double size, double scale) {
        double part = size / scale;
        if (p == 2) {
            sum.addProduct(0, part, part);
        } else {
            sum.add(0, p == 1 ? part : Elementary.pow(part, p));
        }
    }

    private double root(double sum) {
        return p == 1 ? sum : p == 2 ? Math.sqrt(sum) : Elementary.pow(sum, 1 / p);
    }

    /** A power of two near the largest component, by which division is exact. */
    private static double scale(double largest) {
        return Math.scalb(1.0, Math.max(-1000, Math.min(1000, Math.getExponent(largest))));
    }

    /** The slopes of a norm by the components. */
    double[] slopes(double[] x, double norm) {
        double[] slopes = new double[x.length];
        if (norm == 0 || p == 0) {
            return slopes;
        }
        int ties = 0;
        for (double component : x) {
            ties += Math.abs(component) == norm ? 1 : 0;
        }
        for (int i = 0; i < x.length; i++) {
            double share = Math.abs(x[i]) / norm;
            if (p == Double.POSITIVE_INFINITY) {
                slopes[i] = share == 1 ? Math.signum(x[i]) / (version.has(1, 8) ? ties : 1) : 0;
            } else if (x[i] != 0) {
                slopes[i] = Math.signum(x[i]) * (p == 2 ? share : Elementary.pow(share, p - 1));
            }
        }
        return slopes;
    }

    private static double count(double[] x) {
        int count = 0;
        for (double component : x) {
            count += component == 0 ? 0 : 1;
        }
        return count;
    }

    private static double largest(double[] x) {
        double largest = 0;
        for (double component : x) {
            largest = Math.max(largest, Math.abs(component));
        }
        return largest;
    }
}
