package io.github.losstck.benchmarks.nd4j;

import io.github.losstck.benchmarks.ArrayOperations;
import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.autodiff.samediff.SameDiff;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.factory.Nd4j;

/**
 * SameDiff's. Classes are one-hot rows.
 *
 * @param sd the graph
 * @param doubles whether numbers are of float64
 */
record Nd4jOperations(SameDiff sd, boolean doubles) implements ArrayOperations<SDVariable> {

    private DataType type() {
        return doubles ? DataType.DOUBLE : DataType.FLOAT;
    }

    @Override
    public SDVariable number(double value) {
        return sd.constant(Nd4j.scalar(type(), value));
    }

    @Override
    public SDVariable add(SDVariable a, SDVariable b) {
        return a.add(b);
    }

    @Override
    public SDVariable sub(SDVariable a, SDVariable b) {
        return a.sub(b);
    }

    @Override
    public SDVariable mul(SDVariable a, SDVariable b) {
        return a.mul(b);
    }

    @Override
    public SDVariable div(SDVariable a, SDVariable b) {
        return a.div(b);
    }

    @Override
    public SDVariable max(SDVariable a, SDVariable b) {
        return sd.math.max(a, b);
    }

    @Override
    public SDVariable min(SDVariable a, SDVariable b) {
        return sd.math.min(a, b);
    }

    @Override
    public SDVariable neg(SDVariable a) {
        return a.neg();
    }

    @Override
    public SDVariable abs(SDVariable a) {
        return sd.math.abs(a);
    }

    @Override
    public SDVariable exp(SDVariable a) {
        return sd.math.exp(a);
    }

    @Override
    public SDVariable log(SDVariable a) {
        return sd.math.log(a);
    }

    @Override
    public SDVariable sqrt(SDVariable a) {
        return sd.math.sqrt(a);
    }

    @Override
    public SDVariable square(SDVariable a) {
        return sd.math.square(a);
    }

    @Override
    public SDVariable sigmoid(SDVariable a) {
        return sd.nn.sigmoid(a);
    }

    @Override
    public SDVariable softplus(SDVariable a) {
        return sd.nn.softplus(a);
    }

    /** SameDiff's own where has no derivative. */
    @Override
    public SDVariable where(SDVariable positive, SDVariable then, SDVariable otherwise) {
        SDVariable chosen = positive.gt(0).castTo(type());
        return then.mul(chosen).add(otherwise.mul(chosen.rsub(1)));
    }

    @Override
    public SDVariable sumOfRows(SDVariable a) {
        return a.sum(1);
    }

    @Override
    public SDVariable ofClasses(SDVariable rows, SDVariable classes) {
        return sd.expandDims(rows.mul(classes).sum(1), 1);
    }

    @Override
    public SDVariable mean(SDVariable a) {
        return a.mean();
    }
}
