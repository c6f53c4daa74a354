package io.github.losstck.benchmarks;

import java.util.stream.IntStream;

/**
 * An array that a loss is given.
 *
 * @param name PyTorch's
 * @param values a float[], a double[], or an int[] of classes
 * @param shape of the array
 * @param differentiated whether the gradient by it is wanted
 */
public record Argument(String name, Object values, long[] shape, boolean differentiated) {

    /** The numbers, if they are float32. */
    public float[] floats() {
        return (float[]) values;
    }

    /** The numbers, if they are float64. */
    public double[] doubles() {
        return (double[]) values;
    }

    /** The classes. */
    public int[] classes() {
        return (int[]) values;
    }

    /** The classes, as most libraries want them. */
    public long[] longs() {
        return IntStream.of(classes()).asLongStream().toArray();
    }

    /** The classes as rows of zeros with a one each, of the dtype of the inputs. */
    public Argument oneHot(LossCase of) {
        int columns = of.columns();
        double[] ones = new double[of.rows() * columns];
        for (int row = 0; row < of.rows(); row++) {
            ones[row * columns + classes()[row]] = 1;
        }
        return new Argument(name, of.doubles() ? ones : toFloats(ones), of.shape(), false);
    }

    static float[] toFloats(double[] values) {
        float[] floats = new float[values.length];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = (float) values[i];
        }
        return floats;
    }
}
