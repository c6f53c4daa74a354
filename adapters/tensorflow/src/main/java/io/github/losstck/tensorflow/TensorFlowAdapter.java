package io.github.losstck.tensorflow;

import io.github.losstck.recipes.RecipeMisfitException;
import io.github.losstck.spi.AdapterInfo;
import io.github.losstck.spi.LossAdapter;
import io.github.losstck.spi.LossCall;
import io.github.losstck.spi.Offer;
import io.github.losstck.spi.Outcome;
import io.github.losstck.spi.Route;
import java.util.Arrays;
import org.tensorflow.exceptions.TFInvalidArgumentException;
import org.tensorflow.proto.ConfigProto;

/** Evaluates each call in a graph and a session of its own. */
final class TensorFlowAdapter implements LossAdapter {

    private final AdapterInfo info;
    private final ConfigProto config;
    private final TensorFlowRoutes routes = new TensorFlowRoutes();

    TensorFlowAdapter(AdapterInfo info, ConfigProto config) {
        this.info = info;
        this.config = config;
    }

    @Override
    public AdapterInfo info() {
        return info;
    }

    @Override
    public Offer offer(LossCall call) {
        return routes.offer(call);
    }

    @Override
    public Outcome evaluate(LossCall call, Route route) {
        TensorFlowRoute found = routes.find(call, route);
        return GraphLoss.evaluate(found.call(), found.builder(), config);
    }

    /**
     * TensorFlow says no to arguments with one status, and its framework library with Java's own exception. What has no
     * kernel, what fails where gradients are added, and what runs out of memory are failures.
     */
    @Override
    public boolean isRefusal(RuntimeException exception) {
        if (exception instanceof RecipeMisfitException) {
            return true;
        }
        if (exception instanceof TFInvalidArgumentException) {
            String message = String.valueOf(exception.getMessage());
            return !message.contains("No OpKernel was registered") && !message.contains("NodeDef 'Gradients/");
        }
        return exception instanceof IllegalArgumentException
                && Arrays.stream(exception.getStackTrace())
                        .map(StackTraceElement::getClassName)
                        .filter(name -> !name.startsWith("java."))
                        .findFirst()
                        .filter(name -> name.startsWith("org.tensorflow."))
                        .isPresent();
    }

    @Override
    public String reproducer(LossCall call, Route route) {
        return Reproducer.of(routes.find(call, route), info);
    }

    @Override
    public void close() {
        // Graphs and sessions end with their calls; the runtime lives as long as the virtual machine.
    }
}
