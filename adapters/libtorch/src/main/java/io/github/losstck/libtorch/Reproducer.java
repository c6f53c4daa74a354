package io.github.losstck.libtorch;

import io.github.losstck.spi.AdapterInfo;
import io.github.losstck.spi.LossCall;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.javacpp.Loader;

/** Writes a call as Java for jshell, or for JBang as a .jsh file. */
final class Reproducer {

    private static final List<String> IMPORTS = List.of(
            "java.util.Arrays", "java.util.stream.LongStream", "org.bytedeco.javacpp.*", "org.bytedeco.pytorch.*");

    private Reproducer() {}

    static String of(LossCall call, TensorScript script, AdapterInfo info, LibtorchDevice device) {
        boolean differentiated = !call.differentiate().isEmpty() && call.cotangent() != null;
        List<String> lines = new ArrayList<>();
        addJars(info, device, lines);
        lines.add("// " + call.function() + call.options() + " with " + info.nativeVersion());
        IMPORTS.forEach(name -> lines.add("import " + name + ";"));
        lines.add("import org.bytedeco.pytorch.global.torch;");
        lines.add("PointerScope scope = new PointerScope();");
        call.inputs()
                .forEach((name, tensor) -> lines.add(
                        "Tensor " + TensorScript.identifier(name) + " = " + JavaSource.of(tensor, device) + ";"));
        if (differentiated) {
            call.differentiate()
                    .forEach(name -> lines.add(TensorScript.identifier(name) + ".set_requires_grad(true);"));
        }
        lines.add(script.source());
        lines.add(printed("loss", "loss"));
        if (differentiated) {
            lines.add("Tensor cotangent = " + JavaSource.of(call.cotangent(), device) + ";");
            lines.add("loss.backward(cotangent, new BoolOptional(), false, new TensorArrayRefOptional());");
            call.differentiate().forEach(name -> addGradient(name, lines));
        }
        lines.add("scope.close();");
        return String.join("\n", lines) + "\n";
    }

    /** The jars by name, since the versions that pytorch's pom names need not be those that run. */
    private static void addJars(AdapterInfo info, LibtorchDevice device, List<String> lines) {
        String platform = Loader.getPlatform();
        lines.add("//DEPS org.bytedeco:pytorch:" + info.version());
        lines.add("//DEPS org.bytedeco:pytorch:" + info.version() + ":" + platform + (device.isGpu() ? "-gpu" : ""));
        for (String name : List.of("openblas", "javacpp")) {
            String jar = "//DEPS org.bytedeco:" + name + ":" + info.details().get(name);
            lines.add(jar);
            lines.add(jar + ":" + platform);
        }
    }

    private static void addGradient(String name, List<String> lines) {
        String variable = TensorScript.identifier(name);
        lines.add("Tensor " + variable + "Gradient = " + variable + ".grad();");
        lines.add(printed(name, variable + "Gradient"));
    }

    /** Name, dtype, shape and elements; those of every floating dtype are exact as doubles. */
    private static String printed(String name, String tensor) {
        return "System.out.println(\"" + name + " \" + " + tensor + ".scalar_type().intern() + Arrays.toString("
                + tensor
                + ".shape()) + \" \" + Arrays.toString(LongStream.range(0, " + tensor + ".numel()).mapToDouble(i -> "
                + tensor + ".reshape(-1L).select(0, i).item().toDouble()).toArray()));";
    }
}
