package io.github.losstck.onnxruntime;

import com.google.protobuf.TextFormat;
import io.github.losstck.spi.AdapterInfo;
import io.github.losstck.spi.LossCall;
import java.util.ArrayList;
import java.util.List;

/** Writes a call as Java for jshell, or for JBang as a .jsh file: the model in protobuf's text format, and its inputs. */
final class Reproducer {

    private static final List<String> IMPORTS = List.of(
            "ai.onnx.proto.OnnxMl.ModelProto",
            "ai.onnxruntime.*",
            "com.google.protobuf.TextFormat",
            "java.nio.*",
            "java.util.*");

    private Reproducer() {}

    static String of(LossCall call, LossGraph graph, AdapterInfo info, int gpu) {
        List<String> lines = new ArrayList<>();
        lines.add("//DEPS com.microsoft.onnxruntime:onnxruntime" + (gpu == GraphRunner.CPU ? "" : "_gpu") + ":"
                + info.version());
        lines.add("//DEPS org.tribuo:tribuo-util-onnx:4.3.2");
        lines.add("// " + call.function() + call.options());
        graph.text().lines().forEach(line -> lines.add("// " + line));
        IMPORTS.forEach(name -> lines.add("import " + name + ";"));
        lines.add("ModelProto.Builder model = ModelProto.newBuilder();");
        lines.add("TextFormat.merge(\"\"\"");
        lines.add(TextFormat.printer()
                        .printToString(ModelWriter.model(graph))
                        .replace("\\", "\\\\")
                        .stripTrailing()
                + "\n\"\"\", model);");
        lines.add("OrtEnvironment environment = OrtEnvironment.getEnvironment();");
        lines.add("Map<String, OnnxTensor> inputs = new HashMap<>();");
        graph.inputs()
                .forEach((name, tensor) -> lines.add("inputs.put(\"" + name
                        + "\", OnnxTensor.createTensor(environment, " + JavaSource.arguments(tensor) + "));"));
        lines.add("OrtSession.SessionOptions options = new OrtSession.SessionOptions();");
        if (gpu != GraphRunner.CPU) {
            lines.add("options.addCUDA(" + gpu + ");");
        }
        lines.add("OrtSession session = environment.createSession(model.build().toByteArray(), options);");
        lines.add("OnnxTensor loss = (OnnxTensor) session.run(inputs).get(0);");
        lines.add("System.out.println(loss.getInfo().type + Arrays.toString(loss.getInfo().getShape()) + \" \""
                + " + Arrays.deepToString(new Object[] {loss.getValue()}));");
        return String.join("\n", lines) + "\n";
    }
}
