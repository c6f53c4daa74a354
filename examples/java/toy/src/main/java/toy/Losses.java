package toy;

/** A library of one loss, with a bug that its own tests do not see. */
public final class Losses {

    private Losses() {}

    /** The mean squared error, as its author believes. */
    public static double mse(double[] prediction, double[] target) {
        double sum = 0;
        for (int i = 0; i < prediction.length; i++) {
            sum += (prediction[i] - target[i]) * (prediction[i] - target[i]);
        }
        return sum / 2 / prediction.length;
    }

    /** Its slope by each element of the prediction. */
    public static double[] mseGradient(double[] prediction, double[] target) {
        double[] slopes = new double[prediction.length];
        for (int i = 0; i < slopes.length; i++) {
            slopes[i] = (prediction[i] - target[i]) / prediction.length;
        }
        return slopes;
    }

    /** And by each element of the target. */
    public static double[] mseTargetGradient(double[] prediction, double[] target) {
        return mseGradient(target, prediction);
    }
}
