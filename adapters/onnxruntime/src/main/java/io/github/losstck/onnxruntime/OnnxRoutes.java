package io.github.losstck.onnxruntime;

import io.github.losstck.spi.LossCall;
import io.github.losstck.spi.Offer;
import io.github.losstck.spi.Route;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** The table: which operators of ONNX a user takes who ports a call of PyTorch, TensorFlow or Keras. Immutable. */
final class OnnxRoutes {

    private static final Answer OTHER = new Answer.None(
            "ONNX has two losses, SoftmaxCrossEntropyLoss and NegativeLogLikelihoodLoss, and not this one");

    private final Map<String, Function<LossCall, Answer>> entries = Map.of(
            "torch.nn.functional.cross_entropy", TorchLosses::crossEntropy,
            "torch.nn.functional.nll_loss", TorchLosses::negativeLogLikelihood,
            "tf.nn.sparse_softmax_cross_entropy_with_logits", LastAxisLosses::ofTensorFlow,
            "keras.losses.sparse_categorical_crossentropy", LastAxisLosses::ofKeras);

    /** The functions for which there is an operator. */
    Set<String> functions() {
        return entries.keySet();
    }

    Offer offer(LossCall call) {
        return answer(call).offer();
    }

    /**
     * Find the graph that an offered route runs.
     *
     * @throws IllegalArgumentException if it was not offered for the call
     */
    LossGraph find(LossCall call, Route route) {
        if (answer(call) instanceof Answer.Builtin builtin
                && builtin.route().id().equals(route.id())) {
            return builtin.graph();
        }
        throw new IllegalArgumentException("no route " + route.id() + " for this call of " + call.function());
    }

    private Answer answer(LossCall call) {
        return entries.getOrDefault(call.function(), other -> OTHER).apply(call);
    }
}
