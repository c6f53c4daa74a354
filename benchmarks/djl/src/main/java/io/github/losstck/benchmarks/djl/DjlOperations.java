package io.github.losstck.benchmarks.djl;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.nn.Activation;
import io.github.losstck.benchmarks.ArrayOperations;
import java.util.HashMap;
import java.util.Map;

/** NDArray's. A number is an array that stays: DJL frees one of its own making before the backward pass reads it. */
final class DjlOperations implements ArrayOperations<NDArray> {

    private final NDManager manager;
    private final boolean doubles;
    private final Map<Double, NDArray> numbers = new HashMap<>();

    DjlOperations(NDManager manager, boolean doubles) {
        this.manager = manager;
        this.doubles = doubles;
    }

    /** Made in a scope of the first step, it is taken out of it. */
    @Override
    public NDArray number(double value) {
        return numbers.computeIfAbsent(value, key -> {
            NDArray number = doubles ? manager.create(value) : manager.create((float) value);
            NDScope.unregister(number);
            return number;
        });
    }

    @Override
    public NDArray add(NDArray a, NDArray b) {
        return a.add(b);
    }

    @Override
    public NDArray sub(NDArray a, NDArray b) {
        return a.sub(b);
    }

    @Override
    public NDArray mul(NDArray a, NDArray b) {
        return a.mul(b);
    }

    @Override
    public NDArray div(NDArray a, NDArray b) {
        return a.div(b);
    }

    @Override
    public NDArray max(NDArray a, NDArray b) {
        return a.maximum(b);
    }

    @Override
    public NDArray min(NDArray a, NDArray b) {
        return a.minimum(b);
    }

    @Override
    public NDArray neg(NDArray a) {
        return a.neg();
    }

    @Override
    public NDArray abs(NDArray a) {
        return a.abs();
    }

    @Override
    public NDArray exp(NDArray a) {
        return a.exp();
    }

    @Override
    public NDArray log(NDArray a) {
        return a.log();
    }

    @Override
    public NDArray sqrt(NDArray a) {
        return a.sqrt();
    }

    @Override
    public NDArray square(NDArray a) {
        return a.square();
    }

    @Override
    public NDArray sigmoid(NDArray a) {
        return Activation.sigmoid(a);
    }

    @Override
    public NDArray softplus(NDArray a) {
        return Activation.softPlus(a);
    }

    @Override
    public NDArray where(NDArray positive, NDArray then, NDArray otherwise) {
        return NDArrays.where(positive.gt(number(0)), then, otherwise);
    }

    @Override
    public NDArray sumOfRows(NDArray a) {
        return a.sum(new int[] {1});
    }

    @Override
    public NDArray ofClasses(NDArray rows, NDArray classes) {
        return rows.gather(classes.expandDims(1), 1);
    }

    @Override
    public NDArray mean(NDArray a) {
        return a.mean();
    }
}
