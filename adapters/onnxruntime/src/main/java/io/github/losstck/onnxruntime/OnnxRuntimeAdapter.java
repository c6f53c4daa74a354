package io.github.losstck.onnxruntime;

import io.github.losstck.recipes.RecipeMisfitException;
import io.github.losstck.spi.AdapterInfo;
import io.github.losstck.spi.LossAdapter;
import io.github.losstck.spi.LossCall;
import io.github.losstck.spi.Offer;
import io.github.losstck.spi.Outcome;
import io.github.losstck.spi.Route;
import java.util.Map;

/** Evaluates each call as a graph. Gradients are never given: ONNX Runtime's sessions have none. */
final class OnnxRuntimeAdapter implements LossAdapter {

    private final AdapterInfo info;
    private final GraphRunner runner;
    private final OnnxRoutes routes = new OnnxRoutes();

    OnnxRuntimeAdapter(AdapterInfo info, GraphRunner runner) {
        this.info = info;
        this.runner = runner;
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
        return new Outcome.Computed(runner.run(routes.find(call, route)), Map.of());
    }

    @Override
    public boolean isRefusal(RuntimeException exception) {
        return exception instanceof RecipeMisfitException
                || (exception instanceof OrtFailure failure && failure.isRefusal());
    }

    @Override
    public String reproducer(LossCall call, Route route) {
        try {
            return Reproducer.of(call, routes.find(call, route), info, runner.gpu());
        } catch (RecipeMisfitException misfit) {
            return route.code();
        }
    }

    @Override
    public void close() {
        // Every session is closed; the environment lives as long as the virtual machine.
    }
}
