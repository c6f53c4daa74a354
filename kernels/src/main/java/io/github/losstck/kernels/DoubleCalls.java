package io.github.losstck.kernels;

// Made of its twin for float by generator/generate.py.

/** What one thread needs for a call: its parts are used again and again, so that a call allocates nothing. */
final class DoubleCalls {

    final DoubleElements elements;
    final DoubleIndexRows indexRows;
    final DoubleClassRows classRows;
    final DoubleVectorRows vectorRows;
    private final DoubleSums sums;
    private final double[] lanes = Lanes.fresh();
    private final Total total = new Total();

    DoubleCalls(Backend backend, ThreadLocal<DoubleScratch> scratch) {
        elements = new DoubleElements(backend, scratch);
        indexRows = new DoubleIndexRows(backend, scratch);
        classRows = new DoubleClassRows(backend, scratch);
        vectorRows = new DoubleVectorRows(backend, scratch);
        sums = backend.doubleSums();
    }

    /** The sum of the losses of rows. */
    double sum(double[] losses, int rows) {
        total.clear();
        for (int i = 0; i < rows; i += DoubleScratch.BLOCK) {
            sums.sum(losses, i, Math.min(DoubleScratch.BLOCK, rows - i), lanes);
            total.add(lanes[0], lanes[Lanes.COUNT]);
        }
        return total.value();
    }

    /** What a mean over class indices is divided by: the weights of the targets that are not ignored, or their number. */
    double weights(int[] target, int ignoreIndex, double[] weight) {
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

    static void write(double[] losses, double[] output) {
        for (int i = 0; i < output.length; i++) {
            output[i] = losses[i];
        }
    }
}
