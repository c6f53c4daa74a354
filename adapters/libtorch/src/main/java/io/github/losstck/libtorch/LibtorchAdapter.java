package io.github.losstck.libtorch;

import io.github.losstck.spi.AdapterInfo;
import io.github.losstck.spi.LossAdapter;
import io.github.losstck.spi.LossCall;
import io.github.losstck.spi.Offer;
import io.github.losstck.spi.Outcome;
import io.github.losstck.spi.Route;
import io.github.losstck.spi.Tensor;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.BoolOptional;
import org.bytedeco.pytorch.Device;
import org.bytedeco.pytorch.TensorArrayRefOptional;

/** Evaluates calls with fresh tensors on one device; what a call made is freed with the call. */
final class LibtorchAdapter implements LossAdapter {

    private final AdapterInfo info;
    private final LibtorchDevice device;
    private final LibtorchRoutes routes = new LibtorchRoutes();

    LibtorchAdapter(AdapterInfo info, LibtorchDevice device) {
        this.info = info;
        this.device = device;
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
    @SuppressWarnings("try") // what is made while the scope is open belongs to it
    public Outcome evaluate(LossCall call, Route route) {
        TensorScript script = routes.script(call, route);
        try (PointerScope scope = new PointerScope()) {
            return run(call, script);
        } catch (RuntimeException e) {
            throw LibtorchException.isOfLibtorch(e) ? new LibtorchException(e) : e;
        }
    }

    private Outcome.Computed run(LossCall call, TensorScript script) {
        Device place = new Device(device.name());
        Variables variables = new Variables();
        call.inputs()
                .forEach((name, tensor) ->
                        variables.put(TensorScript.identifier(name), LibtorchTensors.toTorch(tensor, place)));
        call.differentiate()
                .forEach(name -> variables.tensor(TensorScript.identifier(name)).set_requires_grad(true));
        org.bytedeco.pytorch.Tensor loss = script.run(variables);
        Map<String, Tensor> gradients = new LinkedHashMap<>();
        // A loss that has lost its history has no gradients.
        if (call.cotangent() != null && loss.requires_grad()) {
            loss.backward(
                    LibtorchTensors.toTorch(call.cotangent(), place),
                    new BoolOptional(),
                    false,
                    new TensorArrayRefOptional());
            for (String name : call.differentiate()) {
                org.bytedeco.pytorch.Tensor gradient =
                        variables.tensor(TensorScript.identifier(name)).grad();
                if (gradient.defined()) {
                    gradients.put(name, LibtorchTensors.fromTorch(gradient));
                }
            }
        }
        return new Outcome.Computed(LibtorchTensors.fromTorch(loss), gradients);
    }

    @Override
    public boolean isRefusal(RuntimeException exception) {
        return exception instanceof LibtorchException thrown && thrown.isRefusal();
    }

    @Override
    public String reproducer(LossCall call, Route route) {
        return Reproducer.of(call, routes.script(call, route), info, device);
    }

    @Override
    public void close() {
        // Every call frees its own; libtorch itself stays loaded until the JVM ends.
    }
}
