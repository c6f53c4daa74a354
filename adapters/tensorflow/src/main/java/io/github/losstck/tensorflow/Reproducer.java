package io.github.losstck.tensorflow;

import io.github.losstck.recipes.Program;
import io.github.losstck.spi.AdapterInfo;
import io.github.losstck.spi.LossCall;
import io.github.losstck.spi.Route;
import io.github.losstck.spi.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Writes a call as Java for jshell, or for JBang as a .jsh file. */
final class Reproducer {

    private static final List<String> IMPORTS = List.of(
            "java.util.*",
            "org.tensorflow.*",
            "org.tensorflow.framework.losses.*",
            "org.tensorflow.framework.op.FrameworkOps",
            "org.tensorflow.ndarray.Shape",
            "org.tensorflow.ndarray.buffer.DataBuffers",
            "org.tensorflow.op.Ops",
            "org.tensorflow.op.core.Gradients",
            "org.tensorflow.op.core.Placeholder",
            "org.tensorflow.op.core.Stack",
            "org.tensorflow.op.nn.CtcLoss",
            "org.tensorflow.types.*",
            "org.tensorflow.types.family.*");

    private final LossCall call;
    private final List<String> lines = new ArrayList<>();
    private final List<String> fed = new ArrayList<>();

    private final boolean isRecipe;

    private Reproducer(TensorFlowRoute route) {
        call = route.call();
        isRecipe = route.route().kind() == Route.Kind.RECIPE;
    }

    static String of(TensorFlowRoute route, AdapterInfo info) {
        Reproducer text = new Reproducer(route);
        text.begin(info);
        text.loss(route);
        text.run();
        return String.join("\n", text.lines) + "\n";
    }

    private void begin(AdapterInfo info) {
        for (String artifact : List.of("framework:%s", "core-native:%s", "core-native:%s:linux-x86_64")) {
            lines.add("//DEPS org.tensorflow:tensorflow-" + artifact.replace("%s", info.version()));
        }
        lines.add("// " + call.function() + call.options() + " with " + info.nativeVersion());
        IMPORTS.forEach(name -> lines.add("import " + name + ";"));
        lines.add("Graph graph = new Graph();");
        lines.add("Ops tf = Ops.create(graph);");
        call.inputs().forEach(this::placeholder);
    }

    private void placeholder(String input, Tensor tensor) {
        String name = variable(input);
        String type = JavaSource.type(tensor);
        lines.add("Operand<" + type + "> " + name + " = tf.placeholder(" + type + ".class, Placeholder.shape("
                + JavaSource.shape(tensor) + "));");
        fed.add(".feed(" + name + ", " + JavaSource.of(tensor) + ")");
    }

    /** A recipe's variables are named as Java's, a built-in's as the framework's arguments. */
    private String variable(String input) {
        return isRecipe ? Program.identifier(input) : input;
    }

    private void loss(TensorFlowRoute route) {
        lines.add(
                isRecipe
                        ? route.route().code()
                        : "Operand<? extends TNumber> loss = " + route.route().code() + ";");
        lines.add("List<Operand<?>> fetched = new ArrayList<>(List.of(loss));");
        if (!call.differentiate().isEmpty() && call.cotangent() != null) {
            placeholder("cotangent", call.cotangent());
            lines.addAll(route.slope().map(Reproducer::ownGradient).orElse(List.of()));
            String from = route.slope().map(slope -> "logitsOfLoss").orElse("loss");
            String upstream = route.slope().map(slope -> "slope").orElse("cotangent");
            // A cotangent that does not fit the loss would end the virtual machine.
            lines.add("if (loss.type() == cotangent.type() && loss.shape().equals(cotangent.shape()))");
            lines.add("    fetched.addAll(tf.gradients(" + from + ", List.of("
                    + call.differentiate().stream().map(this::variable).collect(Collectors.joining(", "))
                    + "), Gradients.dx(List.of(" + upstream + "))).dy());");
        }
    }

    private static List<String> ownGradient(SlopeSource source) {
        return List.of(
                "var logitsOfLoss = " + source.logits() + ";",
                "var slope = tf.math.mul(" + source.slope() + ", tf.expandDims(cotangent, tf.constant(-1)));");
    }

    /** Tensors of any type print their elements as TensorFlow casts them to float64. */
    private void run() {
        lines.add("Session.Runner runner = new Session(graph).runner()" + String.join("", fed) + ";");
        lines.add(
                "for (Operand<?> operand : fetched) runner.fetch(tf.dtypes.cast((Operand<TNumber>) operand, TFloat64.class));");
        lines.add("for (Map.Entry<String, Tensor> result : runner.run()) {");
        lines.add("    List<Double> elements = new ArrayList<>();");
        lines.add(
                "    ((TFloat64) result.getValue()).scalars().forEach(element -> elements.add(element.getDouble()));");
        lines.add("    System.out.println(result.getValue().shape() + \" \" + elements);");
        lines.add("}");
    }
}
