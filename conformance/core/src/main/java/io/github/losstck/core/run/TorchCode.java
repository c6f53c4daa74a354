package io.github.losstck.core.run;

import io.github.losstck.core.fixture.CatalogueFunction;
import io.github.losstck.spi.LossCall;
import io.github.losstck.spi.Tensor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A call in PyTorch. */
final class TorchCode {

    private static final String ADAPTIVE = "torch.nn.AdaptiveLogSoftmaxWithLoss";
    private static final String CTC_OF_LOGITS = "torch.ctc_loss_of_logits";

    private final LossCall call;
    private final List<String> lines = new ArrayList<>();

    private TorchCode(LossCall call) {
        this.call = call;
    }

    static List<String> of(CatalogueFunction function, LossCall call, List<String> options) {
        TorchCode code = new TorchCode(call);
        code.lines.add("import torch");
        if (function.name().startsWith("torchvision.")) {
            code.lines.add("import torchvision");
        }
        if (function.name().equals(ADAPTIVE)) {
            code.module(options);
        } else if (function.name().equals(CTC_OF_LOGITS)) {
            code.ctcLossOfLogits(options);
        } else {
            code.function(function.name(), options);
        }
        return code.lines;
    }

    private void function(String name, List<String> options) {
        call.inputs().forEach(this::leaf);
        List<String> arguments = new ArrayList<>();
        call.inputs().keySet().forEach(input -> arguments.add(input + "=" + input));
        arguments.addAll(options);
        lines.add("output = " + name + "(" + String.join(", ", arguments) + ")");
        Map<String, String> wanted = new LinkedHashMap<>();
        call.differentiate().forEach(input -> wanted.put(input, input));
        results(wanted);
    }

    /** The suite's own name for ctc_loss behind a log-softmax. */
    private void ctcLossOfLogits(List<String> options) {
        call.inputs().forEach(this::leaf);
        List<String> arguments = new ArrayList<>(List.of("torch.nn.functional.log_softmax(logits, -1)"));
        call.inputs().keySet().stream()
                .filter(input -> !input.equals("logits"))
                .forEach(input -> arguments.add(input + "=" + input));
        arguments.addAll(options);
        lines.add("output = torch.nn.functional.ctc_loss(" + String.join(", ", arguments) + ")");
        Map<String, String> wanted = new LinkedHashMap<>();
        call.differentiate().forEach(input -> wanted.put(input, input));
        results(wanted);
    }

    /** The module's parameters are inputs under their names in its state. */
    private void module(List<String> options) {
        Tensor input = call.input("input");
        leaf("input", input);
        leaf("target", call.input("target"));
        lines.add("module = " + ADAPTIVE + "(" + String.join(", ", construction(options)) + ")");
        lines.add("module.load_state_dict({");
        call.inputs().forEach((name, tensor) -> {
            if (name.contains(".")) {
                lines.add("    '" + name + "': " + tensor(tensor) + ",");
            }
        });
        lines.add("})");
        lines.add("output = module(input, target)." + call.options().asMap().getOrDefault("returns", "loss"));
        Map<String, String> wanted = new LinkedHashMap<>();
        call.differentiate()
                .forEach(name -> wanted.put(name, name.contains(".") ? "module.get_parameter('" + name + "')" : name));
        results(wanted);
    }

    /** What the parameters' shapes say wins over what the case says of them. */
    private List<String> construction(List<String> options) {
        Tensor input = call.input("input");
        List<String> arguments = new ArrayList<>();
        arguments.add("in_features=" + input.shape().extent(-1));
        if (!call.options().has("n_classes")) {
            arguments.add("n_classes=" + classes());
        }
        options.stream()
                .filter(option -> !option.matches("(returns|in_features|head_bias)=.*"))
                .forEach(arguments::add);
        if (call.inputs().containsKey("head.bias")) {
            arguments.add("head_bias=True");
        }
        arguments.add("dtype=torch." + input.dtype());
        return arguments;
    }

    private long classes() {
        List<Long> cutoffs = call.options().has("cutoffs") ? call.options().integers("cutoffs") : List.of();
        if (cutoffs.isEmpty()) {
            return 0;
        }
        int last = cutoffs.size() - 1;
        return cutoffs.get(last)
                + call.optionalInput("tail." + last + ".1.weight")
                        .map(weight -> weight.shape().extent(0))
                        .orElse(0);
    }

    private void leaf(String name, Tensor tensor) {
        lines.add(name + " = " + tensor(tensor) + (call.wantsGradient(name) ? ".requires_grad_()" : ""));
    }

    private static String tensor(Tensor tensor) {
        return tensor.elements() == 0
                ? "torch.zeros(" + tensor.shape() + ", dtype=torch." + tensor.dtype() + ")"
                : "torch.tensor(" + PythonLiteral.elements(tensor) + ", dtype=torch." + tensor.dtype() + ")";
    }

    private void results(Map<String, String> wanted) {
        lines.add("print(output)");
        if (!wanted.isEmpty() && call.cotangent() != null) {
            lines.add("output.backward(" + tensor(call.cotangent()) + ")");
            wanted.forEach((name, leaf) -> lines.add("print('" + name + ".grad', " + leaf + ".grad)"));
        }
    }
}
