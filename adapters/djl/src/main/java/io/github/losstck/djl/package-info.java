/**
 * Deep Java Library on PyTorch. {@link io.github.losstck.djl.DjlRoutes} maps PyTorch's functions to DJL's losses and to recipes, which
 * {@link io.github.losstck.djl.DjlDialect} writes in operations of NDArray, to run and to read.
 */
package io.github.losstck.djl;
