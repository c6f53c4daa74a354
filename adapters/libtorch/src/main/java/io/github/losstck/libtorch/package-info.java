/**
 * The adapter for PyTorch's C++ API through Bytedeco's JavaCPP presets. {@link io.github.losstck.libtorch.LibtorchRoutes} maps
 * PyTorch's functions to those of C++ and to recipes; each is written once, as a {@link
 * io.github.losstck.libtorch.TensorScript} that both runs and prints itself.
 */
package io.github.losstck.libtorch;
