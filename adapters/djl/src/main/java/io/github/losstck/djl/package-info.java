/**
 * The adapter for DJL on PyTorch. {@link io.github.losstck.djl.DjlRoutes} maps PyTorch's functions to DJL's losses and to
 * recipes; a recipe is written once, as an {@link io.github.losstck.djl.ArrayScript} that both runs and prints itself.
 */
package io.github.losstck.djl;
