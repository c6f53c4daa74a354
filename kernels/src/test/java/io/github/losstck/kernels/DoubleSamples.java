package io.github.losstck.kernels;

// Made of its twin for float by generator/generate.py.

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** Calls of every loss with numbers drawn anew, each as a function that gives all numbers of the answer in one array. */
final class DoubleSamples {

    private static final double[] SPECIAL = {
        0,
        -0.0,
        1,
        -1,
        Double.NaN,
        Double.POSITIVE_INFINITY,
        Double.NEGATIVE_INFINITY,
        Double.MIN_VALUE,
        -Double.MIN_VALUE,
        Double.MIN_NORMAL,
        Double.MAX_VALUE,
        -Double.MAX_VALUE,
        100,
        -100,
        1e-30,
        20,
        -20
    };

    private static final List<ElementLoss> ELEMENTS = List.of(
            new L1Loss(),
            new MseLoss(),
            new SmoothL1Loss(),
            new SmoothL1Loss(0.3),
            new SmoothL1Loss(0),
            new HuberLoss(),
            new HuberLoss(1.7),
            new BceWithLogitsLoss(),
            new BceWithLogitsLoss(2.5),
            new KlDivLoss(true),
            new HingeEmbeddingLoss(),
            new SoftMarginLoss(),
            new SigmoidFocalLoss(),
            new SigmoidFocalLoss(-1, 1.5),
            new PoissonNllLoss(),
            new PoissonNllLoss(true, true, 1e-8),
            new PoissonNllLoss(false, false, 1e-8),
            new PoissonNllLoss(false, true, 1e-8),
            new KlDivLoss());

    private final Random random;
    /** A row of so many elements fills vectors, and is added up in registers. */
    private static final int FILLING = 128;

    private final int n;
    private final boolean special;
    private final List<Sample> samples = new ArrayList<>();

    /** A call and its answer. */
    record Sample(String name, Function<DoubleLosses, double[]> call) {}

    private DoubleSamples(int n, long seed, boolean special) {
        random = new Random(seed);
        this.n = n;
        this.special = special;
    }

    /** Every loss over about n elements; with special values among them, or without. */
    static List<Sample> of(int n, long seed, boolean special) {
        DoubleSamples made = new DoubleSamples(n, seed, special);
        ELEMENTS.forEach(made::add);
        made.addProbabilities();
        made.addPairs();
        for (int classes : n == 0 ? new int[] {3} : new int[] {1, 10, n}) {
            made.addRows(classes);
            made.addVectors(classes);
        }
        made.addPlain();
        if (n >= FILLING) {
            made.addRows(FILLING);
            made.addVectors(FILLING);
        }
        return made.samples;
    }

    private double[] scores(int length) {
        double[] scores = new double[length];
        for (int i = 0; i < length; i++) {
            scores[i] = special && random.nextInt(7) == 0
                    ? SPECIAL[random.nextInt(SPECIAL.length)]
                    : (random.nextGaussian() * 4);
        }
        return scores;
    }

    private double[] probabilities(int length) {
        double[] probabilities = new double[length];
        for (int i = 0; i < length; i++) {
            probabilities[i] = random.nextInt(5) == 0 ? random.nextInt(2) : random.nextFloat();
        }
        return probabilities;
    }

    private double[] labels(int length) {
        double[] labels = new double[length];
        for (int i = 0; i < length; i++) {
            labels[i] = random.nextBoolean() ? 1 : -1;
        }
        return labels;
    }

    private static double[] all(double loss, double[]... arrays) {
        double[] all = {loss};
        for (double[] array : arrays) {
            all = Arrays.copyOf(all, all.length + array.length);
            System.arraycopy(array, 0, all, all.length - array.length, array.length);
        }
        return all;
    }

    private void add(
            String name, BiConsumer<DoubleLosses, double[]> each, int outputs, Function<DoubleLosses, double[]> call) {
        samples.add(new Sample(name, call));
        samples.add(new Sample(name + ", none", losses -> {
            double[] output = new double[outputs];
            each.accept(losses, output);
            return output;
        }));
    }

    private void add(ElementLoss loss) {
        boolean ofRates = loss instanceof PoissonNllLoss of && !of.logInput();
        double[] input = ofRates ? probabilities(n) : scores(n);
        double[] target = loss instanceof KlDivLoss of && of.logTarget() ? scores(n) : probabilities(n);
        double[] weight = scores(n);
        double[] upstream = scores(n);
        double[] grad = new double[n];
        add(
                loss.toString(),
                (losses, output) -> losses.losses(loss, input, target, weight, output, grad, upstream),
                n,
                losses -> all(losses.loss(loss, input, target, grad, Reduction.MEAN), grad));
        samples.add(new Sample(
                loss + ", sum, weighted",
                losses -> all(losses.loss(loss, input, target, weight, grad, Reduction.SUM, 0.7), grad)));
    }

    private void addProbabilities() {
        double[] input = probabilities(n);
        double[] target = probabilities(n);
        double[] grad = new double[n];
        add(
                "BceLoss",
                (losses, output) -> losses.losses(new BceLoss(), input, target, null, output, null, null),
                n,
                losses -> all(losses.loss(new BceLoss(), input, target, grad, Reduction.SUM), grad));
    }

