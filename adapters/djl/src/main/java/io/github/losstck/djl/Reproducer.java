package io.github.losstck.djl;

import ai.djl.Device;
import io.github.losstck.recipes.Program;
import io.github.losstck.spi.AdapterInfo;
import io.github.losstck.spi.LossCall;
import java.util.ArrayList;
import java.util.List;

/** Writes a call as Java for jshell, or for JBang as a .jsh file. */
final class Reproducer {

    private static final List<String> IMPORTS = List.of(
            "ai.djl.Device",
            "ai.djl.engine.Engine",
            "ai.djl.ndarray.NDArray",
            "ai.djl.ndarray.NDArrays",
            "ai.djl.ndarray.NDList",
            "ai.djl.ndarray.NDManager",
            "ai.djl.ndarray.index.NDIndex",
            "ai.djl.ndarray.types.DataType",
            "ai.djl.ndarray.types.Shape",
            "ai.djl.nn.Activation",
            "ai.djl.training.GradientCollector",
            "ai.djl.training.loss.Loss");

    private Reproducer() {}

    static String of(LossCall call, String code, AdapterInfo info, Device device) {
        boolean differentiated = !call.differentiate().isEmpty() && call.cotangent() != null;
        List<String> lines = new ArrayList<>();
        lines.add("//DEPS ai.djl.pytorch:pytorch-engine:" + info.version());
        lines.add("// " + call.function() + call.options() + " with " + info.nativeVersion());
        IMPORTS.forEach(name -> lines.add("import " + name + ";"));
        String place = device.isGpu() ? "Device.gpu(" + device.getDeviceId() + ")" : "Device.cpu()";
        lines.add("NDManager manager = NDManager.newBaseManager(" + place + ", \"PyTorch\");");
        call.inputs()
                .forEach((name, tensor) ->
                        lines.add("NDArray " + Program.identifier(name) + " = " + JavaSource.of(tensor) + ";"));
        if (differentiated) {
            lines.add("NDArray cotangent = " + JavaSource.of(call.cotangent()) + ";");
            call.differentiate().forEach(name -> lines.add(Program.identifier(name) + ".setRequiresGradient(true);"));
            lines.add("GradientCollector collector = Engine.getEngine(\"PyTorch\").newGradientCollector();");
        }
        lines.add(code);
        if (differentiated) {
            lines.add("collector.backward(loss.mul(cotangent).sum());");
            lines.add("collector.close();");
        }
        lines.add(printed("loss", "loss"));
        if (differentiated) {
            call.differentiate().forEach(name -> lines.add(printed(name, Program.identifier(name) + ".getGradient()")));
        }
        return String.join("\n", lines) + "\n";
    }

    private static String printed(String name, String array) {
        return "System.out.println(\"" + name + " \" + " + array + ".getDataType() + " + array + ".getShape() + \" \""
                + " + java.util.Arrays.toString(" + array + ".toType(DataType.FLOAT64, false).toDoubleArray()));";
    }
}
