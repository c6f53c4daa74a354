package io.github.losstck.recipes;

import io.github.losstck.recipes.Operation.Binary;
import io.github.losstck.recipes.Operation.Total;
import io.github.losstck.recipes.Operation.Unary;
import io.github.losstck.spi.DType;
import io.github.losstck.spi.Shape;
import io.github.losstck.spi.Tensor;
import java.util.List;

/**
 * A tensor that is computed from a call's inputs: an operation, its operands, and the dtype and shape of the result, known
 * before anything is computed. Operands of two dtypes are promoted as PyTorch does. Immutable; one term used twice is
 * computed once.
 */
public final class Term {

    private final Operation operation;
    private final List<Term> operands;
    private final DType dtype;
    private final Shape shape;
    private final String name;

    private Term(Operation operation, List<Term> operands, DType dtype, Shape shape, String name) {
        this.operation = operation;
        this.operands = operands;
        this.dtype = dtype;
        this.shape = shape;
        this.name = name;
    }

    private Term(Operation operation, DType dtype, Shape shape, Term... operands) {
        this(operation, List.of(operands), dtype, shape, "");
    }

    public static Term input(String name, Tensor tensor) {
        return new Term(new Operation.Input(name), tensor.dtype(), tensor.shape());
    }

    public static Term constant(double value, DType dtype) {
        return new Term(new Operation.Constant(value), dtype, Shape.of());
    }

    /** {@code a} where the condition holds and {@code b} elsewhere. */
    public static Term where(Term condition, Term a, Term b) {
        DType dtype = Shapes.promoted(a, b);
        Shape shape = Shapes.broadcast(condition.shape, Shapes.broadcast(a.shape, b.shape));
        return new Term(
                new Operation.Where(),
                dtype,
                shape,
                condition.broadcastTo(shape),
                a.as(dtype).broadcastTo(shape),
                b.as(dtype).broadcastTo(shape));
    }

    public Operation operation() {
        return operation;
    }

    public List<Term> operands() {
        return operands;
    }

    public DType dtype() {
        return dtype;
    }

    public Shape shape() {
        return shape;
    }

    /** What a program calls it; empty where that does not matter. */
    public String name() {
        return name;
    }

    /** The same with a name, which a program gives it if no other term has it. */
    public Term named(String newName) {
        return new Term(operation, operands, dtype, shape, newName);
    }

    public Term add(Term other) {
        return binary(Binary.ADD, other);
    }

    public Term add(double number) {
        return add(like(number));
    }

    public Term sub(Term other) {
        return binary(Binary.SUB, other);
    }

    public Term sub(double number) {
        return sub(like(number));
    }

    public Term mul(Term other) {
        return binary(Binary.MUL, other);
    }

    public Term mul(double number) {
        return mul(like(number));
    }

    public Term div(Term other) {
        return binary(Binary.DIV, other);
    }

    public Term div(double number) {
        return div(like(number));
    }

    /** Its slope at a tie is the library's own. */
    public Term maximum(double number) {
        return binary(Binary.MAXIMUM, like(number));
    }

    /** Its slope at a tie is the library's own. */
    public Term minimum(double number) {
        return binary(Binary.MINIMUM, like(number));
    }

    /** Element by element; {@link Binary#isBoolean} says whether the result is a bool. */
    public Term binary(Binary kind, Term other) {
        DType common = Shapes.promoted(this, other);
        DType result = kind.isBoolean() ? DType.BOOL : common;
        return new Term(kind, result, Shapes.broadcast(shape, other.shape), as(common), other.as(common));
    }

    /** Compare with a number, which may be one that this dtype does not hold. */
    public Term is(Binary kind, double number) {
        Term wide = dtype == DType.BOOL || dtype == DType.UINT8 ? cast(DType.INT64) : this;
        return wide.binary(kind, wide.like(number));
    }

    public Term pow(double exponent) {
        return new Term(new Operation.Power(exponent), dtype, shape, this);
    }

    public Term neg() {
        return unary(Unary.NEG);
    }

    public Term abs() {
        return unary(Unary.ABS);
    }

    public Term exp() {
        return unary(Unary.EXP);
    }

    public Term log() {
        return unary(Unary.LOG);
    }

