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

/** DJL: a loss under a collector of gradients, which drops those of before, in a scope that frees what a step made. */
public final class DjlContender implements Contender {

    private final Engine engine = Engine.getEngine("PyTorch");
    private final List<NDArray> inputs = new ArrayList<>();
    private final List<NDArray> differentiated = new ArrayList<>();
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
            NDArray array = array(argument);
            inputs.add(array);
            if (argument.differentiated()) {
                array.setRequiresGradient(true);
                differentiated.add(array);
            }
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
        try (NDScope scope = new NDScope();
                GradientCollector collector = engine.newGradientCollector()) {
            collector.backward(loss.value().apply(inputs));
        }
    }

    @Override
    @SuppressWarnings("try") // as above
    public Outcome outcome() {
        try (NDScope scope = new NDScope()) {
            List<Double> slopes = differentiated.stream()
                    .map(input -> slope(input.getGradient()))
                    .toList();
            double mean =
                    loss.value().apply(inputs).toType(DataType.FLOAT64, true).getDouble();
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
        differentiated.clear();
    }
}
