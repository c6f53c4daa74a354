package io.github.losstck.tensorflow;

import io.github.losstck.spi.AdapterConfig;
import io.github.losstck.spi.AdapterInfo;
import io.github.losstck.spi.AdapterUnavailableException;
import io.github.losstck.spi.LossAdapter;
import io.github.losstck.spi.LossAdapterProvider;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tensorflow.TensorFlow;
import org.tensorflow.proto.ConfigProto;

/** Offers TensorFlow Java on the CPU as the adapter {@code tensorflow}. */
public final class TensorFlowAdapterProvider implements LossAdapterProvider {

    private static final String HOMEPAGE = "https://github.com/tensorflow/java";

    @Override
    public String id() {
        return "tensorflow";
    }

    @Override
    public LossAdapter open(AdapterConfig config) {
        if (config.device().startsWith("cuda")) {
            throw new AdapterUnavailableException("device '" + config.device()
                    + "' was asked, but the adapter runs TensorFlow Java on the CPU alone. Use -Dlosstck.device=cpu");
        }
        TensorFlowVersion version = TensorFlowVersion.read().checked();
        String engine = start(TensorFlow::version);
        AdapterInfo info = new AdapterInfo(
                id(),
                "TensorFlow Java",
                version.api(),
                "libtensorflow " + engine,
                "cpu",
                HOMEPAGE,
                Map.of("tensorflow", minor(engine), "keras", "", "pytorch", ""),
                Map.of("threads", Integer.toString(config.threads())));
        return new TensorFlowAdapter(info, session(config.threads()));
    }

    /** A build for GPUs would otherwise put its operations there. */
    private static ConfigProto session(int threads) {
        return ConfigProto.newBuilder()
                .putDeviceCount("GPU", 0)
                .setIntraOpParallelismThreads(threads)
                .setInterOpParallelismThreads(threads)
                .build();
    }

    /** The version of the native library, which is loaded to say it. */
    static String start(Supplier<String> version) {
        try {
            return version.get();
        } catch (RuntimeException | LinkageError e) {
            throw new AdapterUnavailableException(
                    "TensorFlow Java could not load libtensorflow (" + e
                            + "). org.tensorflow:tensorflow-core-native must"
                            + " be on the class path with and without the classifier of this machine, such as"
                            + " linux-x86_64 (adapters/tensorflow/README.md, Another build)",
                    e);
        }
    }

    /** 2.18.0 is 2.18. */
    static String minor(String version) {
        Matcher matcher = Pattern.compile("(\\d+\\.\\d+).*").matcher(version);
        return matcher.matches() ? matcher.group(1) : version;
    }
}
