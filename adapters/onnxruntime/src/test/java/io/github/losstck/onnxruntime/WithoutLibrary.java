package io.github.losstck.onnxruntime;

import io.github.losstck.spi.AdapterConfig;
import io.github.losstck.spi.AdapterUnavailableException;

/** Runs in a virtual machine of its own, that is told to look for ONNX Runtime's library where there is none. */
final class WithoutLibrary {

    private WithoutLibrary() {}

    public static void main(String[] arguments) {
        try {
            new OnnxRuntimeAdapterProvider().open(AdapterConfig.defaults()).close();
        } catch (AdapterUnavailableException e) {
            System.out.println("unavailable: " + e.getMessage());
        }
    }
}
