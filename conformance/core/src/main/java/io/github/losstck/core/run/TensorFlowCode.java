package io.github.losstck.core.run;

import io.github.losstck.core.fixture.CatalogueFunction;
import io.github.losstck.spi.LossCall;
import io.github.losstck.spi.Tensor;
import java.util.ArrayList;
import java.util.List;

/** A call in TensorFlow, or in Keras on TensorFlow. */
final class TensorFlowCode {

    private TensorFlowCode() {}

    static List<String> of(CatalogueFunction function, LossCall call, List<String> options) {
        List<String> lines = new ArrayList<>();
        if (function.framework().equals("keras")) {
            lines.add("import os");
            lines.add("os.environ['KERAS_BACKEND'] = 'tensorflow'");
            lines.add("import keras");
        }
        lines.add("import tensorflow as tf");
        List<String> arguments = new ArrayList<>();
        call.inputs().forEach((name, tensor) -> {
            lines.add(name + " = " + tensor(tensor));
            arguments.add(name + "=" + name);
        });
        String callee = function.name();
        if (isClass(callee)) {
            callee += "(" + String.join(", ", options) + ")";
        } else {
            arguments.addAll(options);
        }
        String made = callee + "(" + String.join(", ", arguments) + ")";
        if (call.differentiate().isEmpty() || call.cotangent() == null) {
            lines.add("print(" + made + ")");
            return lines;
        }
        String wanted = String.join(", ", call.differentiate());
        lines.add("with tf.GradientTape() as tape:");
        lines.add("    tape.watch([" + wanted + "])");
        lines.add("    output = " + made);
        lines.add("print(output)");
        lines.add("print(tape.gradient(output, [" + wanted + "], output_gradients=" + tensor(call.cotangent()) + "))");
        return lines;
    }

    /** A class takes the options, and its object the tensors. */
    private static boolean isClass(String name) {
        return Character.isUpperCase(name.charAt(name.lastIndexOf('.') + 1));
    }

    private static String tensor(Tensor tensor) {
        String values = tensor.elements() == 0 ? "[]" : PythonLiteral.elements(tensor);
        String shape = tensor.elements() == 0 ? ", shape=" + tensor.shape() : "";
        return "tf.constant(" + values + ", dtype=tf." + tensor.dtype() + shape + ")";
    }
}
