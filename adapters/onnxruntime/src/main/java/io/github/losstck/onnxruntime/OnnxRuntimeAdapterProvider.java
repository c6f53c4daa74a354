package io.github.losstck.onnxruntime;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtProvider;
import io.github.losstck.spi.AdapterConfig;
import io.github.losstck.spi.AdapterInfo;
import io.github.losstck.spi.AdapterUnavailableException;
import io.github.losstck.spi.LossAdapter;
import io.github.losstck.spi.LossAdapterProvider;
import io.github.losstck.spi.Shape;
import io.github.losstck.spi.Tensor;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Offers ONNX Runtime as the adapter {@code onnxruntime}. */
public final class OnnxRuntimeAdapterProvider implements LossAdapterProvider {

    private static final String HOMEPAGE = "https://github.com/microsoft/onnxruntime";

    @Override
    public String id() {
        return "onnxruntime";
    }

    @Override
    public LossAdapter open(AdapterConfig config) {
        OrtEnvironment environment = start();
        boolean cuda = OrtEnvironment.getAvailableProviders().contains(OrtProvider.CUDA);
        GraphRunner runner =
                new GraphRunner(environment, config.threads(), OnnxRuntimeDevice.choose(config.device(), cuda));
        tryOut(runner, config.device());
        return new OnnxRuntimeAdapter(info(runner), runner);
    }

    private static OrtEnvironment start() {
        try {
            OrtEnvironment environment = OrtEnvironment.getEnvironment();
            environment.setTelemetry(false);
            return environment;
        } catch (Exception | LinkageError e) {
            throw new AdapterUnavailableException(
                    "ONNX Runtime could not load its native library on " + System.getProperty("os.name") + " "
                            + System.getProperty("os.arch") + " (" + e
                            + "). The jar of com.microsoft.onnxruntime:onnxruntime has it for Linux on x86-64 and"
                            + " aarch64, macOS on aarch64 and Windows on x86-64; -Donnxruntime.native.path=FOLDER names"
                            + " one of your own (adapters/onnxruntime/README.md, Another build)",
                    e);
        }
    }

    /** A graph that gives back what it is given: whether jars line up and the device works is known before the first case. */
    private static void tryOut(GraphRunner runner, String device) {
        Tensor one = Tensor.ofFloats(Shape.of(1), 1);
        GraphNode identity = GraphNode.of("Identity", List.of("x"), LossGraph.OUTPUT, Map.of());
        try {
            runner.run(new LossGraph(Map.of("x", one), Map.of(), List.of(identity), one.dtype()));
        } catch (OrtFailure e) {
            throw new AdapterUnavailableException(
                    "ONNX Runtime cannot compute on device '" + device + "' (" + e.getMessage()
                            + "). With onnxruntime_gpu, CUDA and cuDNN of the versions that it was built for must be"
                            + " installed. Use -Dlosstck.device=cpu",
                    e);
        } catch (LinkageError e) {
            throw new AdapterUnavailableException(
                    "jars do not line up (" + e + "): com.google.protobuf:protobuf-java must be of the release that"
                            + " org.tribuo:tribuo-util-onnx was built with. Let Maven choose it, or exclude yours",
                    e);
        }
    }

    private AdapterInfo info(GraphRunner runner) {
        String nativeVersion = runner.environment().getVersion();
        String version = OrtEnvironment.class.getPackage().getImplementationVersion();
        Map<String, String> details = new LinkedHashMap<>();
        details.put("opset", Integer.toString(ModelWriter.OPSET));
        details.put("threads", Integer.toString(runner.threads()));
        details.put("graph optimizations", "all, the default");
        details.put("gradients", "none: sessions only evaluate");
        return new AdapterInfo(
                id(),
                "ONNX Runtime",
                version == null ? nativeVersion : version,
                "libonnxruntime " + nativeVersion,
                OnnxRuntimeDevice.name(runner.gpu()),
                HOMEPAGE,
                Map.of("pytorch", "", "tensorflow", "", "keras", ""),
                details);
    }
}
