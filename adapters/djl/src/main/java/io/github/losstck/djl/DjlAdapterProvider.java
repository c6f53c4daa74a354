package io.github.losstck.djl;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.engine.EngineException;
import ai.djl.pytorch.jni.JniUtils;
import ai.djl.pytorch.jni.LibUtils;
import io.github.losstck.spi.AdapterConfig;
import io.github.losstck.spi.AdapterInfo;
import io.github.losstck.spi.AdapterUnavailableException;
import io.github.losstck.spi.LossAdapter;
import io.github.losstck.spi.LossAdapterProvider;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Offers DJL on PyTorch as the adapter {@code djl}. */
public final class DjlAdapterProvider implements LossAdapterProvider {

    private static final String HOMEPAGE = "https://github.com/deepjavalibrary/djl";

    @Override
    public String id() {
        return "djl";
    }

    @Override
    public LossAdapter open(AdapterConfig config) {
        Engine engine = start();
        Device device = DjlDevice.choose(config.device(), engine.getGpuCount());
        JniUtils.setNumThreads(config.threads());
        return new DjlAdapter(info(engine, device), engine, device);
    }

    private static Engine start() {
        LibtorchJars jars = new LibtorchJars(DjlAdapterProvider.class.getClassLoader());
        if (jars.areTwo()) { // DJL would take the first without a word
            throw new AdapterUnavailableException(jars.problem(machine()).orElseThrow());
        }
        try {
            return Engine.getEngine("PyTorch");
        } catch (EngineException | IllegalArgumentException | IllegalStateException | LinkageError e) {
            throw new AdapterUnavailableException(
                    "DJL could not load libtorch (" + rootCause(e) + "). " + advice(rootCause(e)), e);
        }
    }

    /** DJL wraps what the loader says in a sentence that says nothing. */
    private static String rootCause(Throwable problem) {
        Throwable cause = problem;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage() == null ? cause : cause.getMessage());
    }

    private static String advice(String cause) {
        if (cause.contains("libcuda.so")) {
            return "That is a build for CUDA, and this machine has no NVIDIA driver (libcuda.so.1): use the build for the CPU,"
                    + " without -Ddjl.cuda and PYTORCH_LIBRARY_PATH";
        }
        return new LibtorchJars(DjlAdapterProvider.class.getClassLoader())
                .problem(machine())
                .map(problem -> problem + " (adapters/djl/README.md, Another build)")
                .orElse("ai.djl.pytorch:pytorch-engine, pytorch-jni and pytorch-native-cpu must be on the class path in"
                        + " versions that fit each other and this machine (adapters/djl/README.md, Another build)");
    }

    /** As DJL's classifiers name it. */
    private static String machine() {
        String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String arch = System.getProperty("os.arch");
        return (os.startsWith("mac") ? "osx" : os.startsWith("win") ? "win" : os) + "-"
                + (arch.equals("amd64") ? "x86_64" : arch);
    }

    private AdapterInfo info(Engine engine, Device device) {
        String torch = engine.getVersion();
        Map<String, String> details = new LinkedHashMap<>();
        details.put(
                "libtorch build",
                String.valueOf(Path.of(LibUtils.getLibtorchPath()).getFileName()));
        details.put("threads", Integer.toString(JniUtils.getNumThreads()));
        if (device.isGpu()) {
            details.putAll(GpuDetails.of(device));
        }
        return new AdapterInfo(
                id(),
                "DJL",
                Engine.getDjlVersion(),
                "libtorch " + torch,
                DjlDevice.name(device) + (device.isGpu() ? " (" + details.get("GPU") + ")" : ""),
                HOMEPAGE,
                Map.of("pytorch", minor(torch)),
                details);
    }

    /** 2.7.1 is 2.7. */
    static String minor(String version) {
        Matcher matcher = Pattern.compile("(\\d+\\.\\d+).*").matcher(version);
        return matcher.matches() ? matcher.group(1) : version;
    }
}
