package io.github.losstck.nativeloss;

import io.github.losstck.spi.DType;
import io.github.losstck.spi.LossCall;
import io.github.losstck.spi.Outcome;
import io.github.losstck.spi.Shape;
import io.github.losstck.spi.Tensor;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Keras's cross entropy with class indices along the last axis: -ln(q[y] / Σ q), where q are the predictions clipped to [1e-7,
 * 1 - 1e-7] in their dtype, with slope 0 beyond the bounds; with from_logits -ln softmax(x)[y]. Labels of any dtype are cast
 * to integers; a last dimension of extent 1 that predictions do not account for is squeezed. Rows of the ignored class lose
 * 0, with slope 0, whatever they hold.
 *
 * @see <a
 *     href="https://keras.io/api/losses/probabilistic_losses/#sparse_categorical_crossentropy-function">keras.losses.sparse_categorical_crossentropy</a>
 */
final class KerasSparseCategoricalCrossentropy implements LossFunction {

    @Override
    public String name() {
        return "keras.losses.sparse_categorical_crossentropy";
    }

    @Override
    public Outcome.Computed evaluate(LossCall call) {
        Tensor predictions = call.input("y_pred");
        Promotion.requireFloating("y_pred", predictions);
        Shape shape = predictions.shape();
        long axis = OptionReader.integer(call, "axis", -1);
        if (axis != -1 && axis != shape.rank() - 1) {
            throw new LossArgumentException("axis must be the last one, -1 or " + (shape.rank() - 1) + ", got " + axis);
        }
        RowLayout layout = RowLayout.along(shape, -1);
        requireLabels(call.input("y_true").shape(), shape, layout.rowShape());
        boolean[] ignored = ignored(call);
        boolean fromLogits = OptionReader.flag(call, "from_logits", false);
        Clip clip = Clip.of(predictions.dtype());
        double[] logits = predictions.toDoubles();
        for (int i = 0; i < logits.length; i++) {
            double x = ignored[layout.rowOf(i)] ? 0.5 : logits[i];
            logits[i] = fromLogits ? x : Elementary.log(clip.of(x));
        }
        IndexedRows rows = new IndexedRows(logits, classes(call.input("y_true"), ignored), layout);
        double[] losses = rows.losses();
        for (int row = 0; row < losses.length; row++) {
            losses[row] = ignored[row] ? 0 : losses[row];
        }
        Map<String, Tensor> gradients = new LinkedHashMap<>();
        for (String name : call.differentiate()) {
            gradients.put(name, gradient(call, name, rows, layout, ignored, fromLogits ? null : clip));
        }
        return new Outcome.Computed(Tensor.rounded(predictions.dtype(), layout.rowShape(), losses), gradients);
    }

    /** The gradient by y_pred: that by logits, or through the logarithm and the clip. */
    private static Tensor gradient(
            LossCall call, String name, IndexedRows rows, RowLayout layout, boolean[] ignored, Clip clip) {
        if (!name.equals("y_pred")) {
            throw new LossArgumentException(call.function() + " is not differentiable with respect to " + name);
        }
        Tensor predictions = call.input("y_pred");
        var upstream = Reduction.NONE.upstream(call.cotangent(), 1);
        double[] gradient = rows.byLogit(row -> ignored[row] ? 0 : upstream.applyAsDouble(row));
        for (int i = 0; i < gradient.length; i++) {
            double p = predictions.doubleAt(i);
            if (ignored[layout.rowOf(i)] || (clip != null && clip.of(p) != p)) {
                gradient[i] = 0;
            } else if (clip != null) {
                gradient[i] /= p;
            }
        }
        return Tensor.rounded(predictions.dtype(), predictions.shape(), gradient);
    }

    private static void requireLabels(Shape labels, Shape predictions, Shape rows) {
        boolean column = labels.rank() == predictions.rank() && labels.extent(-1) == 1;
        int rank = column ? labels.rank() - 1 : labels.rank();
        boolean fits = rank == rows.rank();
        for (int d = 0; fits && d < rank; d++) {
            fits = labels.extent(d) == rows.extent(d);
        }
        if (!fits) {
            throw new LossArgumentException(
                    "y_true must have shape " + rows + " for y_pred of shape " + predictions + ", got " + labels);
        }
    }

    private static boolean[] ignored(LossCall call) {
        Tensor labels = call.input("y_true");
        boolean[] ignored = new boolean[labels.elements()];
        if (call.options().has("ignore_class")) {
            long ignoredClass = OptionReader.integer(call, "ignore_class", 0);
            for (int row = 0; row < ignored.length; row++) {
                ignored[row] = labels.doubleAt(row) == ignoredClass;
            }
        }
        return ignored;
    }

    private static long[] classes(Tensor labels, boolean[] ignored) {
        long[] classes = new long[ignored.length];
        for (int row = 0; row < classes.length; row++) {
            classes[row] = ignored[row] ? 0 : (long) labels.doubleAt(row);
        }
        return classes;
    }

    /** Bounds of probabilities, as a dtype holds them. */
    private record Clip(double low, double high) {

        static Clip of(DType dtype) {
            return new Clip(
                    Promotion.constant(KerasRegression.EPSILON, dtype),
                    Promotion.constant(1 - KerasRegression.EPSILON, dtype));
        }

        double of(double probability) {
            return Math.min(Math.max(probability, low), high);
        }
    }
}
