package io.github.losstck.nativeloss;

import io.github.losstck.kernels.ClassLoss;
import io.github.losstck.kernels.CosineEmbeddingLoss;
import io.github.losstck.kernels.ElementLoss;
import io.github.losstck.kernels.IndexLoss;
import io.github.losstck.kernels.PairLoss;
import io.github.losstck.kernels.TripletMarginLoss;

/** The kernels of one dtype, called with numbers of double precision. A weight that is null is none. */
interface KernelPort {

    KernelAnswer of(ElementLoss loss, KernelArguments call, double[] input, double[] target, double[] weight);

    KernelAnswer of(PairLoss loss, KernelArguments call, double[] first, double[] second, double[] third);

    KernelAnswer of(IndexLoss loss, KernelArguments call, double[] input, int classes, int[] target, double[] weight);

    KernelAnswer of(
            ClassLoss loss, KernelArguments call, double[] input, int classes, double[] target, double[] weight);

    KernelAnswer of(
            CosineEmbeddingLoss loss, KernelArguments call, double[] a, double[] b, int length, double[] target);

    KernelAnswer of(TripletMarginLoss loss, KernelArguments call, double[] a, double[] p, double[] n, int length);
}
