package io.github.losstck.djl;

import ai.djl.Device;
import ai.djl.util.cuda.CudaUtils;
import com.sun.jna.NativeLibrary;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What explains a number that a GPU computed: its name, the driver, CUDA, cuDNN, and whether TensorFloat-32 was off. */
final class GpuDetails {

    private static final String UNKNOWN = "unknown";

    private GpuDetails() {}

    static Map<String, String> of(Device device) {
        Map<String, String> details = new LinkedHashMap<>();
        details.put("GPU", asked(device, "name"));
        details.put("driver", asked(device, "driver_version"));
        details.put("CUDA", CudaUtils.getCudaVersionString());
        details.put("cuDNN", cudnn());
        details.put("compute capability", CudaUtils.getComputeCapability(device.getDeviceId()));
        details.put("TF32", tf32());
        return details;
    }

    /** DJL does not tell: NVIDIA's own command does. */
    private static String asked(Device device, String field) {
        List<String> command =
                List.of("nvidia-smi", "--query-gpu=" + field, "--format=csv,noheader", "--id=" + device.getDeviceId());
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            try (BufferedReader lines =
                    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
                String first = lines.readLine();
                return process.waitFor() == 0 && first != null ? first.strip() : UNKNOWN;
            }
        } catch (IOException e) {
            return UNKNOWN;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return UNKNOWN;
        }
    }

    /** Of the library that libtorch has loaded: 91900 is 9.19.0. */
    private static String cudnn() {
        return Stream.of("libcudnn.so.9", "libcudnn.so.8", "cudnn64_9")
                .flatMap(name -> cudnn(name).stream())
                .findFirst()
                .orElse(UNKNOWN);
    }

    private static Optional<String> cudnn(String name) {
        try (NativeLibrary library = NativeLibrary.getInstance(name)) {
            return Optional.of(
                    Long.toString(library.getFunction("cudnnGetVersion").invokeLong(new Object[0])));
        } catch (UnsatisfiedLinkError e) {
            return Optional.empty();
        }
    }

    /** DJL has no switch for it: libtorch's default is off for matrix products, unless one of these variables is set. */
    private static String tf32() {
        return Stream.of("TORCH_ALLOW_TF32_CUBLAS_OVERRIDE", "NVIDIA_TF32_OVERRIDE")
                .filter(name -> System.getenv(name) != null)
                .map(name -> name + "=" + System.getenv(name))
                .findFirst()
                .orElse("off");
    }
}
