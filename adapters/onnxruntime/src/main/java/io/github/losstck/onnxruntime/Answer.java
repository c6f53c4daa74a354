package io.github.losstck.onnxruntime;

/** Which of ONNX's losses answers a call. */
sealed interface Answer {

    /** One of them, in a graph. */
    record Builtin(OnnxRoute route) implements Answer {

        static Builtin of(String name, LossGraph graph) {
            return new Builtin(OnnxRoute.builtin(name, graph));
        }
    }

    /** None, and why. */
    record None(String reason) implements Answer {}
}
