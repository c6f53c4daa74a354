/**
 * Losses and their gradients for arrays of Java, as PyTorch 2.15 defines them: {@link io.github.losstck.kernels.Kernels} computes,
 * the records name the losses and their options. Nothing but the JDK is needed; with {@code --add-modules jdk.incubator.vector} the
 * loops use vectors, and give the same bits as without.
 */
package io.github.losstck.kernels;
