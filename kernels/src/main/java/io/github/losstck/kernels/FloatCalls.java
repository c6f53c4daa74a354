package io.github.losstck.kernels;

/** What one thread needs for a call: its parts are used again and again, so that a call allocates nothing. */
final class FloatCalls {

    final FloatElements elements;
    final FloatIndexRows indexRows;
    final FloatClassRows classRows;
    final FloatVectorRows vectorRows;
    private final DoubleSums sums;
    private final double[] lanes = Lanes.fresh();
    private final Total total = new Total();

    FloatCalls(Backend backend, ThreadLocal<FloatScratch> scratch) {
        elements = new FloatElements(backend, scratch);
        indexRows = new FloatIndexRows(backend, scratch);
        classRows = new FloatClassRows(backend, scratch);
        vectorRows = new FloatVectorRows(backend, scratch);
        sums = backend.doubleSums();
    }

    /** The sum of the losses of rows. */
    double sum(double[] losses, int rows) {
        total.clear();
        for (int i = 0; i < rows; i += FloatScratch.BLOCK) {
            sums.sum(losses, i, Math.min(FloatScratch.BLOCK, rows - i), lanes);
            total.add(lanes[0], lanes[Lanes.COUNT]);
        }
        return total.value();
    }

    /** What a mean over class indices is divided by: the weights of the targets that are not ignored, or their number. */
    double weights(int[] target, int ignoreIndex, float[] weight) {
        total.clear();
        for (int y : target) {
            if (y != ignoreIndex) {
                total.add(weight == null ? 1 : weight[y], 0);
            }
        }
        return total.value();
    }

    /** Forget the caller's arrays. */
    void clear() {
        elements.clear();
        indexRows.clear();
        classRows.clear();
        vectorRows.clear();
    }

    static void write(double[] losses, float[] output) {
        for (int i = 0; i < output.length; i++) {
            output[i] = (float) losses[i];
        }
    }
}
