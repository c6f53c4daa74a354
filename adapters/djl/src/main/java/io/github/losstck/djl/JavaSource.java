package io.github.losstck.djl;

import io.github.losstck.recipes.JavaLiterals;
import io.github.losstck.spi.DType;
import io.github.losstck.spi.Tensor;

/** Writes numbers and tensors as Java. */
final class JavaSource {

    private JavaSource() {}

    static String of(Number number) {
        return JavaLiterals.of(number);
    }

    /** An expression that makes the tensor, given a {@code manager}; every element is exact. */
    static String of(Tensor tensor) {
        String shape = tensor.shape().toString();
        return "manager.create(" + JavaLiterals.array(tensor) + ", new Shape(" + shape.substring(1, shape.length() - 1)
                + "))" + cast(tensor.dtype());
    }

    private static String cast(DType dtype) {
        return switch (dtype) {
            case FLOAT16, BFLOAT16, UINT8 ->
                ".toType(DataType." + DjlTensors.dataType(dtype).name() + ", true)";
            default -> "";
        };
    }
}
