package io.github.losstck.laws;

import io.github.losstck.spi.LossAdapter;
import io.github.losstck.spi.Tensor;
import java.util.LinkedHashMap;
import java.util.Map;

/** PyTorch's BCE with logits and TensorFlow's sigmoid cross entropy are one function. */
record SigmoidCrossEntropyAgrees() implements Law {

    @Override
    public String name() {
        return "sigmoid-cross-entropy-agrees-across-frameworks";
    }

    @Override
    public String statement() {
        return "torch's binary_cross_entropy_with_logits(x, y) equals tf.nn.sigmoid_cross_entropy_with_logits(y, x),"
                + " element by element.";
    }

    @Override
    public Finding check(LossAdapter adapter, Sample sample) {
        return Comparison.finding(() -> {
            Question torch = Question.torch("binary_cross_entropy_with_logits", sample.logits(), sample.targets());
            Map<String, Tensor> inputs = new LinkedHashMap<>();
            inputs.put("labels", sample.targets());
            inputs.put("logits", sample.logits());
            Question tensorflow = new Question("tf.nn.sigmoid_cross_entropy_with_logits", inputs, Map.of());
            return Elements.difference(
                    torch.toString(),
                    torch.ask(adapter),
                    tensorflow.toString(),
                    tensorflow.ask(adapter),
                    Comparison.allowed(sample.dtype(), sample.scale()));
        });
    }
}
