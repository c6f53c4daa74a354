package io.github.losstck.kernels;

/**
 * One loop for each formula, over n elements of float. Made by generator/generate.py; change the formula there.
 *
 * <p>Every array has its own first position; an output may be the very range of an input where the
 * formula keeps nothing on its way.
 * With lanes, the losses are added to them in double precision.
 */
interface FloatLoops {

    /** Lanes in which losses are added up: element i to lane i mod this. */
    int COUNT = 16;

    /** From this on, 1 more does not take digits from a sum that is rounded to float. */
    double MUCH = 1e-4;

    /** |x - y|. */
    void l1(float[] input, int inputAt, float[] target, int targetAt, float[] loss, int lossAt, float[] grad, int gradAt, int n, float scale, double[] lanes);

    /** (x - y)^2. */
    void mse(float[] input, int inputAt, float[] target, int targetAt, float[] loss, int lossAt, float[] grad, int gradAt, int n, float scale, double[] lanes);

    /** d^2 / (2 beta) below beta, |d| - beta / 2 above: with c = d cut off at beta, c / beta (d - c / 2). */
    void smoothL1(float[] input, int inputAt, float[] target, int targetAt, float[] loss, int lossAt, float[] grad, int gradAt, int n, float scale, float beta, double[] lanes);

    /** d^2 / 2 below delta, delta (|d| - delta / 2) above: with c = d cut off at delta, c (d - c / 2). */
    void huber(float[] input, int inputAt, float[] target, int targetAt, float[] loss, int lossAt, float[] grad, int gradAt, int n, float scale, float delta, double[] lanes);

    /** -(y ln p + (1 - y) ln(1 - p)) where nothing is cut off: 1e-11 &lt;= p &lt; 1, and in float64 p &lt;= 1 - 1e-11. */
    void bceInside(float[] input, int inputAt, float[] target, int targetAt, float[] loss, int lossAt, float[] grad, int gradAt, int n, float scale, double[] lanes);

    /** -(y ln p + (1 - y) ln(1 - p)), logarithms cut off at -100, the slope's denominator at 1e-12. */
    void bce(float[] input, int inputAt, float[] target, int targetAt, float[] loss, int lossAt, float[] grad, int gradAt, int n, float scale, double[] lanes);

    /** (1 - y) softplus(x) + y softplus(-x). */
    void bceWithLogits(float[] input, int inputAt, float[] target, int targetAt, float[] loss, int lossAt, float[] grad, int gradAt, int n, float scale, double[] lanes);

    /** (1 - y) softplus(x) + p y softplus(-x). */
    void bceWithLogitsWeighted(float[] input, int inputAt, float[] target, int targetAt, float[] loss, int lossAt, float[] grad, int gradAt, int n, float scale, float posWeight, double[] lanes);

    /** y ln y - y x. */
    void klDiv(float[] input, int inputAt, float[] target, int targetAt, float[] loss, int lossAt, float[] grad, int gradAt, int n, float scale, double[] lanes);

    /** y ln y - y x for y that are normal numbers above 0. */
    void klDivOfNormal(float[] input, int inputAt, float[] target, int targetAt, float[] loss, int lossAt, float[] grad, int gradAt, int n, float scale, double[] lanes);

    /** e^y (y - x). */
    void klDivOfLog(float[] input, int inputAt, float[] target, int targetAt, float[] loss, int lossAt, float[] grad, int gradAt, int n, float scale, double[] lanes);

    /** e^y (y - x) for y whose exponential is a normal number. */
    void klDivOfPlainLog(float[] input, int inputAt, float[] target, int targetAt, float[] loss, int lossAt, float[] grad, int gradAt, int n, float scale, double[] lanes);

    /** e^x - y x for x whose exponential is a normal number. */
    void poissonNllOfPlain(float[] input, int inputAt, float[] target, int targetAt, float[] loss, int lossAt, float[] grad, int gradAt, int n, float scale, double[] lanes);

    /** e^x - y x. */
    void poissonNll(float[] input, int inputAt, float[] target, int targetAt, float[] loss, int lossAt, float[] grad, int gradAt, int n, float scale, double[] lanes);

    /** e^x - y x + Stirling. */
    void poissonNllFull(float[] input, int inputAt, float[] target, int targetAt, float[] loss, int lossAt, float[] grad, int gradAt, int n, float scale, double[] lanes);

    /** x - y ln(x + eps). */
    void poissonNllOfRate(float[] input, int inputAt, float[] target, int targetAt, float[] loss, int lossAt, float[] grad, int gradAt, int n, float scale, float eps, double[] lanes);

    /** x - y ln(x + eps) + Stirling. */
    void poissonNllOfRateFull(float[] input, int inputAt, float[] target, int targetAt, float[] loss, int lossAt, float[] grad, int gradAt, int n, float scale, float eps, double[] lanes);

    /** (ln v + (x - y)^2 / v) / 2 + constant for v = max(var, eps). */
    void gaussianNll(float[] input, int inputAt, float[] target, int targetAt, float[] var, int varAt, float[] loss, int lossAt, float[] gradInput, int gradInputAt, float[] gradVar, int gradVarAt, int n, float scale, float eps, float constant, double[] lanes);

