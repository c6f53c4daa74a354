package io.github.losstck.libtorch;

import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/**
 * An expression over tensors that knows its Java source, so that what a report shows is what ran. Methods are named after
 * those of libtorch and evaluate nothing.
 *
 * @param source its Java source
 * @param value what the source computes, given the variables
 */
record TensorExpression(String source, Function<Variables, Tensor> value) {

    static TensorExpression variable(String name) {
        return new TensorExpression(name, variables -> variables.tensor(name));
    }

    Tensor value(Variables variables) {
        return value.apply(variables);
    }

    /** A function of {@code torch} with this as its only argument. */
    TensorExpression into(String function, UnaryOperator<Tensor> operation) {
        return new TensorExpression(function + "(" + source + ")", variables -> operation.apply(value(variables)));
    }

    /** A function of {@code torch} with this and another as its arguments. */
    TensorExpression into(String function, TensorExpression other, BinaryOperator<Tensor> operation) {
        return new TensorExpression(
                function + "(" + source + ", " + other.source + ")",
                variables -> operation.apply(value(variables), other.value(variables)));
    }

    /** A method of this. */
    TensorExpression then(String call, UnaryOperator<Tensor> operation) {
        return new TensorExpression(source + "." + call, variables -> operation.apply(value(variables)));
    }

    TensorExpression add(TensorExpression other) {
        return with("add", other, Tensor::add);
    }

    TensorExpression add(double n) {
        return then("add(" + scalar(n) + ")", x -> x.add(new Scalar(n)));
    }

    TensorExpression sub(TensorExpression other) {
        return with("sub", other, Tensor::sub);
    }

    TensorExpression sub(double n) {
        return then("sub(" + scalar(n) + ")", x -> x.sub(new Scalar(n)));
    }

    TensorExpression mul(TensorExpression other) {
        return with("mul", other, Tensor::mul);
    }

    TensorExpression mul(double n) {
        return then("mul(" + scalar(n) + ")", x -> x.mul(new Scalar(n)));
    }

    TensorExpression div(TensorExpression other) {
        return with("div", other, Tensor::div);
    }

    TensorExpression pow(double n) {
        return then("pow(" + scalar(n) + ")", x -> x.pow(new Scalar(n)));
    }

    TensorExpression clampMin(double n) {
        return then("clamp_min(" + scalar(n) + ")", x -> x.clamp_min(new Scalar(n)));
    }

    TensorExpression neg() {
        return then("neg()", Tensor::neg);
    }

    TensorExpression abs() {
        return then("abs()", Tensor::abs);
    }

    TensorExpression square() {
        return then("square()", Tensor::square);
    }

    TensorExpression log() {
        return then("log()", Tensor::log);
    }

    TensorExpression sigmoid() {
        return then("sigmoid()", Tensor::sigmoid);
    }

    TensorExpression sum() {
        return then("sum()", Tensor::sum);
    }

    TensorExpression mean() {
        return then("mean()", Tensor::mean);
    }

    TensorExpression unsqueeze(long dimension) {
        return then("unsqueeze(" + dimension + ")", x -> x.unsqueeze(dimension));
    }

    TensorExpression squeeze(long dimension) {
        return then("squeeze(" + dimension + ")", x -> x.squeeze(dimension));
    }

    TensorExpression logSoftmax(long dimension) {
        return then("log_softmax(" + dimension + ")", x -> x.log_softmax(dimension));
    }

    TensorExpression reshape(long... shape) {
        return then("reshape(" + JavaSource.of(shape) + ")", x -> x.reshape(shape));
    }

    TensorExpression minimum(TensorExpression other) {
        return into("torch.minimum", other, torch::minimum);
    }

    private TensorExpression with(String method, TensorExpression other, BinaryOperator<Tensor> operation) {
        return new TensorExpression(
                source + "." + method + "(" + other.source + ")",
                variables -> operation.apply(value(variables), other.value(variables)));
    }

    private static String scalar(double n) {
        return "new Scalar(" + JavaSource.of(n) + ")";
    }
}
