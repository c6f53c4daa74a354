package io.github.losstck.djl;

import ai.djl.Device;
import io.github.losstck.spi.AdapterUnavailableException;

/** Chooses the device that was asked for. */
final class DjlDevice {

    private DjlDevice() {}

    /**
     * The device for {@code auto}, {@code cpu}, {@code cuda} or {@code cuda:<n>}; auto is the first GPU, or else the CPU.
     *
     * @throws AdapterUnavailableException if a GPU is asked that the loaded libtorch does not see
     */
    static Device choose(String asked, int gpus) {
        if (asked.equals("cpu") || (asked.equals("auto") && gpus == 0)) {
            return Device.cpu();
        }
        int index = asked.startsWith("cuda:") ? Integer.parseInt(asked.substring("cuda:".length())) : 0;
        if (index >= gpus) {
            throw new AdapterUnavailableException(
                    "device '" + asked + "' was asked, but the libtorch that DJL loaded sees "
                            + gpus
                            + " GPUs. Use -Dlosstck.device=cpu; or, on a machine with an NVIDIA GPU, give DJL a CUDA build"
                            + " of libtorch: -Ddjl.cuda=true, or PYTORCH_LIBRARY_PATH (adapters/djl/README.md, Devices)");
        }
        return Device.gpu(index);
    }

    /** As PyTorch writes it. */
    static String name(Device device) {
        return device.isGpu() ? "cuda:" + device.getDeviceId() : "cpu";
    }
}
