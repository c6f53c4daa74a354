package io.github.losstck.nd4j;

import io.github.losstck.spi.AdapterInfo;
import io.github.losstck.spi.LossCall;
import java.util.List;
import java.util.stream.Collectors;

/** Writes a call as Java for jshell, or for JBang as a .jsh file. */
final class Reproducer {

    private static final List<String> IMPORTS = List.of(
            "java.util.Arrays",
            "java.util.Map",
            "java.util.stream.LongStream",
            "org.nd4j.autodiff.loss.LossReduce",
            "org.nd4j.autodiff.samediff.SDVariable",
            "org.nd4j.autodiff.samediff.SameDiff",
            "org.nd4j.linalg.activations.impl.*",
            "org.nd4j.linalg.api.buffer.DataType",
            "org.nd4j.linalg.api.ndarray.INDArray",
            "org.nd4j.linalg.api.ops.impl.broadcast.BroadcastTo",
            "org.nd4j.linalg.api.ops.impl.controlflow.compat.StopGradient",
            "org.nd4j.linalg.api.ops.impl.loss.SoftmaxCrossEntropyWithLogitsLoss",
            "org.nd4j.linalg.factory.Nd4j",
            "org.nd4j.linalg.lossfunctions.impl.*");

    private Reproducer() {}

    static String of(LossCall call, Nd4jRoute route, AdapterInfo info) {
        String imports = IMPORTS.stream().map(name -> "import " + name + ";\n").collect(Collectors.joining());
        return "//DEPS org.nd4j:nd4j-native-platform:" + info.version() + "\n// " + call.function() + call.options()
                + " with " + info.nativeVersion() + "\n" + imports + ArraySource.SHOWN
                + route.loss().program(route.route().code());
    }
}
