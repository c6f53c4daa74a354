package io.github.losstck.nd4j;

import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.autodiff.samediff.SameDiff;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ops.impl.controlflow.compat.StopGradient;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Operations that SameDiff has without a derivative, or with a wrong one, in others that are right: a method that runs, and
 * its source as a program has it. Tests run both.
 */
final class Formulations {

    static final String SELECT = """
            // a where the condition holds, b elsewhere: each element is put in its place, or behind all places. sd.where has no
            // derivative.
            SDVariable select(SameDiff sd, SDVariable condition, SDVariable a, SDVariable b, long... shape) {
                int n = (int) LongStream.of(shape).reduce(1, (x, y) -> x * y);
                SDVariable both = sd.concat(0, sd.reshape(a, n), sd.reshape(b, n));
                SDVariable chosen = sd.reshape(condition, n).castTo(DataType.INT64).mul(n);
                SDVariable places = sd.constant(Nd4j.createFromArray(LongStream.range(0, n).toArray()));
                SDVariable ids = sd.concat(0, places.add(n).sub(chosen), places.add(chosen));
                return sd.reshape(sd.slice(sd.unsortedSegmentSum(both, ids, 2 * n), new int[] {0}, n), shape);
            }
            """;

    static final String PICK = """
            // The element of x at an index along an axis, 0 where the index is none: the others are put behind all places. The
            // derivative of sd.gather is wrong.
            SDVariable pick(SameDiff sd, SDVariable x, SDVariable index, int axis, long... shape) {
                int n = (int) LongStream.of(shape).reduce(1, (a, b) -> a * b);
                int k = n / (int) shape[axis];
                long[] rows = shape.clone();
                rows[axis] = 1;
                long[] classes = new long[shape.length];
                Arrays.fill(classes, 1);
                classes[axis] = shape[axis];
                SDVariable all = sd.constant(Nd4j.createFromArray(LongStream.range(0, shape[axis]).toArray()).reshape(classes));
                SDVariable places = sd.constant(Nd4j.createFromArray(LongStream.range(-k, 0).toArray()).reshape(rows));
                SDVariable ids = index.eq(all).castTo(DataType.INT64).mul(places).add(k);
                SDVariable picked = sd.unsortedSegmentSum(sd.reshape(x, n), sd.reshape(ids, n), k + 1);
                return sd.reshape(sd.slice(picked, new int[] {0}, k), rows);
            }
            """;

    static final String SOFTPLUS = """
            // max(x, 0) + ln(1 + u) with u = e^-|x|, where sd.nn.softplus loses small u and overflows; atanh loses nothing, and at 0
            // min has slope 1 and relu 0, so that the whole has that of the sigmoid.
            SDVariable softplus(SameDiff sd, SDVariable x) {
                SDVariable positive = sd.nn.relu(x, 0);
                SDVariable negative = sd.math.min(x, sd.constant(Nd4j.scalar(x.dataType(), 0)));
                SDVariable u = sd.math.exp(negative.sub(positive));
                return positive.add(sd.math.atanh(u.div(u.add(2))).mul(2));
            }
            """;

    static final String LOG_SOFTMAX = """
            // x - max - ln Σ e^(x - max), where sd.nn.logSoftmax is the logarithm of the softmax and has a derivative along the last
            // axis alone.
            SDVariable logSoftmax(SameDiff sd, SDVariable x, int axis) {
                SDVariable largest = new StopGradient(sd, x.max(true, axis)).outputVariable();
                SDVariable behind = x.sub(largest);
                return behind.sub(sd.math.log(sd.math.exp(behind).sum(true, axis)));
            }
            """;

    private static final String RESULT = "SDVariable ";

    private Formulations() {}

    /** The methods that a program calls. */
    static List<String> calledBy(String program) {
        return Stream.of(SELECT, PICK, SOFTPLUS, LOG_SOFTMAX)
                .filter(method -> program.contains(name(method) + "(sd, "))
                .toList();
    }

    private static String name(String method) {
        int start = method.indexOf(RESULT) + RESULT.length();
        return method.substring(start, method.indexOf('(', start));
    }

    static SDVariable select(SameDiff sd, SDVariable condition, SDVariable a, SDVariable b, long... shape) {
        int n = (int) LongStream.of(shape).reduce(1, (x, y) -> x * y);
        SDVariable both = sd.concat(0, sd.reshape(a, n), sd.reshape(b, n));
        SDVariable chosen = sd.reshape(condition, n).castTo(DataType.INT64).mul(n);
        SDVariable places =
                sd.constant(Nd4j.createFromArray(LongStream.range(0, n).toArray()));
        SDVariable ids = sd.concat(0, places.add(n).sub(chosen), places.add(chosen));
        return sd.reshape(sd.slice(sd.unsortedSegmentSum(both, ids, 2 * n), new int[] {0}, n), shape);
    }

    static SDVariable pick(SameDiff sd, SDVariable x, SDVariable index, int axis, long... shape) {
        int n = (int) LongStream.of(shape).reduce(1, (a, b) -> a * b);
        int k = n / (int) shape[axis];
        long[] rows = shape.clone();
        rows[axis] = 1;
        long[] classes = new long[shape.length];
        Arrays.fill(classes, 1);
        classes[axis] = shape[axis];
        SDVariable all = sd.constant(
                Nd4j.createFromArray(LongStream.range(0, shape[axis]).toArray()).reshape(classes));
        SDVariable places = sd.constant(
                Nd4j.createFromArray(LongStream.range(-k, 0).toArray()).reshape(rows));
        SDVariable ids = index.eq(all).castTo(DataType.INT64).mul(places).add(k);
        SDVariable picked = sd.unsortedSegmentSum(sd.reshape(x, n), sd.reshape(ids, n), k + 1);
        return sd.reshape(sd.slice(picked, new int[] {0}, k), rows);
    }

    static SDVariable softplus(SameDiff sd, SDVariable x) {
        SDVariable positive = sd.nn.relu(x, 0);
        SDVariable negative = sd.math.min(x, sd.constant(Nd4j.scalar(x.dataType(), 0)));
        SDVariable u = sd.math.exp(negative.sub(positive));
        return positive.add(sd.math.atanh(u.div(u.add(2))).mul(2));
    }

    static SDVariable logSoftmax(SameDiff sd, SDVariable x, int axis) {
        SDVariable largest = new StopGradient(sd, x.max(true, axis)).outputVariable();
        SDVariable behind = x.sub(largest);
        return behind.sub(sd.math.log(sd.math.exp(behind).sum(true, axis)));
    }
}
