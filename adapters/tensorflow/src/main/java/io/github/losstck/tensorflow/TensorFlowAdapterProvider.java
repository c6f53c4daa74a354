package io.github.losstck.tensorflow;

import io.github.losstck.spi.AdapterConfig;
import io.github.losstck.spi.AdapterInfo;
import io.github.losstck.spi.AdapterUnavailableException;
import io.github.losstck.spi.LossAdapter;
import io.github.losstck.spi.LossAdapterProvider;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tensorflow.TensorFlow;
import org.tensorflow.proto.ConfigProto;

/** Offers TensorFlow Java as the adapter {@code tensorflow}. */
public final class TensorFlowAdapterProvider implements LossAdapterProvider {

    private static final String HOMEPAGE = "https://github.com/tensorflow/java";

    @Override
    public String id() {
        return "tensorflow";
    }

    @Override
    public LossAdapter open(AdapterConfig config) {
        String engine = start();
        ConfigProto session = ConfigProto.newBuilder()
                .setIntraOpParallelismThreads(config.threads())
                .setInterOpParallelismThreads(config.threads())
                .build();
        return new TensorFlowAdapter(
                new AdapterInfo(
                        id(),
                        "TensorFlow Java",
                        "1.1.0",
                        "libtensorflow " + engine,
                        "cpu",
                        HOMEPAGE,
                        Map.of("tensorflow", minor(engine), "keras", "", "pytorch", ""),
                        Map.of("threads", Integer.toString(config.threads()))),
                session);
    }

    private static String start() {
        try {
            return TensorFlow.version();
        } catch (RuntimeException | LinkageError e) {
            throw new AdapterUnavailableException("TensorFlow Java could not load its native library (" + e + ")", e);
        }
    }

    /** 2.18.0 is 2.18. */
    static String minor(String version) {
        Matcher matcher = Pattern.compile("(\\d+\\.\\d+).*").matcher(version);
        return matcher.matches() ? matcher.group(1) : version;
    }
}
