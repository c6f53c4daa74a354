package io.github.losstck.djl;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.training.loss.Loss;
import java.util.Arrays;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * An expression over NDArrays that knows its Java source, so that what a report shows is what ran. Methods are named after
 * those of DJL and evaluate nothing.
 */
final class ArrayExpression {

    private final String source;
    private final Function<Map<String, NDArray>, NDArray> value;

    private ArrayExpression(String source, Function<Map<String, NDArray>, NDArray> value) {
        this.source = source;
        this.value = value;
    }

    static ArrayExpression variable(String name) {
        return new ArrayExpression(name, variables -> variables.get(name));
    }

    /** One of DJL's own losses, which take the label first. */
    static ArrayExpression loss(String source, Supplier<Loss> loss, ArrayExpression label, ArrayExpression prediction) {
        return new ArrayExpression(
                source + ".evaluate(new NDList(" + label.source + "), new NDList(" + prediction.source + "))",
                variables -> loss.get()
                        .evaluate(new NDList(label.value(variables)), new NDList(prediction.value(variables))));
    }

    static ArrayExpression where(ArrayExpression condition, ArrayExpression a, ArrayExpression b) {
        return new ArrayExpression(
                "NDArrays.where(" + condition.source + ", " + a.source + ", " + b.source + ")",
                variables -> NDArrays.where(condition.value(variables), a.value(variables), b.value(variables)));
    }

    static ArrayExpression softPlus(ArrayExpression x) {
        return new ArrayExpression(
                "Activation.softPlus(" + x.source + ")", variables -> Activation.softPlus(x.value(variables)));
    }

    static ArrayExpression sigmoid(ArrayExpression x) {
        return new ArrayExpression(
                "Activation.sigmoid(" + x.source + ")", variables -> Activation.sigmoid(x.value(variables)));
    }

    /** Its Java source. */
    String source() {
        return source;
    }

    NDArray value(Map<String, NDArray> variables) {
        return value.apply(variables);
    }

    ArrayExpression add(ArrayExpression other) {
        return with("add", other, NDArray::add);
    }

    ArrayExpression add(Number n) {
        return then("add(" + JavaSource.of(n) + ")", x -> x.add(n));
    }

    ArrayExpression sub(ArrayExpression other) {
        return with("sub", other, NDArray::sub);
    }

    ArrayExpression sub(Number n) {
        return then("sub(" + JavaSource.of(n) + ")", x -> x.sub(n));
    }

    ArrayExpression mul(ArrayExpression other) {
        return with("mul", other, NDArray::mul);
    }

    ArrayExpression mul(Number n) {
        return then("mul(" + JavaSource.of(n) + ")", x -> x.mul(n));
    }

    ArrayExpression div(ArrayExpression other) {
        return with("div", other, NDArray::div);
    }

    ArrayExpression div(Number n) {
        return then("div(" + JavaSource.of(n) + ")", x -> x.div(n));
    }

    ArrayExpression pow(Number n) {
        return then("pow(" + JavaSource.of(n) + ")", x -> x.pow(n));
    }

    ArrayExpression maximum(Number n) {
        return then("maximum(" + JavaSource.of(n) + ")", x -> x.maximum(n));
    }

    ArrayExpression minimum(Number n) {
        return then("minimum(" + JavaSource.of(n) + ")", x -> x.minimum(n));
    }

    ArrayExpression clip(Number min, Number max) {
        return then("clip(" + JavaSource.of(min) + ", " + JavaSource.of(max) + ")", x -> x.clip(min, max));
    }

    ArrayExpression abs() {
        return then("abs()", NDArray::abs);
    }

    ArrayExpression neg() {
        return then("neg()", NDArray::neg);
    }

    ArrayExpression square() {
        return then("square()", NDArray::square);
    }

    ArrayExpression log() {
        return then("log()", NDArray::log);
    }

    /** 1 - x, written so that it is +0 at x = 1: {@code NDArrays.sub(1, x)} gives -0.0 there. */
    ArrayExpression oneMinus() {
        return neg().add(1);
    }

    ArrayExpression eq(Number n) {
        return then("eq(" + JavaSource.of(n) + ")", x -> x.eq(n));
    }

    ArrayExpression neq(Number n) {
        return then("neq(" + JavaSource.of(n) + ")", x -> x.neq(n));
    }

    ArrayExpression lt(Number n) {
        return then("lt(" + JavaSource.of(n) + ")", x -> x.lt(n));
    }

    ArrayExpression gte(Number n) {
        return then("gte(" + JavaSource.of(n) + ")", x -> x.gte(n));
    }

    ArrayExpression logicalAnd(ArrayExpression other) {
        return with("logicalAnd", other, NDArray::logicalAnd);
    }

    ArrayExpression sum() {
        return then("sum()", NDArray::sum);
    }

    ArrayExpression sum(int axis) {
        return then("sum(new int[] {" + axis + "})", x -> x.sum(new int[] {axis}));
    }

    ArrayExpression mean() {
        return then("mean()", NDArray::mean);
    }

    ArrayExpression logSoftmax(int axis) {
        return then("logSoftmax(" + axis + ")", x -> x.logSoftmax(axis));
    }

    /** The element at an index along an axis, for each index: the index has the shape without that axis. */
    ArrayExpression pick(ArrayExpression index, int axis) {
        ArrayExpression expanded = index.expandDims(axis);
        ArrayExpression gathered = new ArrayExpression(
                source + ".gather(" + expanded.source + ", " + axis + ")",
                variables -> value(variables).gather(expanded.value(variables), axis));
        return gathered.squeeze(axis);
    }

    ArrayExpression take(ArrayExpression index) {
        return with("take", index, NDArray::take);
    }

    ArrayExpression matMul(ArrayExpression other) {
        return with("matMul", other, NDArray::matMul);
    }

    ArrayExpression transpose() {
        return then("transpose()", NDArray::transpose);
    }

    ArrayExpression expandDims(int axis) {
        return then("expandDims(" + axis + ")", x -> x.expandDims(axis));
    }

    ArrayExpression squeeze(int axis) {
        return then("squeeze(" + axis + ")", x -> x.squeeze(axis));
    }

    ArrayExpression reshape(long... shape) {
        String extents = Arrays.stream(shape).mapToObj(Long::toString).collect(Collectors.joining(", "));
        return then("reshape(" + extents + ")", x -> x.reshape(new Shape(shape)));
    }

    ArrayExpression oneHot(int depth, DataType type) {
        return then("oneHot(" + depth + ", DataType." + type.name() + ")", x -> x.oneHot(depth, type));
    }

    ArrayExpression zerosLike() {
        return then("zerosLike()", NDArray::zerosLike);
    }

    ArrayExpression stopGradient() {
        return then("stopGradient()", NDArray::stopGradient);
    }

    ArrayExpression toType(DataType type) {
        return then("toType(DataType." + type.name() + ", false)", x -> x.toType(type, false));
    }

    private ArrayExpression then(String call, UnaryOperator<NDArray> operation) {
        return new ArrayExpression(source + "." + call, variables -> operation.apply(value(variables)));
    }

    private ArrayExpression with(String method, ArrayExpression other, BinaryOperator<NDArray> operation) {
        return new ArrayExpression(
                source + "." + method + "(" + other.source + ")",
                variables -> operation.apply(value(variables), other.value(variables)));
    }
}
