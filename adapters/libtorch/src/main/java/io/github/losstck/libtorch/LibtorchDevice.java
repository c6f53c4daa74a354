package io.github.losstck.libtorch;

import io.github.losstck.spi.AdapterUnavailableException;

/**
 * The device that was asked for.
 *
 * @param name as PyTorch writes it, {@code cpu} or {@code cuda:0}
 * @param gpu its number, or -1 for the CPU
 */
record LibtorchDevice(String name, int gpu) {

    private static final LibtorchDevice CPU = new LibtorchDevice("cpu", -1);

    /**
     * The device for {@code auto}, {@code cpu}, {@code cuda} or {@code cuda:<n>}; auto is the first GPU, or else the CPU.
     *
     * @param gpus how many the loaded libtorch sees
     * @throws AdapterUnavailableException if a GPU is asked that it does not see
     */
    static LibtorchDevice choose(String asked, int gpus) {
        if (asked.equals("cpu") || (asked.equals("auto") && gpus == 0)) {
            return CPU;
        }
        int index = asked.startsWith("cuda:") ? Integer.parseInt(asked.substring("cuda:".length())) : 0;
        if (index >= gpus) {
            throw new AdapterUnavailableException(
                    "device '" + asked + "' was asked, but the libtorch that was loaded sees "
                            + gpus
                            + " GPUs. Use -Dlosstck.device=cpu; or, on a machine with an NVIDIA GPU, take the build for CUDA:"
                            + " -Dlibtorch.gpu=true (adapters/libtorch/README.md, Devices)");
        }
        return new LibtorchDevice("cuda:" + index, index);
    }

    boolean isGpu() {
        return gpu >= 0;
    }
}
