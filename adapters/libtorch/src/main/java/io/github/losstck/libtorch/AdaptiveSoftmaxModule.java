package io.github.losstck.libtorch;

import io.github.losstck.spi.LossCall;
import java.util.List;
import org.bytedeco.pytorch.ASMoutput;
import org.bytedeco.pytorch.AdaptiveLogSoftmaxWithLossImpl;
import org.bytedeco.pytorch.AdaptiveLogSoftmaxWithLossOptions;
import org.bytedeco.pytorch.LongVector;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.StringTensorDict;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorOptions;
import org.bytedeco.pytorch.global.torch;

/**
 * The module AdaptiveLogSoftmaxWithLoss, whose parameters are inputs of the call. Its {@code loss} is a number, which has no
 * gradient; the recipe takes the mean of {@code output} in its place.
 */
final class AdaptiveSoftmaxModule {

    private AdaptiveSoftmaxModule() {}

    static TensorScript builtin(LossCall call) {
        return forward(call).loss(returnsLoss(call) ? lossNumber(call) : output());
    }

    static TensorScript recipe(LossCall call) {
        return forward(call).loss(output().neg().mean());
    }

    /** Whether the call asks for the mean, of which the module has no gradient. */
    static boolean returnsLoss(LossCall call) {
        return call.options().string("returns", "loss").equals("loss");
    }

    private static TensorExpression output() {
        return new TensorExpression(
                "answer.output()", v -> v.get("answer", ASMoutput.class).output());
    }

    /** The number, wrapped in the dtype of the input. */
    private static TensorExpression lossNumber(LossCall call) {
        torch.ScalarType type = LibtorchTensors.scalarType(call.input("input").dtype());
        return new TensorExpression(
                "torch.full(new long[] {}, new Scalar(answer.loss()), new TensorOptions("
                        + JavaSource.type(call.input("input").dtype()) + "))",
                v -> torch.full(
                        new long[] {},
                        new Scalar(v.get("answer", ASMoutput.class).loss()),
                        new TensorOptions(type)));
    }

    private static TensorScript forward(LossCall call) {
        TensorScript script = new TensorScript();
        construct(call, script);
        script.run(
                "StringTensorDict parameters = module.named_parameters();",
                v -> v.put("parameters", module(v).named_parameters()));
        call.inputs().keySet().stream().filter(name -> name.contains(".")).forEach(name -> parameter(script, name));
        script.run(
                "ASMoutput answer = module.forward(input, target);",
                v -> v.put("answer", module(v).forward(v.tensor("input"), v.tensor("target"))));
        return script;
    }

    private static void construct(LossCall call, TensorScript script) {
        long features = call.input("input").shape().extent(-1);
        long classes = call.options().integer("n_classes");
        List<Long> cutoffs = call.options().integers("cutoffs");
        long[] ends = cutoffs.stream().mapToLong(Long::longValue).toArray();
        double divisor = call.options().number("div_value", 4);
        boolean bias = call.optionalInput("head.bias").isPresent();
        script.run(
                "AdaptiveLogSoftmaxWithLossOptions options = new AdaptiveLogSoftmaxWithLossOptions(" + features + "L, "
                        + classes + "L, new LongVector(new long[] {" + JavaSource.of(ends) + "}));",
                v -> v.put("options", new AdaptiveLogSoftmaxWithLossOptions(features, classes, new LongVector(ends))));
        script.run(
                "options.div_value().put(" + JavaSource.of(divisor) + ");",
                v -> options(v).div_value().put(divisor));
        script.run(
                "options.head_bias().put(" + bias + ");",
                v -> options(v).head_bias().put(bias));
        script.run(
                "AdaptiveLogSoftmaxWithLossImpl module = new AdaptiveLogSoftmaxWithLossImpl(options);",
                v -> v.put("module", new AdaptiveLogSoftmaxWithLossImpl(options(v))));
    }

    /** The module's parameter takes the data of the input, and its place. */
    private static void parameter(TensorScript script, String name) {
        String variable = TensorScript.identifier(name);
        String found = "parameters.get(\"" + name + "\")";
        script.run(found + ".set_data(" + variable + ");", v -> found(v, name).set_data(v.tensor(variable)));
        script.run(variable + " = " + found + ";", v -> v.put(variable, found(v, name)));
    }

    private static Tensor found(Variables variables, String name) {
        return variables.get("parameters", StringTensorDict.class).get(name);
    }

    private static AdaptiveLogSoftmaxWithLossOptions options(Variables variables) {
        return variables.get("options", AdaptiveLogSoftmaxWithLossOptions.class);
    }

    private static AdaptiveLogSoftmaxWithLossImpl module(Variables variables) {
        return variables.get("module", AdaptiveLogSoftmaxWithLossImpl.class);
    }
}
