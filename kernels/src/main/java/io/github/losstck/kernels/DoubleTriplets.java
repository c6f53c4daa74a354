package io.github.losstck.kernels;

// Made of its twin for float by generator/generate.py.

/** The distances of long rows, and their gradients. */
final class DoubleTriplets {

    private final Backend backend;
    private final DoubleScratch mine;
    private double[] toPositive;
    private double[] toNegative;
    private double[] swapped;

    DoubleTriplets(Backend backend, DoubleScratch mine) {
        this.backend = backend;
        this.mine = mine;
    }

    /** The loss of a row, whose gradients are written. */
    double loss(DoubleVectorRows call, TripletMarginLoss of, int row) {
        int n = call.length;
        int at = row * n;
        subtract(call, of, at);
        double near = Math.sqrt(mine.sumsOfSquares(toPositive, 0, toNegative, 0, n));
        double far = Math.sqrt(mine.ofOthers());
        double other = of.swap() ? Math.sqrt(mine.sumOfSquares(swapped, 0, n)) : Double.POSITIVE_INFINITY;
        double missing = of.margin() + near - Math.min(far, other);
        if (missing <= 0) {
            DoubleCosines.clear(call.gradA, at, n);
            DoubleCosines.clear(call.gradB, at, n);
            DoubleCosines.clear(call.gradC, at, n);
            return 0;
        }
        if (call.gradA != null || call.gradB != null || call.gradC != null) {
            slopes(call, at, of.swap(), call.upstream(row), near, far, other);
        }
        return missing;
    }

    private void subtract(DoubleVectorRows call, TripletMarginLoss of, int at) {
        int n = call.length;
        toPositive = mine.first(n);
        toNegative = mine.second(n);
        DoubleLoops loops = backend.doubleLoops();
        loops.differences(call.a, at, call.b, at, call.c, at, toPositive, 0, toNegative, 0, n, of.eps());
        if (of.swap()) {
            swapped = mine.third(n);
            loops.shiftedDifference(call.b, at, call.c, at, swapped, 0, n, of.eps());
        }
    }

    private void slopes(
            DoubleVectorRows call, int at, boolean swap, double upstream, double near, double far, double other) {
        double share = !swap || far < other ? 1 : far == other ? 0.5 : 0;
        double nearFactor = (near == 0 ? 0 : upstream / near);
        double farFactor = (far == 0 ? 0 : upstream * share / far);
        slopesOfAll(call, at, nearFactor, farFactor);
        if (swap) {
            double otherFactor = (other == 0 ? 0 : upstream * (1 - share) / other);
            slopesOfSwap(call, at, nearFactor, farFactor, otherFactor);
        }
    }

    private void slopesOfAll(DoubleVectorRows call, int at, double nearFactor, double farFactor) {
        int n = call.length;
        boolean allWanted = call.gradA != null && call.gradB != null && call.gradC != null;
        double[] unwanted = allWanted ? null : mine.fourth(n);
        double[] first = call.gradA == null ? unwanted : call.gradA;
        double[] second = call.gradB == null ? unwanted : call.gradB;
        double[] third = call.gradC == null ? unwanted : call.gradC;
        int firstAt = call.gradA == null ? 0 : at;
        int secondAt = call.gradB == null ? 0 : at;
        int thirdAt = call.gradC == null ? 0 : at;
        DoubleLoops loops = backend.doubleLoops();
        loops.tripletSlopes(
                toPositive,
                0,
                toNegative,
                0,
                first,
                firstAt,
                second,
                secondAt,
                third,
                thirdAt,
                n,
                nearFactor,
                farFactor);
    }

    /** The slopes by the positive and the negative, where the distance of one to the other counts. */
    private void slopesOfSwap(DoubleVectorRows call, int at, double nearFactor, double farFactor, double otherFactor) {
        DoubleLoops loops = backend.doubleLoops();
        int n = call.length;
        if (call.gradB != null) {
            loops.weightedSum(toPositive, 0, swapped, 0, call.gradB, at, n, -nearFactor, -otherFactor);
        }
        if (call.gradC != null) {
            loops.weightedSum(toNegative, 0, swapped, 0, call.gradC, at, n, farFactor, otherFactor);
        }
    }
}