    /** (ln var + (x - y)^2 / var) / 2 + constant for var that are normal numbers, eps at least. */
    void gaussianNllOfNormal(float[] input, int inputAt, float[] target, int targetAt, float[] var, int varAt, float[] loss, int lossAt, float[] gradInput, int gradInputAt, float[] gradVar, int gradVarAt, int n, float scale, float constant, double[] lanes);

    /** x where y = 1, max(0, margin - x) where y = -1, both for any other y. */
    void hingeEmbedding(float[] input, int inputAt, float[] target, int targetAt, float[] loss, int lossAt, float[] grad, int gradAt, int n, float scale, float margin, double[] lanes);

    /** ln(1 + e^(-y x)). */
    void softMargin(float[] input, int inputAt, float[] target, int targetAt, float[] loss, int lossAt, float[] grad, int gradAt, int n, float scale, double[] lanes);

    /** max(0, margin - y (a - b)). */
    void marginRanking(float[] input1, int input1At, float[] input2, int input2At, float[] target, int targetAt, float[] loss, int lossAt, float[] gradInput1, int gradInput1At, float[] gradInput2, int gradInput2At, int n, float scale, float margin, double[] lanes);

    /** a (1 - p)^2 bce, with p the probability of the target and a its share. */
    void sigmoidFocal(float[] input, int inputAt, float[] target, int targetAt, float[] loss, int lossAt, float[] grad, int gradAt, int n, float scale, float alpha, float restOfAlpha, double[] lanes);

    /** e^(x - top) for x &lt;= top; the results are added up. */
    void expBelow(float[] input, int inputAt, float[] result, int resultAt, int n, float top, double[] lanes);

    /** e^(x - top) for x &lt;= top, each its own. */
    void expBelowEach(float[] input, int inputAt, float[] top, int topAt, float[] result, int resultAt, int n);

    /** ln(1 + x) for x &gt;= 0. */
    void log1p(float[] input, int inputAt, float[] result, int resultAt, int n);

    /** x scale. */
    void scaled(float[] input, int inputAt, float[] result, int resultAt, int n, float scale);

    /** x y scale. */
    void multiplied(float[] input, int inputAt, float[] factor, int factorAt, float[] result, int resultAt, int n, float scale);

    /** (e factor - q) scale. */
    void softmaxMinusMasses(float[] exponential, int exponentialAt, float[] mass, int massAt, float[] grad, int gradAt, int n, float scale, float factor);

    /** max(0, lead + x). */
    void hinges(float[] input, int inputAt, float[] loss, int lossAt, float[] grad, int gradAt, int n, float scale, float lead);

    /** max(0, lead + x)^2. */
    void squaredHinges(float[] input, int inputAt, float[] loss, int lossAt, float[] grad, int gradAt, int n, float scale, float lead);

    /** max(0, lead + x), each its own. */
    void hingesEach(float[] input, int inputAt, float[] lead, int leadAt, float[] scale, int scaleAt, float[] loss, int lossAt, float[] grad, int gradAt, int n);

    /** max(0, lead + x)^2, each its own. */
    void squaredHingesEach(float[] input, int inputAt, float[] lead, int leadAt, float[] scale, int scaleAt, float[] loss, int lossAt, float[] grad, int gradAt, int n);

    /** max(0, lead + x) where counted is 1, and nothing where it is 0; slopes are added up, hit is 1 where there was one. */
    void chosenHinges(float[] input, int inputAt, float[] counted, int countedAt, float[] slopes, int slopesAt, float[] loss, int lossAt, float[] grad, int gradAt, float[] hit, int hitAt, int n, float scale, float lead);

    /** a - b + eps. */
    void shiftedDifference(float[] input1, int input1At, float[] input2, int input2At, float[] result, int resultAt, int n, float eps);

    /** a - p + eps, and a - n + eps. */
    void differences(float[] anchor, int anchorAt, float[] positive, int positiveAt, float[] negative, int negativeAt, float[] near, int nearAt, float[] far, int farAt, int n, float eps);

    /** d near_factor - e far_factor, -d near_factor, and e far_factor. */
    void tripletSlopes(float[] near, int nearAt, float[] far, int farAt, float[] gradAnchor, int gradAnchorAt, float[] gradPositive, int gradPositiveAt, float[] gradNegative, int gradNegativeAt, int n, float nearFactor, float farFactor);

    /** b cross + a own1, and a cross + b own2. */
    void combined(float[] input1, int input1At, float[] input2, int input2At, float[] gradInput1, int gradInput1At, float[] gradInput2, int gradInput2At, int n, float cross, float own1, float own2);

    /** a near_factor + b far_factor. */
    void weightedSum(float[] near, int nearAt, float[] far, int farAt, float[] result, int resultAt, int n, float nearFactor, float farFactor);

    /** b cross + a own1, and a cross + b own2, each its own. */
    void combinedEach(float[] input1, int input1At, float[] input2, int input2At, float[] cross, int crossAt, float[] own1, int own1At, float[] own2, int own2At, float[] gradInput1, int gradInput1At, float[] gradInput2, int gradInput2At, int n);

    /** a near_factor + b far_factor, each its own. */
    void weightedSumEach(float[] near, int nearAt, float[] far, int farAt, float[] nearFactor, int nearFactorAt, float[] farFactor, int farFactorAt, float[] result, int resultAt, int n);
}
