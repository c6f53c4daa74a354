package io.github.losstck.kernels;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** Calls of every loss with numbers drawn anew, each as a function that gives all numbers of the answer in one array. */
final class FloatSamples {

    private static final float[] SPECIAL = {
        0,
        -0.0f,
        1,
        -1,
        Float.NaN,
        Float.POSITIVE_INFINITY,
        Float.NEGATIVE_INFINITY,
        Float.MIN_VALUE,
        -Float.MIN_VALUE,
        Float.MIN_NORMAL,
        Float.MAX_VALUE,
        -Float.MAX_VALUE,
        100,
        -100,
        1e-30f,
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
    record Sample(String name, Function<FloatLosses, float[]> call) {}

    private FloatSamples(int n, long seed, boolean special) {
        random = new Random(seed);
        this.n = n;
        this.special = special;
    }

    /** Every loss over about n elements; with special values among them, or without. */
    static List<Sample> of(int n, long seed, boolean special) {
        FloatSamples made = new FloatSamples(n, seed, special);
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

    private float[] scores(int length) {
        float[] scores = new float[length];
        for (int i = 0; i < length; i++) {
            scores[i] = special && random.nextInt(7) == 0
                    ? SPECIAL[random.nextInt(SPECIAL.length)]
                    : (float) (random.nextGaussian() * 4);
        }
        return scores;
    }

    private float[] probabilities(int length) {
        float[] probabilities = new float[length];
        for (int i = 0; i < length; i++) {
            probabilities[i] = random.nextInt(5) == 0 ? random.nextInt(2) : random.nextFloat();
        }
        return probabilities;
    }

    private float[] labels(int length) {
        float[] labels = new float[length];
        for (int i = 0; i < length; i++) {
            labels[i] = random.nextBoolean() ? 1 : -1;
        }
        return labels;
    }

    private static float[] all(float loss, float[]... arrays) {
        float[] all = {loss};
        for (float[] array : arrays) {
            all = Arrays.copyOf(all, all.length + array.length);
            System.arraycopy(array, 0, all, all.length - array.length, array.length);
        }
        return all;
    }

    private void add(
            String name, BiConsumer<FloatLosses, float[]> each, int outputs, Function<FloatLosses, float[]> call) {
        samples.add(new Sample(name, call));
        samples.add(new Sample(name + ", none", losses -> {
            float[] output = new float[outputs];
            each.accept(losses, output);
            return output;
        }));
    }

    private void add(ElementLoss loss) {
        boolean ofRates = loss instanceof PoissonNllLoss of && !of.logInput();
        float[] input = ofRates ? probabilities(n) : scores(n);
        float[] target = loss instanceof KlDivLoss of && of.logTarget() ? scores(n) : probabilities(n);
        float[] weight = scores(n);
        float[] upstream = scores(n);
        float[] grad = new float[n];
        add(
                loss.toString(),
                (losses, output) -> losses.losses(loss, input, target, weight, output, grad, upstream),
                n,
                losses -> all(losses.loss(loss, input, target, grad, Reduction.MEAN), grad));
        samples.add(new Sample(
                loss + ", sum, weighted",
                losses -> all(losses.loss(loss, input, target, weight, grad, Reduction.SUM, 0.7f), grad)));
    }

    private void addProbabilities() {
        float[] input = probabilities(n);
        float[] target = probabilities(n);
        float[] grad = new float[n];
        add(
                "BceLoss",
                (losses, output) -> losses.losses(new BceLoss(), input, target, null, output, null, null),
                n,
                losses -> all(losses.loss(new BceLoss(), input, target, grad, Reduction.SUM), grad));
    }

    private void addPairs() {
        float[] first = scores(n);
        float[] second = scores(n);
        float[] variance = probabilities(n);
        for (PairLoss loss : List.of(
                new MarginRankingLoss(),
                new MarginRankingLoss(0.5),
                new GaussianNllLoss(),
                new GaussianNllLoss(true, 0))) {
            float[] third = loss instanceof GaussianNllLoss ? variance : labels(n);
            float[] grad1 = new float[n];
            float[] grad2 = new float[n];
            add(
                    loss.toString(),
                    (losses, output) -> losses.losses(loss, first, second, third, output, grad1, null, null),
                    n,
                    losses -> all(
                            losses.loss(loss, first, second, third, grad1, grad2, Reduction.MEAN, -2), grad1, grad2));
        }
    }

    private float[] plain(int length) {
        float[] plain = new float[length];
        for (int i = 0; i < length; i++) {
            plain[i] = 0.01f + 0.98f * random.nextFloat();
        }
        return plain;
    }

    /** Where no element is special, loops run that look for none. */
    private void addPlain() {
        float[] input = scores(n);
        float[] plain = plain(n);
        float[] others = plain(n);
        float[] grad1 = new float[n];
        float[] grad2 = new float[n];
        for (ElementLoss loss : List.of(new BceLoss(), new KlDivLoss())) {
            float[] of = loss instanceof BceLoss ? others : input;
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
        float[] input = scores(rows * classes);
        float[] weight = probabilities(classes);
        float[] upstream = scores(rows);
        float[] grad = new float[input.length];
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
            float[] w = loss instanceof MultilabelMarginLoss ? null : weight;
            add(
                    loss + " of " + classes,
                    (losses, output) -> losses.losses(loss, input, classes, y, w, output, grad, upstream),
                    rows,
                    losses -> all(losses.loss(loss, input, classes, y, grad, Reduction.MEAN), grad));
        }
        float[] dense = probabilities(input.length);
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
        float[] a = scores(rows * length);
        float[] b = scores(a.length);
        float[] c = scores(a.length);
        float[] labels = labels(rows);
        float[] upstream = scores(rows);
        float[] grad1 = new float[a.length];
        float[] grad2 = new float[a.length];
        float[] grad3 = new float[a.length];
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