    public Term sqrt() {
        return unary(Unary.SQRT);
    }

    public Term square() {
        return unary(Unary.SQUARE);
    }

    public Term sigmoid() {
        return unary(Unary.SIGMOID);
    }

    public Term softplus() {
        return unary(Unary.SOFTPLUS);
    }

    public Term stopGradient() {
        return unary(Unary.STOP_GRADIENT);
    }

    public Term unary(Unary kind) {
        return new Term(kind, dtype, shape, this);
    }

    /** 1 - x, +0 at x = 1. */
    public Term oneMinus() {
        return like(1).sub(this);
    }

    /** A scalar of this dtype. */
    public Term like(double number) {
        return constant(number, dtype);
    }

    /** In another dtype, whatever the library promotes. */
    public Term cast(DType to) {
        return dtype == to ? this : new Term(new Operation.Cast(false), to, shape, this);
    }

    private Term as(DType to) {
        return dtype == to ? this : new Term(new Operation.Cast(true), to, shape, this);
    }

    public Term sum() {
        return new Term(Total.SUM, dtype, Shape.of(), this);
    }

    public Term mean() {
        return new Term(Total.MEAN, dtype, Shape.of(), this);
    }

    public Term sum(int axis) {
        int counted = Shapes.axis(shape, axis);
        return new Term(new Operation.Sum(counted), dtype, Shapes.without(shape, counted), this);
    }

    public Term logSoftmax(int axis) {
        return new Term(new Operation.LogSoftmax(Shapes.axis(shape, axis)), dtype, shape, this);
    }

    /** The element at an index along an axis, for each index: the index has the shape without that axis. */
    public Term pick(Term index, int axis) {
        int counted = Shapes.axis(shape, axis);
        if (!index.shape.equals(Shapes.without(shape, counted))) {
            throw new RecipeMisfitException(
                    "an index of shape " + index.shape + " does not pick along axis " + counted + " of " + shape);
        }
        Term expanded = index.cast(DType.INT64).expandDims(counted);
        return new Term(new Operation.Gather(counted), dtype, expanded.shape, this, expanded).squeeze(counted);
    }

    /** Elements of this vector at the positions that an index of any shape gives. */
    public Term take(Term index) {
        return new Term(new Operation.Take(), dtype, index.shape, this, index.cast(DType.INT64));
    }

    public Term matMul(Term other) {
        if (shape.rank() != 2 || other.shape.rank() != 2 || shape.extent(1) != other.shape.extent(0)) {
            throw new RecipeMisfitException("no product of " + shape + " and " + other.shape);
        }
        Shape product = Shape.of(shape.extent(0), other.shape.extent(1));
        DType common = Shapes.promoted(this, other);
        return new Term(new Operation.MatMul(), common, product, as(common), other.as(common));
    }

    public Term transpose() {
        return new Term(new Operation.Transpose(), dtype, Shape.of(shape.extent(1), shape.extent(0)), this);
    }

    public Term reshape(Shape to) {
        if (to.elements() != shape.elements()) {
            throw new RecipeMisfitException("shape " + shape + " does not become " + to);
        }
        return to.equals(shape) ? this : new Term(new Operation.Reshape(), dtype, to, this);
    }

    public Term expandDims(int axis) {
        return reshape(Shapes.expanded(shape, axis));
    }

    public Term squeeze(int axis) {
        return reshape(Shapes.without(shape, axis));
    }

    public Term broadcastTo(Shape to) {
        if (!Shapes.broadcast(shape, to).equals(to)) {
            throw new RecipeMisfitException("shape " + shape + " does not broadcast to " + to);
        }
        return to.equals(shape) ? this : new Term(new Operation.Broadcast(), dtype, to, this);
    }

    /** Elements {@code from} to {@code to} (excluded) along an axis. */
    public Term slice(int axis, int from, int to) {
        return new Term(new Operation.Slice(axis, from, to), dtype, Shapes.with(shape, axis, to - from), this);
    }

    /** This and another, one after the other along an axis. */
    public Term concat(Term other, int axis) {
        Shape joined = Shapes.with(shape, axis, shape.extent(axis) + other.shape.extent(axis));
        return new Term(new Operation.Concat(axis), dtype, joined, this, other);
    }
}
