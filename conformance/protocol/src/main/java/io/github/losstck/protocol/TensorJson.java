package io.github.losstck.protocol;

import io.github.losstck.spi.DType;
import io.github.losstck.spi.Shape;
import io.github.losstck.spi.Tensor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Tensors as fixtures write them: every number exact in its dtype, NaN and infinities as strings. */
public final class TensorJson {

    private static final long EXACT_INTEGERS = 1L << 53;

    private TensorJson() {}

    /** Write dtype, shape and numbers into a node. */
    public static void write(ObjectNode node, Tensor tensor) {
        node.put("dtype", tensor.dtype().id());
        ArrayNode shape = node.putArray("shape");
        for (int extent : tensor.shape().extents()) {
            shape.add(extent);
        }
        ArrayNode data = node.putArray("data");
        for (int i = 0; i < tensor.elements(); i++) {
            if (tensor.dtype().isFloating()) {
                number(data, tensor.doubleAt(i));
            } else if (Math.abs(tensor.longAt(i)) > EXACT_INTEGERS) {
                data.add(Long.toString(tensor.longAt(i)));
            } else {
                data.add(tensor.longAt(i));
            }
        }
    }

    private static void number(ArrayNode data, double value) {
        if (Double.isFinite(value)) {
            data.add(value);
        } else {
            data.add(Double.toString(value));
        }
    }

    /**
     * Read a tensor.
     *
     * @param name as messages call it
     * @throws ProtocolException if it is none, or a number is none of its dtype
     */
    static Tensor read(String name, JsonNode node) {
        DType dtype = dtype(name, Json.text(node, "dtype"));
        Shape shape = shape(name, Json.require(node, "shape"));
        JsonNode data = Json.require(node, "data");
        if (!data.isArray() || data.size() != shape.elements()) {
            throw new ProtocolException(name + " of shape " + shape + " needs " + shape.elements()
                    + " numbers in 'data', got " + (data.isArray() ? data.size() : Json.shown(data)));
        }
        return dtype.isFloating() ? floats(name, dtype, shape, data) : integers(name, dtype, shape, data);
    }

    private static DType dtype(String name, String id) {
        try {
            return DType.of(id);
        } catch (IllegalArgumentException e) {
            throw new ProtocolException(name + ": " + e.getMessage());
        }
    }

    private static Shape shape(String name, JsonNode node) {
        if (!node.isArray()) {
            throw new ProtocolException(name + ": the shape " + Json.shown(node) + " is no list of extents");
        }
        int[] extents = new int[node.size()];
        for (int i = 0; i < extents.length; i++) {
            JsonNode extent = node.get(i);
            if (!extent.isIntegralNumber() || !extent.canConvertToInt() || extent.intValue() < 0) {
                throw new ProtocolException(name + ": the extent " + Json.shown(extent) + " is none");
            }
            extents[i] = extent.intValue();
        }
        try {
            return Shape.of(extents);
        } catch (IllegalArgumentException e) {
            throw new ProtocolException(name + ": " + e.getMessage());
        }
    }

    private static Tensor floats(String name, DType dtype, Shape shape, JsonNode data) {
        double[] values = new double[data.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = number(name, data.get(i));
        }
        Tensor tensor = Tensor.rounded(dtype, shape, values);
        for (int i = 0; i < values.length; i++) {
            if (tensor.doubleAt(i) != values[i] && !Double.isNaN(values[i])) {
                throw new ProtocolException(name + ": " + values[i] + " at position " + i + " is not a " + dtype
                        + "; the nearest is " + tensor.doubleAt(i));
            }
        }
        return tensor;
    }

    /** A float64, or the word for one that JSON has no number for. */
    static double number(String name, JsonNode node) {
        if (node.isNumber()) {
            return finite(name, node.numberValue().doubleValue());
        }
        return switch (node.isString() ? node.stringValue() : "") {
            case "NaN" -> Double.NaN;
            case "Infinity" -> Double.POSITIVE_INFINITY;
            case "-Infinity" -> Double.NEGATIVE_INFINITY;
            default ->
                throw new ProtocolException(name + ": " + Json.shown(node)
                        + " is no number; NaN and infinities are the strings \"NaN\", \"Infinity\", \"-Infinity\"");
        };
    }

    private static double finite(String name, double value) {
        if (Double.isInfinite(value)) {
            throw new ProtocolException(
                    name + ": a number beyond float64; infinities are the strings \"Infinity\", \"-Infinity\"");
        }
        return value;
    }

    private static Tensor integers(String name, DType dtype, Shape shape, JsonNode data) {
        long[] values = new long[data.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = integer(name, data.get(i));
        }
        try {
            return Tensor.ofIntegers(dtype, shape, values);
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw new ProtocolException(name + ": " + e.getMessage());
        }
    }

    private static long integer(String name, JsonNode node) {
        if (node.isBoolean()) {
            return node.booleanValue() ? 1 : 0;
        }
        if (node.isIntegralNumber() && node.canConvertToLong()) {
            return node.longValue();
        }
        try {
            return Long.parseLong(node.isString() ? node.stringValue() : "");
        } catch (NumberFormatException e) {
            throw new ProtocolException(name + ": " + Json.shown(node) + " is no integer");
        }
    }
}
