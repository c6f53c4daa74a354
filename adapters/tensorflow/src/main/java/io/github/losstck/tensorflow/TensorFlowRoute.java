package io.github.losstck.tensorflow;

import io.github.losstck.spi.LossCall;
import io.github.losstck.spi.Route;
import java.util.Optional;

/**
 * A route and what it runs.
 *
 * @param call what is asked of the library: the suite's call, with classes as rows of one 1 where the loss takes those
 * @param slope where the gradient is an output of the operation
 */
record TensorFlowRoute(Route route, LossCall call, LossBuilder builder, Optional<SlopeSource> slope) {}
