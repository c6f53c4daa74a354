package io.github.losstck.djl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.engine.EngineException;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import ai.djl.training.loss.Loss;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What DJL 0.35.1 does today, number by number as in FINDINGS.md. A test that fails here says that DJL has changed. */
class DjlDefectsTest {

    private final NDManager manager = NDManager.newBaseManager(Device.cpu(), "PyTorch");

    @AfterEach
    void close() {
        manager.close();
    }

    @Test
    void f1_lossOfProbabilitiesIsNegated() {
        NDArray p = manager.create(new double[] {0.25, 0.9});
        NDArray y = manager.create(new double[] {1, 1});
        double loss = evaluate(Loss.sigmoidBinaryCrossEntropyLoss("SigmoidBCELoss", 1f, true), y, p);
        assertThat(loss)
                .isEqualTo((Math.log(0.25) + Math.log(0.9)) / 2, within(1e-9))
                .isNegative();
    }

    @Test
    void f1_logarithmsEndAtTheEpsilon() {
        NDArray p = manager.create(new double[] {0});
        NDArray y = manager.create(new double[] {1});
        Loss loss = Loss.sigmoidBinaryCrossEntropyLoss("SigmoidBCELoss", 1f, true);
        assertThat(evaluate(loss, y, p)).isEqualTo(-27.631, within(1e-3));
        NDArray half = p.toType(DataType.FLOAT16, true);
        assertThat(evaluate(loss, y.toType(DataType.FLOAT16, true), half)).isEqualTo(Double.NEGATIVE_INFINITY);
    }

    @Test
    void f2_slopeAtLogitZeroIsOffByOneHalf() {
        for (double label : new double[] {0, 1}) {
            NDArray x = manager.create(new double[] {0});
            NDArray y = manager.create(new double[] {label});
            double[] slopes =
                    slopes(x, () -> Loss.sigmoidBinaryCrossEntropyLoss().evaluate(new NDList(y), new NDList(x)));
            assertThat(slopes[0] + label).isZero();
        }
    }

    @Test
    void f3_l1WithAWeightIgnoresThePrediction() {
        NDArray y = manager.create(new double[] {5});
        for (double prediction : new double[] {5, -1000}) {
            assertThat(evaluate(Loss.l1Loss("L1Loss", 2f), y, manager.create(new double[] {prediction})))
                    .isEqualTo(10);
        }
    }

    @Test
    void f4_l2IsHalfOfTheMeanSquaredErrorByDefault() {
        NDArray x = manager.ones(new Shape(2, 2));
        NDArray y = manager.create(new float[] {0, 1, 2, 3}, new Shape(2, 2));
        assertThat(evaluate(Loss.l2Loss(), y, x)).isEqualTo(0.75);
        assertThat(evaluate(Loss.l2Loss("L2Loss", 1f), y, x)).isEqualTo(1.5);
    }

    @Test
    void f5_labelsAreReshapedNotBroadcast() {
        NDArray x = manager.create(new double[] {1, 2});
        NDArray y = manager.create(new double[] {1, 2}, new Shape(2, 1));
        assertThat(evaluate(Loss.l2Loss("L2Loss", 1f), y, x)).isZero();
        NDArray matrix = manager.ones(new Shape(2, 2));
        assertThat(catchThrowableOfType(EngineException.class, () -> evaluate(Loss.l1Loss(), x, matrix)))
                .hasMessageContaining("shape '[2, 2]' is invalid");
    }

    @Test
    void f6_labelsOfSequencesAreExpandedByTheWrongExtent() {
        NDArray x = manager.ones(new Shape(2, 4, 3));
        NDArray y = manager.zeros(new Shape(2, 4), DataType.INT64);
        assertThat(catchThrowableOfType(EngineException.class, () -> evaluate(Loss.softmaxCrossEntropyLoss(), y, x)))
                .hasMessageContaining("shape '[2, 2, 1]' is invalid");
    }

