package io.github.losstck.laws.sample;

import io.github.losstck.spi.DType;
import io.github.losstck.spi.Shape;
import io.github.losstck.spi.Tensor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Supplier;

/**
 * Makes choices, each a whole number of 0 or more. What is drawn depends on the choices alone, and a smaller number is a
 * simpler choice: a sample is repeated by its choices, and made simpler by shortening and lowering them. Choices that are missing
 * are 0, and one that is too large is the largest that there is.
 */
public final class Draw {

    private static final long FRACTION = 1L << 53;
    private static final String MAIN = "sample";

    private final Choices given;
    private final SplittableRandom random;
    private final Map<String, List<Long>> taken = new LinkedHashMap<>();
    private String strand = MAIN;

    private Draw(Choices given, SplittableRandom random) {
        this.given = given;
        this.random = random;
    }

    /** Choices at random; equal seeds make equal choices. */
    public static Draw random(long seed) {
        return new Draw(new Choices(Map.of()), new SplittableRandom(seed));
    }

    /** The choices of an earlier draw, or simpler ones. */
    public static Draw replay(Choices choices) {
        return new Draw(choices, null);
    }

    private long choice(long bound) {
        List<Long> before = taken.computeIfAbsent(strand, name -> new ArrayList<>());
        long[] strandGiven = random == null ? given.strand(strand) : new long[0];
        long choice = random != null
                ? random.nextLong(bound)
                : before.size() < strandGiven.length ? Math.min(strandGiven[before.size()], bound - 1) : 0;
        before.add(choice);
        return choice;
    }

    /** What is drawn for a tensor is on a strand of its own; of one name the first, the second and so on. */
    private <T> T onStrand(String name, Supplier<T> drawn) {
        String outer = strand;
        strand = name;
        for (int again = 2; taken.containsKey(strand); again++) {
            strand = name + " " + again;
        }
        T result = drawn.get();
        strand = outer;
        return result;
    }

    /** All choices that were made. */
    public Choices choices() {
        Map<String, long[]> strands = new LinkedHashMap<>();
        taken.forEach((name, choices) ->
                strands.put(name, choices.stream().mapToLong(choice -> choice).toArray()));
        return new Choices(strands);
    }

    /** A whole number from 0 to {@code bound - 1}. */
    public int below(int bound) {
        return (int) choice(bound);
    }

    /** A whole number from {@code min} to {@code max}. */
    public int between(int min, int max) {
        return min + below(max - min + 1);
    }

    /** One of several, the simplest first. */
    @SafeVarargs
    public final <T> T of(T... values) {
        return values[below(values.length)];
    }

    /** One of several, the simplest first. */
    public <T> T of(List<T> values) {
        return values.get(below(values.size()));
    }

    /** Whether something rare is there: one time in four. */
    public boolean rarely() {
        return below(4) == 3;
    }

    /** A number of a range: a multiple of 1/4 or 1/64, or one with all its digits; those near 0 are the simplest. */
    public double number(double min, double max) {
        return switch (below(4)) {
            case 0 -> onGrid(min, max, 4);
            case 1 -> onGrid(min, max, 64);
            default -> min + (max - min) * ((double) choice(FRACTION) / FRACTION);
        };
    }

    /** The multiple of 1/steps at a place in the order 0, 1, -1, 2, -2, … as far as the range goes to either side. */
    private double onGrid(double min, double max, int steps) {
        long low = (long) Math.ceil(min * steps);
        long high = (long) Math.floor(max * steps);
        long place = choice(high - low + 1);
        long multiple;
        if (low >= 0) {
            multiple = low + place;
        } else if (high <= 0) {
            multiple = high - place;
        } else {
            long both = Math.min(-low, high);
            long outward = (place + 1) / 2;
            boolean upward = place <= 2 * both ? place % 2 == 1 : high > both;
            multiple = (upward ? 1 : -1) * (place <= 2 * both ? outward : place - both);
        }
        return (double) multiple / steps;
    }

    /** Numbers of a range, rounded to the dtype; what they are for names their strand. */
    public Tensor numbers(String name, DType dtype, Shape shape, double min, double max) {
        double[] values = new double[shape.elements()];
        return onStrand(name, () -> {
            Arrays.setAll(values, i -> number(min, max));
            return Tensor.rounded(dtype, shape, values);
        });
    }

    /** Signs: 1 or -1. */
    public Tensor signs(DType dtype, Shape shape) {
        double[] values = new double[shape.elements()];
        return onStrand("signs", () -> {
            Arrays.setAll(values, i -> 1 - 2 * below(2));
            return Tensor.rounded(dtype, shape, values);
        });
    }

    /** Indices from {@code min} to {@code max}. */
    public Tensor indices(DType dtype, Shape shape, int min, int max) {
        long[] values = new long[shape.elements()];
        return onStrand("indices", () -> {
            Arrays.setAll(values, i -> between(min, max));
            return Tensor.ofIntegers(dtype, shape, values);
        });
    }

    /** The numbers from 0 to {@code count - 1} in some order; in their own for the simplest choices. */
    public int[] permutation(int count) {
        int[] order = new int[count];
        Arrays.setAll(order, i -> i);
        for (int i = 0; i < count - 1; i++) {
            int other = i + below(count - i);
            int swapped = order[i];
            order[i] = order[other];
            order[other] = swapped;
        }
        return order;
    }
}
