package io.github.losstck.nd4j;

import io.github.losstck.recipes.JavaLiterals;
import io.github.losstck.spi.Tensor;
import java.util.List;

/** Writes arrays as Java, and what prints one. */
final class ArraySource {

    /** A method that a program has in front: ND4J's own {@code toString} rounds. */
    static final String SHOWN = """
            String shown(INDArray array) {
                INDArray flat = array.dup('c').reshape(array.length()).castTo(DataType.DOUBLE);
                return array.dataType() + " " + Arrays.toString(array.shape()) + " "
                        + Arrays.toString(flat.toDoubleVector());
            }
            """;

    private ArraySource() {}

    /** An expression that makes the array; every element is exact. */
    static String of(Tensor tensor) {
        String extents = tensor.shape().toString();
        String shape = extents.substring(1, extents.length() - 1);
        String type = "DataType." + Nd4jTensors.dataType(tensor.dtype());
        if (tensor.elements() == 0) {
            return "Nd4j.create(" + type + ", " + shape + ")";
        }
        String flat = "Nd4j.createFromArray(" + JavaLiterals.array(tensor) + ").castTo(" + type + ")";
        return flat + (tensor.shape().rank() == 0 ? ".getScalar(0)" : ".reshape(" + shape + ")");
    }

    static String array(String name, Tensor tensor) {
        return "INDArray " + name + " = " + of(tensor) + ";";
    }

    static String printed(String name, String array) {
        return "System.out.println(\"" + name + " \" + shown(" + array + "));";
    }

    static String joined(List<String> lines) {
        return String.join("\n", lines) + "\n";
    }
}
