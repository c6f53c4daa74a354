package io.github.losstck.libtorch;

import io.github.losstck.spi.AdapterConfig;
import io.github.losstck.spi.AdapterInfo;
import io.github.losstck.spi.AdapterUnavailableException;
import io.github.losstck.spi.LossAdapter;
import io.github.losstck.spi.LossAdapterProvider;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.pytorch.Context;
import org.bytedeco.pytorch.global.torch;

/** Offers PyTorch's C++ API by Bytedeco's presets as the adapter {@code libtorch}. */
public final class LibtorchAdapterProvider implements LossAdapterProvider {

    private static final String HOMEPAGE = "https://github.com/bytedeco/javacpp-presets";

    @Override
    public String id() {
        return "libtorch";
    }

    @Override
    public LossAdapter open(AdapterConfig config) {
        String built = start();
        LibtorchDevice device = LibtorchDevice.choose(config.device(), torch.cuda_device_count());
        torch.set_num_threads(config.threads());
        Context context = torch.globalContext();
        // Products of float32 keep 24 bits on a GPU as well.
        context.setAllowTF32CuBLAS(false);
        context.setAllowTF32CuDNN(false);
        return new LibtorchAdapter(info(built, device), device);
    }

    /** Load libtorch, and return how it was built. */
    private static String start() {
        try {
            return torch.show_config().getString();
        } catch (LinkageError e) {
            throw new AdapterUnavailableException(
                    "libtorch could not be loaded for " + Loader.getPlatform() + " (" + e
                            + "). org.bytedeco:pytorch, openblas and javacpp must be on the class path, each with the"
                            + " classifier of this platform and in versions that fit each other"
                            + " (adapters/libtorch/README.md, Another build)",
                    e);
        }
    }

    private AdapterInfo info(String built, LibtorchDevice device) {
        String torchVersion = setting(built, "TORCH_VERSION=([^,\\s]+)");
        Map<String, String> details = new LinkedHashMap<>();
        details.put("threads", Integer.toString(torch.get_num_threads()));
        details.put("cpu capability", setting(built, "CPU capability usage: (\\S+)"));
        details.put("openblas", jarVersion("openblas"));
        details.put("javacpp", jarVersion("javacpp"));
        String place = device.name();
        if (device.isGpu()) {
            details.put("cuda", version(Context.versionCUDART(), 1000, 10));
            details.put("cudnn", version(Context.versionRuntimeCuDNN(), 10_000, 100));
            details.put("tf32", Boolean.toString(torch.globalContext().allowTF32CuBLAS()));
            GraphicsCard card = GraphicsCard.find(device.gpu()).orElse(new GraphicsCard("unknown GPU", "unknown"));
            details.put("driver", card.driver());
            place += " (" + card.name() + ")";
        }
        return new AdapterInfo(
                id(),
                "Bytedeco PyTorch presets",
                jarVersion("pytorch"),
                "libtorch " + torchVersion,
                place,
                HOMEPAGE,
                Map.of("pytorch", minor(torchVersion)),
                details);
    }

    private static String jarVersion(String name) {
        try {
            return Loader.getVersion("org.bytedeco", name);
        } catch (IOException e) {
            throw new AdapterUnavailableException(
                    "org.bytedeco:" + name + " does not say its version (" + e + "). Use its jar as it was released",
                    e);
        }
    }

    private static String setting(String built, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(built);
        return matcher.find() ? matcher.group(1) : "unknown";
    }

    /** CUDA writes 13.3 as 13030, cuDNN 9.25.0 as 92500. */
    static String version(long number, int major, int minor) {
        return number / major + "." + number % major / minor;
    }

    /** 2.13.0 is 2.13. */
    static String minor(String version) {
        Matcher matcher = Pattern.compile("(\\d+\\.\\d+).*").matcher(version);
        return matcher.matches() ? matcher.group(1) : version;
    }
}
