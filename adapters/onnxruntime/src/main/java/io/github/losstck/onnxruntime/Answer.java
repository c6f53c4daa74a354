package io.github.losstck.onnxruntime;

import io.github.losstck.spi.Offer;
import io.github.losstck.spi.Route;

/** What ONNX has for a call. */
sealed interface Answer {

    /** One of ONNX's losses, in a graph. */
    record Builtin(Route route, LossGraph graph) implements Answer {

        /** The graph under the name of the loss that is in it. */
        static Builtin of(String name, LossGraph graph) {
            return new Builtin(Route.builtin(name, graph.text()), graph);
        }
    }

    /** Nothing, and why. */
    record None(String reason) implements Answer {}

    default Offer offer() {
        return this instanceof None none ? Offer.none(none.reason()) : Offer.of(((Builtin) this).route());
    }
}
