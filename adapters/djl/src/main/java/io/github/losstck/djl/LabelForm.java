package io.github.losstck.djl;

import ai.djl.ndarray.NDArray;
import java.util.function.UnaryOperator;

/**
 * How a user hands the target to one of DJL's losses.
 *
 * @param source an expression of the variable {@code target}
 * @param apply the same
 */
record LabelForm(String source, UnaryOperator<NDArray> apply) {

    static final LabelForm AS_IT_IS = new LabelForm("target", target -> target);
}
