package io.github.losstck.kernels;

/**
 * One loop for each formula, over n elements of double. Made by generator/generate.py; change the formula there.
 *
 * <p>Every array has its own first position; an output may be the very range of an input where the
 * formula keeps nothing on its way.
 * With lanes, the losses are added to them in double precision.
 */
interface DoubleLoops {

    /** Lanes in which losses are added up: element i to lane i mod this. */
    int COUNT = 8;

    /** From this on, 1 more does not take digits from a sum that is rounded to double. */
    double MUCH = 0.5;

    /** |x - y|. */
    void l1(double[] input, int inputAt, double[] target, int targetAt, double[] loss, int lossAt, double[] grad, int gradAt, int n, double scale, double[] lanes);

    /** (x - y)^2. */
    void mse(double[] input, int inputAt, double[] target, int targetAt, double[] loss, int lossAt, double[] grad, int gradAt, int n, double scale, double[] lanes);

    /** d^2 / (2 beta) below beta, |d| - beta / 2 above: with c = d cut off at beta, c / beta (d - c / 2). */
    void smoothL1(double[] input, int inputAt, double[] target, int targetAt, double[] loss, int lossAt, double[] grad, int gradAt, int n, double scale, double beta, double[] lanes);

    /** d^2 / 2 below delta, delta (|d| - delta / 2) above: with c = d cut off at delta, c (d - c / 2). */
    void huber(double[] input, int inputAt, double[] target, int targetAt, double[] loss, int lossAt, double[] grad, int gradAt, int n, double scale, double delta, double[] lanes);

    /** -(y ln p + (1 - y) ln(1 - p)) where nothing is cut off: 1e-11 &lt;= p &lt; 1, and in float64 p &lt;= 1 - 1e-11. */
    void bceInside(double[] input, int inputAt, double[] target, int targetAt, double[] loss, int lossAt, double[] grad, int gradAt, int n, double scale, double[] lanes);

    /** -(y ln p + (1 - y) ln(1 - p)), logarithms cut off at -100, the slope's denominator at 1e-12. */
    void bce(double[] input, int inputAt, double[] target, int targetAt, double[] loss, int lossAt, double[] grad, int gradAt, int n, double scale, double[] lanes);

    /** (1 - y) softplus(x) + y softplus(-x). */
    void bceWithLogits(double[] input, int inputAt, double[] target, int targetAt, double[] loss, int lossAt, double[] grad, int gradAt, int n, double scale, double[] lanes);

    /** (1 - y) softplus(x) + p y softplus(-x). */
    void bceWithLogitsWeighted(double[] input, int inputAt, double[] target, int targetAt, double[] loss, int lossAt, double[] grad, int gradAt, int n, double scale, double posWeight, double[] lanes);

    /** y ln y - y x. */
    void klDiv(double[] input, int inputAt, double[] target, int targetAt, double[] loss, int lossAt, double[] grad, int gradAt, int n, double scale, double[] lanes);

    /** y ln y - y x for y that are normal numbers above 0. */
    void klDivOfNormal(double[] input, int inputAt, double[] target, int targetAt, double[] loss, int lossAt, double[] grad, int gradAt, int n, double scale, double[] lanes);

    /** e^y (y - x). */
    void klDivOfLog(double[] input, int inputAt, double[] target, int targetAt, double[] loss, int lossAt, double[] grad, int gradAt, int n, double scale, double[] lanes);

    /** e^y (y - x) for y whose exponential is a normal number. */
    void klDivOfPlainLog(double[] input, int inputAt, double[] target, int targetAt, double[] loss, int lossAt, double[] grad, int gradAt, int n, double scale, double[] lanes);

    /** e^x - y x for x whose exponential is a normal number. */
    void poissonNllOfPlain(double[] input, int inputAt, double[] target, int targetAt, double[] loss, int lossAt, double[] grad, int gradAt, int n, double scale, double[] lanes);

    /** e^x - y x. */
    void poissonNll(double[] input, int inputAt, double[] target, int targetAt, double[] loss, int lossAt, double[] grad, int gradAt, int n, double scale, double[] lanes);

    /** e^x - y x + Stirling. */
    void poissonNllFull(double[] input, int inputAt, double[] target, int targetAt, double[] loss, int lossAt, double[] grad, int gradAt, int n, double scale, double[] lanes);

    /** x - y ln(x + eps). */
    void poissonNllOfRate(double[] input, int inputAt, double[] target, int targetAt, double[] loss, int lossAt, double[] grad, int gradAt, int n, double scale, double eps, double[] lanes);

    /** x - y ln(x + eps) + Stirling. */
    void poissonNllOfRateFull(double[] input, int inputAt, double[] target, int targetAt, double[] loss, int lossAt, double[] grad, int gradAt, int n, double scale, double eps, double[] lanes);

    /** (ln v + (x - y)^2 / v) / 2 + constant for v = max(var, eps). */
    void gaussianNll(double[] input, int inputAt, double[] target, int targetAt, double[] var, int varAt, double[] loss, int lossAt, double[] gradInput, int gradInputAt, double[] gradVar, int gradVarAt, int n, double scale, double eps, double constant, double[] lanes);

