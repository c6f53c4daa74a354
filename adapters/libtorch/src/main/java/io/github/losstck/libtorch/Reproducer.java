package io.github.losstck.libtorch;

import io.github.losstck.spi.AdapterInfo;
import io.github.losstck.spi.LossCall;
import java.util.ArrayList;
import java.util.List;

/** Writes a call as Java for jshell, or for JBang as a .jsh file. */
final class Reproducer {

    private Reproducer() {}

    static String of(LossCall call, TensorScript script, AdapterInfo info, LibtorchDevice device) {
        boolean differentiated = !call.differentiate().isEmpty() && call.cotangent() != null;
        String place = device.isGpu() ? ".to(new Device(\"" + device.name() + "\"), " : "";
        List<String> lines = new ArrayList<>();
        lines.add("//DEPS org.bytedeco:pytorch-platform" + (device.isGpu() ? "-gpu" : "") + ":" + info.version());
        lines.add("// " + call.function() + call.options() + " with " + info.nativeVersion());
        lines.add("import org.bytedeco.javacpp.*;");
        lines.add("import org.bytedeco.pytorch.*;");
        lines.add("import org.bytedeco.pytorch.global.torch;");
        lines.add("PointerScope scope = new PointerScope();");
        call.inputs()
                .forEach((name, tensor) -> lines.add("Tensor " + TensorScript.identifier(name) + " = "
                        + JavaSource.of(tensor)
                        + (device.isGpu() ? place + JavaSource.type(tensor.dtype()) + ")" : "") + ";"));
        if (differentiated) {
            call.differentiate()
                    .forEach(name -> lines.add(TensorScript.identifier(name) + ".set_requires_grad(true);"));
        }
        lines.add(script.source());
        lines.add(printed("loss", "loss"));
        if (differentiated) {
            lines.add("Tensor cotangent = " + JavaSource.of(call.cotangent())
                    + (device.isGpu() ? place + JavaSource.type(call.cotangent().dtype()) + ")" : "") + ";");
            lines.add("loss.backward(cotangent, new BoolOptional(), false, new TensorArrayRefOptional());");
            call.differentiate().forEach(name -> lines.add(printed(name, TensorScript.identifier(name) + ".grad()")));
        }
        lines.add("scope.close();");
        return String.join("\n", lines) + "\n";
    }

    private static String printed(String name, String tensor) {
        return "System.out.println(\"" + name + " \" + " + tensor + ".toString());";
    }
}
