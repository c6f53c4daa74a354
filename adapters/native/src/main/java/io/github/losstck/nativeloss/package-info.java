/**
 * The suite's own implementation of the losses, in plain Java: accurate first, one class a function.
 *
 * <p>Every function computes in double, whatever the dtype of its tensors, sums with compensation and rounds once, at the
 * end. A formula is written so that no digits cancel which the arguments hold. Where a framework made a choice that is no
 * mathematics (a subgradient at a kink, a check of a range, the result of a mean over nothing), the choice is that of the
 * {@link io.github.losstck.nativeloss.TorchVersion} asked for.
 */
package io.github.losstck.nativeloss;
