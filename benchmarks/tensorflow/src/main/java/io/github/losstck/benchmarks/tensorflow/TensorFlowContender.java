package io.github.losstck.benchmarks.tensorflow;

import io.github.losstck.benchmarks.Argument;
import io.github.losstck.benchmarks.Contender;
import io.github.losstck.benchmarks.LossCase;
import io.github.losstck.benchmarks.Release;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.Tensor;
import org.tensorflow.TensorFlow;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.proto.ConfigProto;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TFloat64;
import org.tensorflow.types.TInt32;
import org.tensorflow.types.family.TNumber;
import org.tensorflow.types.family.TType;

/** TensorFlow Java: a graph with placeholders, built once; a step feeds tensors and fetches the loss and its gradients. */
public final class TensorFlowContender implements Contender {

    private final Map<Operand<?>, TType> fed = new LinkedHashMap<>();
    private final List<Operand<?>> fetched = new ArrayList<>();
    private Graph graph;
    private Session session;

    @Override
    public String id() {
        return "tensorflow";
    }

    @Override
    public String library() {
        String release = Release.of("org.tensorflow", "tensorflow-core-api");
        return "TensorFlow Java " + release + ", libtensorflow " + TensorFlow.version();
    }

    @Override
    public String open(LossCase of, List<Argument> arguments, int threads) {
        graph = new Graph();
        Ops tf = Ops.create(graph);
        List<Operand<TNumber>> inputs = new ArrayList<>();
        List<Operand<?>> differentiated = new ArrayList<>();
        for (Argument argument : arguments) {
            Operand<TNumber> input = placeholder(tf, argument);
            fed.put(input, tensor(argument));
            inputs.add(input);
            if (argument.differentiated()) {
                differentiated.add(input);
            }
        }
        BuiltLoss loss = BuiltLoss.of(tf, of, inputs);
        fetched.add(loss.loss());
        fetched.addAll(
                loss.slope() == null ? tf.gradients(loss.loss(), differentiated).dy() : List.of(loss.slope()));
        session = new Session(
                graph,
                ConfigProto.newBuilder()
                        .setIntraOpParallelismThreads(threads)
                        .setInterOpParallelismThreads(threads)
                        .build());
        return loss.call();
    }

    @SuppressWarnings("unchecked") // Java's type is erased
    private static Operand<TNumber> placeholder(Ops tf, Argument argument) {
        Operand<?> operand = tf.placeholder(type(argument), Placeholder.shape(Shape.of(argument.shape())));
        return (Operand<TNumber>) operand;
    }

    private static Class<? extends TNumber> type(Argument argument) {
        if (argument.values() instanceof float[]) {
            return TFloat32.class;
        }
        return argument.values() instanceof double[] ? TFloat64.class : TInt32.class;
    }

    private static TType tensor(Argument argument) {
        Shape shape = Shape.of(argument.shape());
        if (argument.values() instanceof float[] floats) {
            return TFloat32.tensorOf(shape, DataBuffers.of(floats, true, false));
        }
        return argument.values() instanceof double[] doubles
                ? TFloat64.tensorOf(shape, DataBuffers.of(doubles, true, false))
                : TInt32.tensorOf(shape, DataBuffers.of(argument.classes(), true, false));
    }

    private Result run() {
        Session.Runner runner = session.runner();
        fed.forEach(runner::feed);
        fetched.forEach(runner::fetch);
        return runner.run();
    }

    @Override
    public void step() {
        run().close();
    }

    @Override
    public Outcome outcome() {
        try (Result result = run()) {
            List<Double> slopes = new ArrayList<>();
            for (int i = 1; i < fetched.size(); i++) {
                slopes.add(Outcome.slope(numbers(result.get(i))));
            }
            return new Outcome(numbers(result.get(0))[0], slopes);
        }
    }

    private static double[] numbers(Tensor tensor) {
        double[] numbers = new double[Math.toIntExact(tensor.size())];
        if (tensor instanceof TFloat64 doubles) {
            int i = 0;
            for (var scalar : doubles.scalars()) {
                numbers[i++] = scalar.getDouble();
            }
        } else {
            int i = 0;
            for (var scalar : ((TFloat32) tensor).scalars()) {
                numbers[i++] = scalar.getFloat();
            }
        }
        return numbers;
    }

    @Override
    public void close() {
        session.close();
        graph.close();
        fed.values().forEach(TType::close);
        fed.clear();
        fetched.clear();
    }
}
