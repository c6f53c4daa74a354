package io.github.losstck.tensorflow;

import io.github.losstck.spi.LossCall;
import io.github.losstck.spi.Route;

/**
 * A route and what it runs.
 *
 * @param call what is asked of the library: the suite's call, with classes as rows of one 1 where the loss takes those
 */
record TensorFlowRoute(Route route, LossCall call, LossBuilder builder) {}
