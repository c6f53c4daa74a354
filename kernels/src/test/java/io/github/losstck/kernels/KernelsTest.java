package io.github.losstck.kernels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What a user meets first: figures, refusals, memory. */
class KernelsTest {

    private final FloatLosses losses = Kernels.preferred().floats();

    @Test
    void theExampleOfTheDocument() {
        float[] gradInput = new float[2];
        float loss =
                losses.loss(new BceWithLogitsLoss(), new float[] {0, 2}, new float[] {1, 0}, gradInput, Reduction.MEAN);
        assertThat(loss).isEqualTo((float) ((StrictMath.log(2) + StrictMath.log1p(StrictMath.exp(2))) / 2));
        assertThat(gradInput).containsExactly(-0.25f, (float) (0.5 / (1 + StrictMath.exp(-2))));
    }

    @Test
    void aCrossEntropyNearZeroKeepsItsDigits() {
        float[] grad = new float[3];
        float loss = losses.loss(new CrossEntropyLoss(), new float[] {30, 0, 1}, 3, new int[] {0}, grad, Reduction.SUM);
        double others = StrictMath.exp(-30) + StrictMath.exp(-29);
        assertThat(loss).isCloseTo((float) others, org.assertj.core.data.Offset.offset(1e-19f));
        assertThat(grad[0]).isCloseTo((float) -others, org.assertj.core.data.Offset.offset(1e-19f));
    }

    @Test
    void nothingHasNoMeanAndASumOfZero() {
        float[] none = {};
        assertThat(losses.loss(new MseLoss(), none, none, null, Reduction.MEAN)).isNaN();
        assertThat(losses.loss(new MseLoss(), none, none, null, Reduction.SUM)).isZero();
    }

    @Test
    void refusalsNameTheArgument() {
        float[] two = new float[2];
        float[] three = new float[3];
        assertThatIllegalArgumentException()
                .isThrownBy(() -> losses.loss(new MseLoss(), two, three, null, Reduction.MEAN))
                .withMessage("target must have 2 elements, like input, got 3");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> losses.loss(new MseLoss(), two, two, three, Reduction.MEAN))
                .withMessage("gradInput must have 2 elements, like input, got 3");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> losses.loss(new NllLoss(), three, 2, new int[1], null, Reduction.MEAN))
                .withMessage("classes must be 1 or more and divide the 3 elements of the input, got 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> losses.loss(new CrossEntropyLoss(), three, 3, new int[] {3}, null, Reduction.MEAN))
                .withMessage("target must be a class in [0, 2] or the ignored -100, got 3 at position 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> losses.loss(new BceLoss(), new float[] {0.5f, 1.5f}, two, null, Reduction.MEAN))
                .withMessage("input must lie in [0, 1], got 1.5 at position 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        losses.loss(new GaussianNllLoss(), two, two, new float[] {1, -1}, null, null, Reduction.SUM, 1))
                .withMessage("var must not be negative, got -1.0 at position 1");
        assertThatIllegalArgumentException().isThrownBy(() -> new HuberLoss(0)).withMessageContaining("delta");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Kernels.ofBits(64))
                .withMessageContaining("128, 256 or 512");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Kernels.scalar().threads(0))
                .withMessageContaining("threads");
    }

    /** The refusal is that of the first position on any number of threads. */
    @Test
    void refusalsComeFromThreadsToo() {
        float[] input = new float[100_000];
        input[70_000] = 2;
        input[90_000] = 3;
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Kernels.preferred()
                        .threads(4, 1)
                        .floats()
                        .loss(new BceLoss(), input, new float[input.length], null, Reduction.MEAN))
                .withMessage("input must lie in [0, 1], got 2.0 at position 70000");
    }

    @Test
    void aCallAllocatesNothing() {
        int n = 20_000;
        float[] input = new float[n];
        Random random = new Random(1);
        for (int i = 0; i < n; i++) {
            input[i] = random.nextFloat();
        }
        float[] target = Arrays.copyOf(input, n);
        float[] grad = new float[n];
        int[] classes = random.ints(n / 10, 0, 10).toArray();
        FloatLosses mine = Kernels.scalar().floats();
        BceWithLogitsLoss bce = new BceWithLogitsLoss();
        CrossEntropyLoss crossEntropy = new CrossEntropyLoss();
        TripletMarginLoss triplet = new TripletMarginLoss();
        Runnable calls = () -> {
            mine.loss(bce, input, target, grad, Reduction.MEAN);
            mine.loss(crossEntropy, input, 10, classes, grad, Reduction.MEAN);
            mine.loss(crossEntropy, input, 100, target, null, grad, Reduction.SUM, 1);
            mine.loss(triplet, input, target, input, 100, grad, null, null, Reduction.SUM, 1);
        };
        calls.run();
        ThreadMXBean bean = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = bean.getThreadAllocatedBytes(Thread.currentThread().getId());
        calls.run();
        assertThat(bean.getThreadAllocatedBytes(Thread.currentThread().getId()) - before)
                .isLessThan(1000);
    }

    @Test
    void saysHowItComputes() {
        assertThat(Kernels.scalar()).hasToString("plain Java, 1 thread");
        assertThat(Kernels.ofBits(256).threads(2)).hasToString("vectors of 256 bits, 2 threads");
    }
}
