package io.github.losstck.benchmarks.djl;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.jni.JniUtils;
import ai.djl.training.GradientCollector;
import io.github.losstck.benchmarks.Argument;
import io.github.losstck.benchmarks.Contender;
import io.github.losstck.benchmarks.LossCase;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/** DJL: a loss under a collector of gradients, in a scope that frees what a step made. */
public final class DjlContender implements Contender {

    private final Engine engine = Engine.getEngine("PyTorch");
    private final List<Input> inputs = new ArrayList<>();
    private NDManager manager;
    private DjlLoss loss;

    @Override
    public String id() {
        return "djl";
    }

    @Override
    public String library() {
        return "DJL " + Engine.getDjlVersion() + ", libtorch " + engine.getVersion();
    }

    @Override
    public String open(LossCase of, List<Argument> arguments, int threads) {
        JniUtils.setNumThreads(threads);
        manager = engine.newBaseManager(Device.cpu());
        loss = DjlLoss.of(of, manager);
        for (Argument argument : arguments) {
            inputs.add(new Input(array(argument), argument.differentiated()));
        }
        return loss.call();
    }

    private NDArray array(Argument argument) {
        Shape shape = new Shape(argument.shape());
        if (argument.values() instanceof float[] floats) {
            return manager.create(floats, shape);
        }
        return argument.values() instanceof double[] doubles
                ? manager.create(doubles, shape)
                : manager.create(argument.longs(), shape);
    }

    @Override
    @SuppressWarnings("try") // what is made while the scope is open belongs to it
    public void step() {
        try (NDScope scope = new NDScope()) {
            collect(fresh());
        }
    }

    private NDArray collect(List<NDArray> arrays) {
        try (GradientCollector collector = engine.newGradientCollector()) {
            NDArray mean = loss.value().apply(arrays);
            collector.backward(mean);
            return mean;
        }
    }

    private List<NDArray> fresh() {
        return inputs.stream().map(Input::fresh).toList();
    }

    @Override
    @SuppressWarnings("try") // as above
    public Outcome outcome() {
        try (NDScope scope = new NDScope()) {
            List<NDArray> arrays = fresh();
            double mean = collect(arrays).toType(DataType.FLOAT64, true).getDouble();
            List<Double> slopes = arrays.stream()
                    .filter(NDArray::hasGradient)
                    .map(array -> slope(array.getGradient()))
                    .toList();
            return new Outcome(mean, slopes);
        }
    }

    private static double slope(NDArray gradient) {
        return DoubleStream.of(gradient.toType(DataType.FLOAT64, true).toDoubleArray())
                .map(Math::abs)
                .sum();
    }

    @Override
    public void close() {
        manager.close();
        inputs.clear();
    }

    /** An argument in an array of DJL's. */
    private record Input(NDArray array, boolean differentiated) {

        /** The same memory without the gradient of before: DJL sets none to 0, and would add to it. */
        NDArray fresh() {
            if (!differentiated) {
                return array;
            }
            NDArray detached = array.stopGradient();
            detached.setRequiresGradient(true);
            return detached;
        }
    }
}
