package io.github.losstck.onnxruntime;

import io.github.losstck.spi.LossCall;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** ONNX's losses as PyTorch's exporter writes them for calls of PyTorch: {@code ignore_index} is always given. */
final class TorchLosses {

    private TorchLosses() {}

    static Answer crossEntropy(LossCall call) {
        if (call.input("target").shape().equals(call.input("input").shape())) {
            return new Answer.None("SoftmaxCrossEntropyLoss takes classes, not their probabilities");
        }
        if (call.options().number("label_smoothing", 0) != 0) {
            return new Answer.None("SoftmaxCrossEntropyLoss has no label smoothing");
        }
        return answer(call, ClassLoss.SOFTMAX);
    }

    static Answer negativeLogLikelihood(LossCall call) {
        return answer(call, ClassLoss.LOG_LIKELIHOOD);
    }

    private static Answer answer(LossCall call, ClassLoss loss) {
        Optional<String> obstacle = loss.obstacle(call.input("input"), call.input("target"));
        if (obstacle.isPresent()) {
            return new Answer.None(obstacle.get());
        }
        List<String> inputs = new ArrayList<>(List.of("input", "target"));
        call.optionalInput("weight").ifPresent(weight -> inputs.add("weight"));
        Optional<Long> ignored = Optional.of(call.options().integer("ignore_index", -100));
        GraphNode node = loss.node(inputs, reduction(call), ignored);
        return Answer.Builtin.of(
                loss.operator(),
                new LossGraph(
                        call.inputs(),
                        Map.of(),
                        List.of(node),
                        call.input("input").dtype()));
    }

    /**
     * ONNX has PyTorch's words; another one is passed on. PyTorch's deprecated {@code size_average} and {@code reduce} override
     * {@code reduction}, and {@code elementwise_mean} is its old word for the mean.
     */
    private static String reduction(LossCall call) {
        if (call.options().has("size_average") || call.options().has("reduce")) {
            boolean reduce = call.options().bool("reduce", true);
            boolean average = call.options().bool("size_average", true);
            return reduce ? (average ? "mean" : "sum") : "none";
        }
        String word = call.options().string("reduction", "mean");
        return word.equals("elementwise_mean") ? "mean" : word;
    }
}
