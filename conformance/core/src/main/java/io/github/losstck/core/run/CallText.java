package io.github.losstck.core.run;

import io.github.losstck.core.judge.Numbers;
import io.github.losstck.spi.LossCall;
import io.github.losstck.spi.Tensor;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Calls and tensors in words. */
public final class CallText {

    private static final int SHOWN = 64;

    private CallText() {}

    /** {@code torch.nn.functional.l1_loss(input: float64[2, 3], target: float64[2, 3], reduction='mean')}. */
    public static String of(LossCall call) {
        String inputs = call.inputs().entrySet().stream()
                .map(input -> input.getKey() + ": " + input.getValue().dtype()
                        + input.getValue().shape())
                .collect(Collectors.joining(", "));
        String options = call.options().asMap().entrySet().stream()
                .map(option -> ", " + option.getKey() + "=" + PythonLiteral.of(option.getValue()))
                .collect(Collectors.joining());
        return call.function() + "(" + inputs + options + ")";
    }

    /** Inputs by name: dtype, shape and elements. */
    public static Map<String, String> inputs(LossCall call) {
        Map<String, String> texts = new LinkedHashMap<>();
        call.inputs().forEach((name, tensor) -> texts.put(name, of(tensor)));
        return texts;
    }

    /** Dtype, shape and at most {@value #SHOWN} elements; empty for no tensor. */
    public static String of(Tensor tensor) {
        if (tensor == null) {
            return "";
        }
        String elements = IntStream.range(0, Math.min(SHOWN, tensor.elements()))
                .mapToObj(i -> Numbers.text(tensor, i))
                .collect(Collectors.joining(", "));
        return tensor.dtype() + tensor.shape().toString() + " {" + elements
                + (tensor.elements() > SHOWN ? ", ... " + tensor.elements() + " in all" : "") + "}";
    }
}
