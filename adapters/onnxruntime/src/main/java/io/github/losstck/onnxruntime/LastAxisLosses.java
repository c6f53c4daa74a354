package io.github.losstck.onnxruntime;

import io.github.losstck.spi.DType;
import io.github.losstck.spi.LossCall;
import io.github.losstck.spi.Shape;
import io.github.losstck.spi.Tensor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;

/** ONNX's losses for calls of TensorFlow and Keras, which have the classes along the last axis and never reduce. */
final class LastAxisLosses {

    private static final Set<DType> CLASSES = Set.of(DType.INT64, DType.INT32);

    private final LossCall call;
    private final Map<String, Tensor> constants = new LinkedHashMap<>();
    private final List<GraphNode> nodes = new ArrayList<>();

    private LastAxisLosses(LossCall call) {
        this.call = call;
    }

    static Answer ofTensorFlow(LossCall call) {
        Tensor logits = call.input("logits");
        return ClassLoss.SOFTMAX
                .obstacle(logits, call.input("labels"))
                .<Answer>map(Answer.None::new)
                .orElseGet(() -> new LastAxisLosses(call)
                        .answer(ClassLoss.SOFTMAX, logits, "logits", "labels", Optional.empty()));
    }

    /** Keras casts labels to integers itself, and drops a last axis of one label. */
    static Answer ofKeras(LossCall call) {
        Tensor scores = call.input("y_pred");
        boolean logits = call.options().bool("from_logits", false);
        ClassLoss loss = logits ? ClassLoss.SOFTMAX : ClassLoss.LOG_LIKELIHOOD;
        long axis = call.options().integer("axis", -1);
        if (axis != -1 && axis != scores.shape().rank() - 1) {
            return new Answer.None("the classes are not along the last axis, the only one that Keras's loss takes");
        }
        return loss.obstacle(scores).<Answer>map(Answer.None::new).orElseGet(() -> {
            LastAxisLosses graph = new LastAxisLosses(call);
            String labels = graph.labels(call.input("y_true"), scores.shape().rank());
            String rows = logits ? "y_pred" : graph.add("log_prob", "Log", List.of("y_pred"), Map.of());
            Optional<Long> ignored = call.options().has("ignore_class")
                    ? Optional.of(call.options().integer("ignore_class"))
                    : Optional.empty();
            return graph.answer(loss, scores, rows, labels, ignored);
        });
    }

    private String labels(Tensor labels, int rank) {
        String name = "y_true";
        if (labels.shape().rank() == rank && labels.shape().extent(-1) == 1) {
            constants.put("last", Tensor.ofLongs(Shape.of(1), -1));
            name = add("labels", "Squeeze", List.of(name, "last"), Map.of());
        }
        long int64 = ElementType.INT64.number();
        return CLASSES.contains(labels.dtype()) ? name : add("classes", "Cast", List.of(name), Map.of("to", int64));
    }

    private Answer answer(ClassLoss loss, Tensor scores, String rows, String classes, Optional<Long> ignored) {
        int rank = scores.shape().rank();
        String second = rows;
        if (rank > 2) {
            List<Long> order = LongStream.concat(LongStream.of(0, rank - 1), LongStream.range(1, rank - 1))
                    .boxed()
                    .toList();
            second = add("classes_second", "Transpose", List.of(rows), Map.of("perm", order));
        }
        nodes.add(loss.node(List.of(second, classes), "none", ignored));
        String name = rows.equals("log_prob") ? loss.operator() + "(Log)" : loss.operator();
        return Answer.Builtin.of(name, new LossGraph(call.inputs(), constants, nodes, scores.dtype()));
    }

    private String add(String output, String operator, List<String> inputs, Map<String, Object> attributes) {
        nodes.add(GraphNode.of(operator, inputs, output, attributes));
        return output;
    }
}