    private void addPairs() {
        double[] first = scores(n);
        double[] second = scores(n);
        double[] variance = probabilities(n);
        for (PairLoss loss : List.of(
                new MarginRankingLoss(),
                new MarginRankingLoss(0.5),
                new GaussianNllLoss(),
                new GaussianNllLoss(true, 0))) {
            double[] third = loss instanceof GaussianNllLoss ? variance : labels(n);
            double[] grad1 = new double[n];
            double[] grad2 = new double[n];
            add(
                    loss.toString(),
                    (losses, output) -> losses.losses(loss, first, second, third, output, grad1, null, null),
                    n,
                    losses -> all(
                            losses.loss(loss, first, second, third, grad1, grad2, Reduction.MEAN, -2), grad1, grad2));
        }
    }

    private double[] plain(int length) {
        double[] plain = new double[length];
        for (int i = 0; i < length; i++) {
            plain[i] = 0.01 + 0.98 * random.nextFloat();
        }
        return plain;
    }

    /** Where no element is special, loops run that look for none. */
    private void addPlain() {
        double[] input = scores(n);
        double[] plain = plain(n);
        double[] others = plain(n);
        double[] grad1 = new double[n];
        double[] grad2 = new double[n];
        for (ElementLoss loss : List.of(new BceLoss(), new KlDivLoss())) {
            double[] of = loss instanceof BceLoss ? others : input;
            add(
                    loss + ", plain",
                    (losses, output) -> losses.losses(loss, of, plain, null, output, grad1, null),
                    n,
                    losses -> all(losses.loss(loss, of, plain, grad1, Reduction.SUM), grad1));
        }
        for (ElementLoss loss : List.of(new PoissonNllLoss(), new KlDivLoss(true))) {
            add(
                    loss + ", plain",
                    (losses, output) -> losses.losses(loss, others, plain, null, output, grad1, null),
                    n,
                    losses -> all(losses.loss(loss, others, plain, grad1, Reduction.MEAN), grad1));
        }
        GaussianNllLoss gaussian = new GaussianNllLoss();
        add(
                gaussian + ", plain",
                (losses, output) -> losses.losses(gaussian, input, others, plain, output, grad1, grad2, null),
                n,
                losses -> all(
                        losses.loss(gaussian, input, others, plain, grad1, grad2, Reduction.MEAN, 3), grad1, grad2));
    }

    private void addRows(int classes) {
        int rows = n / classes;
        double[] input = scores(rows * classes);
        double[] weight = probabilities(classes);
        double[] upstream = scores(rows);
        double[] grad = new double[input.length];
        int[] target = random.ints(rows, 0, classes).toArray();
        for (int row = 3; row < rows; row += 11) {
            target[row] = -100;
        }
        int[] always = random.ints(rows, 0, classes).toArray();
        int[] many = random.ints(input.length, -1, classes).toArray();
        for (IndexLoss loss : List.of(
                new CrossEntropyLoss(),
                new CrossEntropyLoss(-100, 0.2),
                new NllLoss(),
                new MultiMarginLoss(),
                new MultiMarginLoss(2, 0.4),
                new MultilabelMarginLoss())) {
            if (loss instanceof MultilabelMarginLoss && classes > 500) {
                continue;
            }
            boolean hinge = loss instanceof MultiMarginLoss;
            int[] y = loss instanceof MultilabelMarginLoss ? many : hinge ? always : target;
            double[] w = loss instanceof MultilabelMarginLoss ? null : weight;
            add(
                    loss + " of " + classes,
                    (losses, output) -> losses.losses(loss, input, classes, y, w, output, grad, upstream),
                    rows,
                    losses -> all(losses.loss(loss, input, classes, y, grad, Reduction.MEAN), grad));
        }
        double[] dense = probabilities(input.length);
        for (ClassLoss loss :
                List.of(new CrossEntropyLoss(), new CrossEntropyLoss(-100, 0.1), new MultilabelSoftMarginLoss())) {
            add(
                    loss + " of " + classes + ", probabilities",
                    (losses, output) -> losses.losses(loss, input, classes, dense, weight, output, grad, upstream),
                    rows,
                    losses -> all(losses.loss(loss, input, classes, dense, null, grad, Reduction.MEAN, 1), grad));
        }
    }

    private void addVectors(int length) {
        int rows = n / length;
        double[] a = scores(rows * length);
        double[] b = scores(a.length);
        double[] c = scores(a.length);
        double[] labels = labels(rows);
        double[] upstream = scores(rows);
        double[] grad1 = new double[a.length];
        double[] grad2 = new double[a.length];
        double[] grad3 = new double[a.length];
        CosineEmbeddingLoss cosine = new CosineEmbeddingLoss(0.1);
        add(
                cosine + " of " + length,
                (losses, output) -> losses.losses(cosine, a, b, length, labels, output, null, grad2, upstream),
                rows,
                losses ->
                        all(losses.loss(cosine, a, b, length, labels, grad1, grad2, Reduction.MEAN, 1), grad1, grad2));
        for (TripletMarginLoss loss : List.of(new TripletMarginLoss(), new TripletMarginLoss(20, 1e-6, true))) {
            add(
                    loss + " of " + length,
                    (losses, output) -> losses.losses(loss, a, b, c, length, output, grad1, null, grad3, upstream),
                    rows,
                    losses -> all(
                            losses.loss(loss, a, b, c, length, grad1, grad2, grad3, Reduction.SUM, 1),
                            grad1,
                            grad2,
                            grad3));
        }
    }
}
