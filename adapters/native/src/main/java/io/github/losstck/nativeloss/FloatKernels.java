package io.github.losstck.nativeloss;

import io.github.losstck.kernels.ClassLoss;
import io.github.losstck.kernels.CosineEmbeddingLoss;
import io.github.losstck.kernels.ElementLoss;
import io.github.losstck.kernels.FloatLosses;
import io.github.losstck.kernels.IndexLoss;
import io.github.losstck.kernels.PairLoss;
import io.github.losstck.kernels.TripletMarginLoss;

/** The kernels of float32, and of the halves, which are converted. */
final class FloatKernels implements KernelPort {

    private final FloatLosses losses;

    FloatKernels(FloatLosses losses) {
        this.losses = losses;
    }

    private static float[] floats(double[] values) {
        if (values == null) {
            return null;
        }
        float[] floats = new float[values.length];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = (float) values[i];
        }
        return floats;
    }

    private static double[] doubles(float[] values) {
        double[] doubles = new double[values.length];
        for (int i = 0; i < doubles.length; i++) {
            doubles[i] = values[i];
        }
        return doubles;
    }

    private static KernelAnswer answer(float[] output, float[][] g) {
        double[][] gradients = new double[g.length][];
        for (int i = 0; i < g.length; i++) {
            gradients[i] = g[i] == null ? null : doubles(g[i]);
        }
        return new KernelAnswer(doubles(output), gradients);
    }

    private static float[][] gradients(KernelArguments call, int length) {
        float[][] gradients = new float[call.wanted().length][];
        for (int i = 0; i < gradients.length; i++) {
            gradients[i] = call.wanted()[i] ? new float[length] : null;
        }
        return gradients;
    }

    @Override
    public KernelAnswer of(ElementLoss loss, KernelArguments call, double[] input, double[] target, double[] weight) {
        float[][] g = gradients(call, input.length);
        float[] output = new float[call.reduction() == null ? input.length : 1];
        if (call.reduction() == null) {
            losses.losses(loss, floats(input), floats(target), floats(weight), output, g[0], floats(call.upstream()));
        } else {
            output[0] = losses.loss(loss, floats(input), floats(target), floats(weight), g[0], call.reduction(), (float)
                    call.scalarUpstream());
        }
        return answer(output, g);
    }

    @Override
    public KernelAnswer of(PairLoss loss, KernelArguments call, double[] first, double[] second, double[] third) {
        float[][] g = gradients(call, first.length);
        float[] output = new float[call.reduction() == null ? first.length : 1];
        if (call.reduction() == null) {
            losses.losses(
                    loss, floats(first), floats(second), floats(third), output, g[0], g[1], floats(call.upstream()));
        } else {
            output[0] = losses.loss(
                    loss, floats(first), floats(second), floats(third), g[0], g[1], call.reduction(), (float)
                            call.scalarUpstream());
        }
        return answer(output, g);
    }

    @Override
    public KernelAnswer of(
            IndexLoss loss, KernelArguments call, double[] input, int classes, int[] target, double[] weight) {
        float[][] g = gradients(call, input.length);
        float[] output = new float[call.reduction() == null ? input.length / classes : 1];
        if (call.reduction() == null) {
            losses.losses(loss, floats(input), classes, target, floats(weight), output, g[0], floats(call.upstream()));
        } else {
            output[0] =
                    losses.loss(loss, floats(input), classes, target, floats(weight), g[0], call.reduction(), (float)
                            call.scalarUpstream());
        }
        return answer(output, g);
    }

    @Override
    public KernelAnswer of(
            ClassLoss loss, KernelArguments call, double[] input, int classes, double[] target, double[] weight) {
        float[][] g = gradients(call, input.length);
        float[] output = new float[call.reduction() == null ? input.length / classes : 1];
        if (call.reduction() == null) {
            losses.losses(
                    loss,
                    floats(input),
                    classes,
                    floats(target),
                    floats(weight),
                    output,
                    g[0],
                    floats(call.upstream()));
        } else {
            output[0] = losses.loss(
                    loss, floats(input), classes, floats(target), floats(weight), g[0], call.reduction(), (float)
                            call.scalarUpstream());
        }
        return answer(output, g);
    }

    @Override
    public KernelAnswer of(
            CosineEmbeddingLoss loss, KernelArguments call, double[] a, double[] b, int length, double[] target) {
        float[][] g = gradients(call, a.length);
        float[] output = new float[call.reduction() == null ? target.length : 1];
        if (call.reduction() == null) {
            losses.losses(
                    loss, floats(a), floats(b), length, floats(target), output, g[0], g[1], floats(call.upstream()));
        } else {
            output[0] = losses.loss(
                    loss, floats(a), floats(b), length, floats(target), g[0], g[1], call.reduction(), (float)
                            call.scalarUpstream());
        }
        return answer(output, g);
    }

    @Override
    public KernelAnswer of(
            TripletMarginLoss loss, KernelArguments call, double[] a, double[] p, double[] n, int length) {
        float[][] g = gradients(call, a.length);
        float[] output = new float[call.reduction() == null ? a.length / length : 1];
        if (call.reduction() == null) {
            losses.losses(
                    loss, floats(a), floats(p), floats(n), length, output, g[0], g[1], g[2], floats(call.upstream()));
        } else {
            output[0] = losses.loss(
                    loss, floats(a), floats(p), floats(n), length, g[0], g[1], g[2], call.reduction(), (float)
                            call.scalarUpstream());
        }
        return answer(output, g);
    }
}