    /** (ln var + (x - y)^2 / var) / 2 + constant for var that are normal numbers, eps at least. */
    void gaussianNllOfNormal(double[] input, int inputAt, double[] target, int targetAt, double[] var, int varAt, double[] loss, int lossAt, double[] gradInput, int gradInputAt, double[] gradVar, int gradVarAt, int n, double scale, double constant, double[] lanes);

    /** x where y = 1, max(0, margin - x) where y = -1, both for any other y. */
    void hingeEmbedding(double[] input, int inputAt, double[] target, int targetAt, double[] loss, int lossAt, double[] grad, int gradAt, int n, double scale, double margin, double[] lanes);

    /** ln(1 + e^(-y x)). */
    void softMargin(double[] input, int inputAt, double[] target, int targetAt, double[] loss, int lossAt, double[] grad, int gradAt, int n, double scale, double[] lanes);

    /** max(0, margin - y (a - b)). */
    void marginRanking(double[] input1, int input1At, double[] input2, int input2At, double[] target, int targetAt, double[] loss, int lossAt, double[] gradInput1, int gradInput1At, double[] gradInput2, int gradInput2At, int n, double scale, double margin, double[] lanes);

    /** a (1 - p)^2 bce, with p the probability of the target and a its share. */
    void sigmoidFocal(double[] input, int inputAt, double[] target, int targetAt, double[] loss, int lossAt, double[] grad, int gradAt, int n, double scale, double alpha, double restOfAlpha, double[] lanes);

    /** e^(x - top) for x &lt;= top; the results are added up. */
    void expBelow(double[] input, int inputAt, double[] result, int resultAt, int n, double top, double[] lanes);

    /** e^(x - top) for x &lt;= top, each its own. */
    void expBelowEach(double[] input, int inputAt, double[] top, int topAt, double[] result, int resultAt, int n);

    /** ln(1 + x) for x &gt;= 0. */
    void log1p(double[] input, int inputAt, double[] result, int resultAt, int n);

    /** x scale. */
    void scaled(double[] input, int inputAt, double[] result, int resultAt, int n, double scale);

    /** x y scale. */
    void multiplied(double[] input, int inputAt, double[] factor, int factorAt, double[] result, int resultAt, int n, double scale);

    /** (e factor - q) scale. */
    void softmaxMinusMasses(double[] exponential, int exponentialAt, double[] mass, int massAt, double[] grad, int gradAt, int n, double scale, double factor);

    /** max(0, lead + x). */
    void hinges(double[] input, int inputAt, double[] loss, int lossAt, double[] grad, int gradAt, int n, double scale, double lead);

    /** max(0, lead + x)^2. */
    void squaredHinges(double[] input, int inputAt, double[] loss, int lossAt, double[] grad, int gradAt, int n, double scale, double lead);

    /** max(0, lead + x), each its own. */
    void hingesEach(double[] input, int inputAt, double[] lead, int leadAt, double[] scale, int scaleAt, double[] loss, int lossAt, double[] grad, int gradAt, int n);

    /** max(0, lead + x)^2, each its own. */
    void squaredHingesEach(double[] input, int inputAt, double[] lead, int leadAt, double[] scale, int scaleAt, double[] loss, int lossAt, double[] grad, int gradAt, int n);

    /** max(0, lead + x) where counted is 1, and nothing where it is 0; slopes are added up, hit is 1 where there was one. */
    void chosenHinges(double[] input, int inputAt, double[] counted, int countedAt, double[] slopes, int slopesAt, double[] loss, int lossAt, double[] grad, int gradAt, double[] hit, int hitAt, int n, double scale, double lead);

    /** a - b + eps. */
    void shiftedDifference(double[] input1, int input1At, double[] input2, int input2At, double[] result, int resultAt, int n, double eps);

    /** a - p + eps, and a - n + eps. */
    void differences(double[] anchor, int anchorAt, double[] positive, int positiveAt, double[] negative, int negativeAt, double[] near, int nearAt, double[] far, int farAt, int n, double eps);

    /** d near_factor - e far_factor, -d near_factor, and e far_factor. */
    void tripletSlopes(double[] near, int nearAt, double[] far, int farAt, double[] gradAnchor, int gradAnchorAt, double[] gradPositive, int gradPositiveAt, double[] gradNegative, int gradNegativeAt, int n, double nearFactor, double farFactor);

    /** b cross + a own1, and a cross + b own2. */
    void combined(double[] input1, int input1At, double[] input2, int input2At, double[] gradInput1, int gradInput1At, double[] gradInput2, int gradInput2At, int n, double cross, double own1, double own2);

    /** a near_factor + b far_factor. */
    void weightedSum(double[] near, int nearAt, double[] far, int farAt, double[] result, int resultAt, int n, double nearFactor, double farFactor);

    /** b cross + a own1, and a cross + b own2, each its own. */
    void combinedEach(double[] input1, int input1At, double[] input2, int input2At, double[] cross, int crossAt, double[] own1, int own1At, double[] own2, int own2At, double[] gradInput1, int gradInput1At, double[] gradInput2, int gradInput2At, int n);

    /** a near_factor + b far_factor, each its own. */
    void weightedSumEach(double[] near, int nearAt, double[] far, int farAt, double[] nearFactor, int nearFactorAt, double[] farFactor, int farFactorAt, double[] result, int resultAt, int n);
}
