package io.github.losstck.onnxruntime;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.SessionOptions;
import io.github.losstck.spi.Tensor;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Evaluates each graph in a session of its own, with the optimizations that a user gets by default.
 *
 * @param gpu the CUDA device, or {@value #CPU}
 */
record GraphRunner(OrtEnvironment environment, int threads, int gpu) {

    static final int CPU = -1;

    /**
     * The graph's output.
     *
     * @throws OrtFailure if ONNX Runtime does not take the model or its inputs
     */
    Tensor run(LossGraph graph) {
        Map<String, OnnxTensor> inputs = new LinkedHashMap<>();
        try (SessionOptions options = options();
                OrtSession session =
                        environment.createSession(ModelWriter.model(graph).toByteArray(), options)) {
            for (Map.Entry<String, Tensor> input : graph.inputs().entrySet()) {
                inputs.put(input.getKey(), OrtTensors.toOrt(environment, input.getValue()));
            }
            try (OrtSession.Result result = session.run(inputs)) {
                return OrtTensors.toTensor((OnnxTensor) result.get(0));
            }
        } catch (OrtException e) {
            throw new OrtFailure(e);
        } finally {
            inputs.values().forEach(OnnxTensor::close);
        }
    }

    private SessionOptions options() throws OrtException {
        SessionOptions options = new SessionOptions();
        try {
            options.setIntraOpNumThreads(threads);
            options.setDeterministicCompute(true);
            // It writes to the console what it throws anyway.
            options.setSessionLogLevel(OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL);
            if (gpu != CPU) {
                options.addCUDA(gpu);
                options.addConfigEntry("session.disable_cpu_ep_fallback", "1");
            }
            return options;
        } catch (OrtException | RuntimeException e) {
            options.close();
            throw e;
        }
    }
}
