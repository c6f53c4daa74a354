package io.github.losstck.benchmarks.libtorch;

import io.github.losstck.benchmarks.Argument;
import io.github.losstck.benchmarks.Contender;
import io.github.losstck.benchmarks.LossCase;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.LongPointer;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorOptions;
import org.bytedeco.pytorch.global.torch;

/** libtorch by Bytedeco: forward, backward, gradients of before dropped as {@code zero_grad} does. */
public final class LibtorchContender implements Contender {

    private final List<Tensor> inputs = new ArrayList<>();
    private final List<Tensor> differentiated = new ArrayList<>();
    private LibtorchLoss loss;

    @Override
    public String id() {
        return "libtorch";
    }

    @Override
    public String library() {
        String built = torch.show_config().getString();
        String version = built.replaceFirst("(?s).*TORCH_VERSION=([^,\\s]+).*", "$1");
        String capability = built.replaceFirst("(?s).*CPU capability usage: (\\S+).*", "$1");
        return "libtorch " + version + " by Bytedeco, " + capability;
    }

    @Override
    public String open(LossCase of, List<Argument> arguments, int threads) {
        torch.set_num_threads(threads);
        for (Argument argument : arguments) {
            Tensor tensor = tensor(argument);
            inputs.add(tensor);
            if (argument.differentiated()) {
                tensor.set_requires_grad(true);
                differentiated.add(tensor);
            }
        }
        loss = LibtorchLoss.of(of.function());
        return loss.call();
    }

    private static Tensor tensor(Argument argument) {
        Pointer values;
        torch.ScalarType type;
        if (argument.values() instanceof float[] floats) {
            values = new FloatPointer(floats);
            type = torch.ScalarType.Float;
        } else if (argument.values() instanceof double[] doubles) {
            values = new DoublePointer(doubles);
            type = torch.ScalarType.Double;
        } else {
            values = new LongPointer(argument.longs());
            type = torch.ScalarType.Long;
        }
        // What libtorch makes of memory of ours ends with it: clone has memory of its own, aligned as it likes it.
        try (values) {
            return torch.from_blob(values, argument.shape(), new TensorOptions(type))
                    .clone();
        }
    }

    @Override
    @SuppressWarnings("try") // what is made while the scope is open belongs to it
    public void step() {
        try (PointerScope scope = new PointerScope()) {
            for (Tensor input : differentiated) {
                input.mutable_grad().reset();
            }
            loss.value().apply(inputs).backward();
        }
    }

    @Override
    @SuppressWarnings("try") // as above
    public Outcome outcome() {
        try (PointerScope scope = new PointerScope()) {
            List<Double> slopes = differentiated.stream()
                    .map(input ->
                            input.grad().to(torch.ScalarType.Double).abs().sum().item_double())
                    .toList();
            return new Outcome(loss.value().apply(inputs).item_double(), slopes);
        }
    }

    @Override
    public void close() {
        inputs.forEach(Tensor::close);
        inputs.clear();
        differentiated.clear();
    }
}
