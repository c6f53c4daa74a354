package io.github.losstck.core.run;

import io.github.losstck.core.fixture.CatalogueFunction;
import io.github.losstck.core.fixture.CatalogueFunction.Option;
import io.github.losstck.spi.LossCall;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Writes a call as Python that can be pasted and run, which prints the output and the gradients. */
public final class PythonReproducer {

    private static final Map<String, String> DISTANCES = Map.of(
            "pairwise_l2", "torch.nn.PairwiseDistance()",
            "l1", "lambda a, b: (a - b).abs().sum(-1)",
            "cosine", "lambda a, b: 1 - torch.nn.functional.cosine_similarity(a, b, dim=-1)");

    private PythonReproducer() {}

    /** Code in the function's framework. */
    public static String of(CatalogueFunction function, LossCall call) {
        List<String> options = options(function, call);
        List<String> lines =
                switch (function.framework()) {
                    case "tensorflow", "keras" -> TensorFlowCode.of(function, call, options);
                    default -> TorchCode.of(function, call, options);
                };
        return String.join("\n", lines);
    }

    /** The options that are not the default, as keyword arguments: a release without an option can then run the rest. */
    private static List<String> options(CatalogueFunction function, LossCall call) {
        List<String> arguments = new ArrayList<>();
        call.options().asMap().forEach((name, value) -> {
            Object standard = function.option(name).map(Option::defaultValue).orElse(null);
            if (!Objects.equals(standard, value)) {
                arguments.add(name + "=" + value(name, value));
            }
        });
        return arguments;
    }

    private static String value(String name, Object value) {
        return name.equals("distance_function")
                ? DISTANCES.getOrDefault(String.valueOf(value), PythonLiteral.of(value))
                : PythonLiteral.of(value);
    }
}
