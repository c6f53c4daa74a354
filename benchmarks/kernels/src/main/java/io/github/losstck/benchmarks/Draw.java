package io.github.losstck.benchmarks;

import java.util.function.DoubleUnaryOperator;

/** Numbers that are the same in every process and language: the hash of a position. {@code pytorch.py} has the same. */
final class Draw {

    private final long stream;

    /** @param stream arrays of different streams have nothing to do with one another */
    Draw(int stream) {
        this.stream = (long) stream << 40;
    }

    /** The number at a position, in (0, 1): the middle of one of 2^23 steps. */
    double unit(int position) {
        long z = (position + stream + 1) * 0x9E3779B97F4A7C15L;
        z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        z ^= z >>> 31;
        return ((z >>> 41) + 0.5) * 0x1p-23;
    }

    double[] numbers(int count, DoubleUnaryOperator of) {
        double[] numbers = new double[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = of.applyAsDouble(unit(i));
        }
        return numbers;
    }

    int[] classes(int rows, int classes) {
        int[] chosen = new int[rows];
        for (int i = 0; i < rows; i++) {
            chosen[i] = (int) (unit(i) * classes);
        }
        return chosen;
    }

    /** Rows that sum to 1. */
    double[] distributions(int rows, int columns) {
        double[] numbers = numbers(rows * columns, u -> u);
        for (int row = 0; row < rows; row++) {
            double sum = 0;
            for (int i = row * columns; i < (row + 1) * columns; i++) {
                sum += numbers[i];
            }
            for (int i = row * columns; i < (row + 1) * columns; i++) {
                numbers[i] /= sum;
            }
        }
        return numbers;
    }

    /** Three labels in each row, then -1, which ends them. */
    int[] labels(int rows, int columns) {
        int[] labels = new int[rows * columns];
        int[] first = classes(rows, columns);
        for (int i = 0; i < labels.length; i++) {
            int place = i % columns;
            labels[i] = place < 3 ? (first[i / columns] + place * 7) % columns : -1;
        }
        return labels;
    }
}
