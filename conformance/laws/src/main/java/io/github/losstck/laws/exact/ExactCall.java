package io.github.losstck.laws.exact;

import io.github.losstck.spi.LossCall;
import io.github.losstck.spi.Options;
import io.github.losstck.spi.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/**
 * A call whose floating inputs are exact numbers, which need not be those of its tensors.
 *
 * @param call shapes, indices and options
 * @param numbers the floating inputs, row-major
 * @param zero a number to make others with
 */
record ExactCall(LossCall call, Map<String, List<Real>> numbers, Real zero) {

    boolean has(String input) {
        return call.inputs().containsKey(input);
    }

    /** An element; one of fewer elements is repeated along the axes before its own. */
    Real at(String input, int position) {
        List<Real> values = numbers.get(input);
        return values.get(position % values.size());
    }

    /** An element of an optional input that is 1 where it is missing. */
    Real orOne(String input, int position) {
        return has(input) ? at(input, position) : number(1);
    }

    int index(String input, int position) {
        return (int) call.input(input).longAt(position);
    }

    Shape shape(String input) {
        return call.input(input).shape();
    }

    int elements(String input) {
        return call.input(input).elements();
    }

    Options options() {
        return call.options();
    }

    double option(String name) {
        return call.options().number(name);
    }

    Real number(double value) {
        return zero.of(value);
    }

    Real sum(int count, IntFunction<Real> term) {
        Real sum = zero;
        for (int i = 0; i < count; i++) {
            sum = sum.plus(term.apply(i));
        }
        return sum;
    }

    static List<Real> list(int count, IntFunction<Real> element) {
        List<Real> values = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            values.add(element.apply(i));
        }
        return values;
    }

    /** The logarithms of a softmax. */
    static List<Real> logSoftmax(List<Real> logits) {
        Real sum = logits.get(0).of(0);
        for (Real logit : logits) {
            sum = sum.plus(logit.exp());
        }
        Real log = sum.log();
        return logits.stream().map(logit -> logit.minus(log)).toList();
    }
}
