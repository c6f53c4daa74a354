package io.github.losstck.tensorflow;

/** Adds a loss to a graph. */
interface LossBuilder {
    BuiltLoss build(GraphInputs inputs);
}
