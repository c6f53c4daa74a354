package io.github.losstck.djl;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.engine.EngineException;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.training.GradientCollector;
import io.github.losstck.recipes.RecipeMisfitException;
import io.github.losstck.spi.AdapterInfo;
import io.github.losstck.spi.AdapterLostException;
import io.github.losstck.spi.LossAdapter;
import io.github.losstck.spi.LossCall;
import io.github.losstck.spi.Offer;
import io.github.losstck.spi.Outcome;
import io.github.losstck.spi.Route;
import io.github.losstck.spi.Tensor;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Evaluates calls with fresh arrays on one device; what a call made is closed with the call. */
final class DjlAdapter implements LossAdapter {

    private final AdapterInfo info;
    private final Engine engine;
    private final Device device;
    private final NDManager root;
    private final DjlRoutes routes = new DjlRoutes();

    DjlAdapter(AdapterInfo info, Engine engine, Device device) {
        this.info = info;
        this.engine = engine;
        this.device = device;
        root = engine.newBaseManager(device);
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
        DjlRoute.Loss formula = routes.find(call, route).loss();
        try {
            return evaluated(call, formula);
        } catch (EngineException e) {
            if (String.valueOf(e.getMessage()).contains("CUDA error")) {
                // An assertion of a kernel: CUDA answers nothing more to this process.
                throw new AdapterLostException(
                        "the GPU is lost to this process: "
                                + e.getMessage().lines().findFirst().orElse(""),
                        e);
            }
            throw e;
        }
    }

    private Outcome evaluated(LossCall call, DjlRoute.Loss formula) {
        try (NDManager manager = root.newSubManager()) {
            Map<String, NDArray> arrays = new LinkedHashMap<>();
            call.inputs().forEach((name, tensor) -> arrays.put(name, DjlTensors.toArray(manager, tensor)));
            if (call.differentiate().isEmpty() || call.cotangent() == null) {
                return new Outcome.Computed(DjlTensors.toTensor(formula.of(manager, arrays)), Map.of());
            }
            call.differentiate().forEach(name -> arrays.get(name).setRequiresGradient(true));
            NDArray loss =
                    differentiate(() -> formula.of(manager, arrays), DjlTensors.toArray(manager, call.cotangent()));
            Map<String, Tensor> gradients = new LinkedHashMap<>();
            call.differentiate()
                    .forEach(name -> gradients.put(
                            name, DjlTensors.toTensor(arrays.get(name).getGradient())));
            return new Outcome.Computed(DjlTensors.toTensor(loss), gradients);
        }
    }

    /** DJL's backward starts from ones, so that the cotangent goes into what is summed. */
    private NDArray differentiate(Supplier<NDArray> formula, NDArray cotangent) {
        try (GradientCollector collector = engine.newGradientCollector()) {
            NDArray loss = formula.get();
            collector.backward(loss.mul(cotangent).sum());
            return loss;
        }
    }

    /** DJL says no with these three, and libtorch with the first; its own assertions and exhausted memory are failures. */
    @Override
    public boolean isRefusal(RuntimeException exception) {
        if (exception instanceof RecipeMisfitException) {
            return true;
        }
        if (exception instanceof EngineException) {
            String message = String.valueOf(exception.getMessage());
            return !message.contains("INTERNAL ASSERT") && !message.contains("out of memory");
        }
        boolean ofDjl = exception.getStackTrace().length > 0
                && exception.getStackTrace()[0].getClassName().startsWith("ai.djl.");
        return ofDjl
                && (exception instanceof IllegalArgumentException
                        || exception instanceof UnsupportedOperationException);
    }

    @Override
    public String reproducer(LossCall call, Route route) {
        return Reproducer.of(call, route.code(), info, device);
    }

    @Override
    public void close() {
        root.close();
    }
}