    @Test
    void f6_labelsOfImagesAreTakenAlongTheWrongAxis() {
        NDArray x = manager.zeros(new Shape(3, 3, 3)).add(manager.eye(3).mul(10));
        NDArray y = manager.create(new long[] {0, 1, 2, 0, 1, 2, 0, 1, 2}, new Shape(3, 3));
        Loss loss = Loss.softmaxCrossEntropyLoss("SoftmaxCELoss", 1f, 1, true, true);
        double silent = evaluate(loss, y, x);
        double right = evaluate(loss, y.expandDims(1), x);
        assertThat(right).isEqualTo(Math.log1p(2 * Math.exp(-10)), within(1e-6));
        assertThat(silent).isEqualTo(20 / 3.0 + right, within(1e-6));
    }

    @Test
    void f7_toTypeCutsTheGradientWithoutAWord() {
        NDArray x = manager.create(new float[] {1, 2});
        assertThat(slopes(x, () -> x.square().add(x.square().toType(DataType.FLOAT64, false))))
                .containsExactly(2, 4);
    }

    @Test
    void f8_javaNumbersPromoteScalarArrays() {
        NDArray scalar = manager.create(0.25f);
        assertThat(scalar.mul(0.5).getDataType()).isEqualTo(DataType.FLOAT64);
        assertThat(manager.create(new float[] {0.25f}).mul(0.5).getDataType()).isEqualTo(DataType.FLOAT32);
        assertThat(scalar.toType(DataType.FLOAT16, true).mul(0.5f).getDataType())
                .isEqualTo(DataType.FLOAT32);
    }

    @Test
    void f9_aGradientThatNeverCameIsFloat32() {
        NDArray x = manager.create(new double[] {1});
        NDArray unused = manager.create(new double[] {1});
        unused.setRequiresGradient(true);
        slopes(x, x::square);
        assertThat(unused.getGradient().getDataType()).isEqualTo(DataType.FLOAT32);
    }

    @Test
    void f10_maskedSoftmaxCrossEntropyIsNotImplemented() {
        NDList labels = new NDList(manager.zeros(new Shape(1, 1), DataType.INT64), manager.create(new long[] {1}));
        NDList prediction = new NDList(manager.ones(new Shape(1, 1, 3)));
        assertThat(catchThrowableOfType(
                        UnsupportedOperationException.class,
                        () -> Loss.maskedSoftmaxCrossEntropyLoss().evaluate(labels, prediction)))
                .hasMessage("Not implemented yet");
    }

    @Test
    void f11_differenceFromANumberIsNegativeZero() {
        double zero = NDArrays.sub(1.0, manager.create(new double[] {1})).toDoubleArray()[0];
        assertThat(Double.compare(zero, -0.0)).isZero();
    }

    private static double evaluate(Loss loss, NDArray label, NDArray prediction) {
        return loss.evaluate(new NDList(label), new NDList(prediction))
                .toType(DataType.FLOAT64, false)
                .getDouble();
    }

    /** Whether a collection takes the number's memory in time is chance: one trial of many is enough. */
    @Test
    void f13_aNumberIsFreedBeforeBackward() {
        boolean wrong = false;
        for (int trial = 0; trial < 30 && !wrong; trial++) {
            NDArray x = manager.create(new float[] {1, 2, 3});
            double[] slopes = slopes(x, () -> {
                NDArray y = x.mul(2f);
                collectGarbage();
                return y;
            });
            wrong = !Arrays.equals(slopes, new double[] {2, 2, 2});
        }
        assertThat(wrong).isTrue();
    }

    private static void collectGarbage() {
        for (int i = 0; i < 2; i++) {
            System.gc();
            LockSupport.parkNanos(30_000_000);
        }
        for (int i = 0; i < 2000; i++) {
            ByteBuffer.allocateDirect(4).putInt(0, -1);
        }
    }

    private static double[] slopes(NDArray x, Supplier<NDArray> loss) {
        x.setRequiresGradient(true);
        try (GradientCollector collector = Engine.getEngine("PyTorch").newGradientCollector()) {
            collector.backward(loss.get().sum());
        }
        return x.getGradient().toType(DataType.FLOAT64, false).toDoubleArray();
    }
}
