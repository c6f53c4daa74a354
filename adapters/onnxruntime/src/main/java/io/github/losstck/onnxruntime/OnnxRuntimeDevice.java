package io.github.losstck.onnxruntime;

import io.github.losstck.spi.AdapterUnavailableException;

/** Chooses the device that was asked for. */
final class OnnxRuntimeDevice {

    private OnnxRuntimeDevice() {}

    /**
     * The CUDA device's number, or {@link GraphRunner#CPU}. {@code auto} is the CPU, as a session's default is.
     *
     * @param cuda whether this build of ONNX Runtime has CUDA
     * @throws AdapterUnavailableException if a GPU is asked of a build that has none
     */
    static int choose(String asked, boolean cuda) {
        if (!asked.startsWith("cuda")) {
            return GraphRunner.CPU;
        }
        if (!cuda) {
            throw new AdapterUnavailableException("device '" + asked
                    + "' was asked, but this build of ONNX Runtime has no CUDA. Use -Dlosstck.device=cpu; or, on a machine"
                    + " with an NVIDIA GPU, -Donnxruntime.artifact=onnxruntime_gpu (adapters/onnxruntime/README.md,"
                    + " Another build)");
        }
        return asked.startsWith("cuda:") ? Integer.parseInt(asked.substring("cuda:".length())) : 0;
    }

    /** As PyTorch writes it. */
    static String name(int gpu) {
        return gpu == GraphRunner.CPU ? "cpu" : "cuda:" + gpu;
    }
}
