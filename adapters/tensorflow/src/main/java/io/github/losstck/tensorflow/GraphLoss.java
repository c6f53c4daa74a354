package io.github.losstck.tensorflow;

import io.github.losstck.spi.LossCall;
import io.github.losstck.spi.Outcome;
import io.github.losstck.spi.Tensor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.proto.ConfigProto;
import org.tensorflow.types.family.TType;

/** A loss in a graph of its own: placeholders of the call's shapes, the loss, and its gradients with the cotangent upstream. */
final class GraphLoss implements AutoCloseable {

    private final LossCall call;
    private final Graph graph = new Graph();
    private final Ops tf = Ops.create(graph);
    private final GraphInputs inputs = new GraphInputs(tf, new LinkedHashMap<>());
    private final Map<Operand<?>, TType> fed = new LinkedHashMap<>();
    private final List<Operand<?>> fetched = new ArrayList<>();

    private GraphLoss(LossCall call) {
        this.call = call;
        call.inputs().forEach(this::feed);
    }

    /** Builds the graph, runs it once and frees it. */
    static Outcome evaluate(LossCall call, LossBuilder builder, ConfigProto config) {
        try (GraphLoss graph = new GraphLoss(call)) {
            BuiltLoss loss = builder.build(graph.inputs);
            graph.fetched.add(loss.loss());
            if (graph.isDifferentiated(loss)) {
                graph.differentiate(loss);
            }
            return graph.run(config);
        }
    }

    private void feed(String name, Tensor tensor) {
        Operand<? extends TType> operand = tf.placeholder(
                TensorFlowTensors.type(tensor.dtype()), Placeholder.shape(TensorFlowTensors.shape(tensor.shape())));
        fed.put(operand, TensorFlowTensors.toTensorFlow(tensor));
        inputs.operands().put(name, operand);
    }

    /**
     * A cotangent is of the framework's shape and dtype. Where Java's loss is of another, which is judged, it fits no
     * gradient: TensorFlow would end the virtual machine (FINDINGS.md F2).
     */
    private boolean isDifferentiated(BuiltLoss loss) {
        return !call.differentiate().isEmpty()
                && call.cotangent() != null
                && loss.loss().type() == TensorFlowTensors.type(call.cotangent().dtype())
                && loss.loss()
                        .shape()
                        .equals(TensorFlowTensors.shape(call.cotangent().shape()));
    }

    private void differentiate(BuiltLoss loss) {
        List<Operand<?>> by = new ArrayList<>();
        call.differentiate().forEach(name -> by.add(inputs.get(name)));
        feed("cotangent", call.cotangent());
        fetched.addAll(loss.differentiate(tf, by, inputs.get("cotangent")));
    }

    private Outcome run(ConfigProto config) {
        try (Session session = new Session(graph, config)) {
            Session.Runner runner = session.runner();
            fed.forEach(runner::feed);
            fetched.forEach(runner::fetch);
            try (Result result = runner.run()) {
                Map<String, Tensor> gradients = new LinkedHashMap<>();
                for (int i = 1; i < fetched.size(); i++) {
                    gradients.put(call.differentiate().get(i - 1), TensorFlowTensors.toTensor(result.get(i)));
                }
                return new Outcome.Computed(TensorFlowTensors.toTensor(result.get(0)), gradients);
            }
        }
    }

    @Override
    public void close() {
        fed.values().forEach(TType::close);
        graph.close();
    }
}
