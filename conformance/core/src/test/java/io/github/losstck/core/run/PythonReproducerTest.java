package io.github.losstck.core.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.losstck.core.fixture.CatalogueFunction;
import io.github.losstck.core.fixture.CatalogueFunction.Option;
import io.github.losstck.spi.DType;
import io.github.losstck.spi.LossCall;
import io.github.losstck.spi.Options;
import io.github.losstck.spi.Shape;
import io.github.losstck.spi.Tensor;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What it writes was run: it gives the corpus's framework values bit for bit. */
class PythonReproducerTest {

    private static CatalogueFunction function(String name, String framework, Option... options) {
        return new CatalogueFunction(
                name, framework, "log", "1.0", "", "", List.of(), List.of(options), "", "", Map.of(), List.of());
    }

    private static Map<String, Tensor> inputs(Object... namesAndTensors) {
        Map<String, Tensor> inputs = new LinkedHashMap<>();
        for (int i = 0; i < namesAndTensors.length; i += 2) {
            inputs.put((String) namesAndTensors[i], (Tensor) namesAndTensors[i + 1]);
        }
        return inputs;
    }

    private static Map<String, Object> options(Object... namesAndValues) {
        Map<String, Object> options = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            options.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return options;
    }

    @Test
    void torch() {
        CatalogueFunction function = function(
                "torch.nn.functional.cross_entropy",
                "pytorch",
                new Option("reduction", "string", "mean"),
                new Option("ignore_index", "integer", -100L),
                new Option("label_smoothing", "number", 0.0));
        LossCall call = new LossCall(
                function.name(),
                inputs(
                        "input", Tensor.rounded(DType.FLOAT32, Shape.of(1, 3), 0.8, Double.NaN, -0.0),
                        "target", Tensor.ofLongs(Shape.of(1), 2)),
                Options.of(options("reduction", "none", "ignore_index", -100L, "label_smoothing", 0.1)),
                List.of("input"),
                Tensor.rounded(DType.FLOAT32, Shape.of(1), -0.5));
        assertThat(PythonReproducer.of(function, call)).isEqualTo("""
                import torch
                input = torch.tensor([[0.800000011920929, float('nan'), -0.0]], dtype=torch.float32).requires_grad_()
                target = torch.tensor([2], dtype=torch.int64)
                output = torch.nn.functional.cross_entropy(input=input, target=target, reduction='none', label_smoothing=0.1)
                print(output)
                output.backward(torch.tensor([-0.5], dtype=torch.float32))
                print('input.grad', input.grad)""");
    }

    @Test
    void ctcLossOfLogits() {
        CatalogueFunction function = function("torch.ctc_loss_of_logits", "pytorch");
        Map<String, Tensor> inputs = inputs(
                "logits", Tensor.ofDoubles(Shape.of(1, 1, 2), 0.5, -1),
                "targets", Tensor.ofLongs(Shape.of(1, 1), 1),
                "input_lengths", Tensor.ofLongs(Shape.of(1), 1),
                "target_lengths", Tensor.ofLongs(Shape.of(1), 1));
        LossCall call = new LossCall(
                function.name(),
                inputs,
                Options.of(options("reduction", "sum")),
                List.of("logits"),
                Tensor.ofDoubles(Shape.of(), 0.75));
        assertThat(PythonReproducer.of(function, call)).isEqualTo("""
                import torch
                logits = torch.tensor([[[0.5, -1.0]]], dtype=torch.float64).requires_grad_()
                targets = torch.tensor([[1]], dtype=torch.int64)
                input_lengths = torch.tensor([1], dtype=torch.int64)
                target_lengths = torch.tensor([1], dtype=torch.int64)
                output = torch.nn.functional.ctc_loss(torch.nn.functional.log_softmax(logits, -1), targets=targets, input_lengths=input_lengths, target_lengths=target_lengths, reduction='sum')
                print(output)
                output.backward(torch.tensor(0.75, dtype=torch.float64))
                print('logits.grad', logits.grad)""");
    }

    @Test
    void torchvisionWithoutGradients() {
        CatalogueFunction function = function("torchvision.ops.sigmoid_focal_loss", "pytorch");
        LossCall call = new LossCall(
                function.name(),
                inputs(
                        "inputs", Tensor.ofDoubles(Shape.of(0, 3)),
                        "targets", Tensor.ofDoubles(Shape.of(), Double.NEGATIVE_INFINITY)),
                Options.of(options("alpha", Double.POSITIVE_INFINITY)),
                List.of(),
                null);
        assertThat(PythonReproducer.of(function, call)).isEqualTo("""
                import torch
                import torchvision
                inputs = torch.zeros([0, 3], dtype=torch.float64)
                targets = torch.tensor(-float('inf'), dtype=torch.float64)
                output = torchvision.ops.sigmoid_focal_loss(inputs=inputs, targets=targets, alpha=float('inf'))
                print(output)""");
    }

    @Test
    void adaptiveLogSoftmax() {
        CatalogueFunction function = function("torch.nn.AdaptiveLogSoftmaxWithLoss", "pytorch");
        LossCall call = new LossCall(
                function.name(),
                inputs(
                        "input", Tensor.ofDoubles(Shape.of(1, 1), 1),
                        "target", Tensor.ofLongs(Shape.of(1), 0),
                        "head.weight", Tensor.ofDoubles(Shape.of(2, 1), 1, 2),
                        "head.bias", Tensor.ofDoubles(Shape.of(2), 3, 4),
                        "tail.0.0.weight", Tensor.ofDoubles(Shape.of(1, 1), 5),
                        "tail.0.1.weight", Tensor.ofDoubles(Shape.of(2, 1), 6, 7)),
                Options.of(options("cutoffs", List.of(1L), "head_bias", false, "returns", "output")),
                List.of("input", "tail.0.1.weight"),
                Tensor.ofDoubles(Shape.of(1), 1));
        assertThat(PythonReproducer.of(function, call)).isEqualTo("""
                import torch
                input = torch.tensor([[1.0]], dtype=torch.float64).requires_grad_()
                target = torch.tensor([0], dtype=torch.int64)
                module = torch.nn.AdaptiveLogSoftmaxWithLoss(in_features=1, n_classes=3, cutoffs=[1], head_bias=True,\
                 dtype=torch.float64)
                module.load_state_dict({
                    'head.weight': torch.tensor([[1.0], [2.0]], dtype=torch.float64),
                    'head.bias': torch.tensor([3.0, 4.0], dtype=torch.float64),
                    'tail.0.0.weight': torch.tensor([[5.0]], dtype=torch.float64),
                    'tail.0.1.weight': torch.tensor([[6.0], [7.0]], dtype=torch.float64),
                })
                output = module(input, target).output
                print(output)
                output.backward(torch.tensor([1.0], dtype=torch.float64))
                print('input.grad', input.grad)
                print('tail.0.1.weight.grad', module.get_parameter('tail.0.1.weight').grad)""");
    }

    @Test
    void tensorFlow() {
        CatalogueFunction function = function("tf.nn.sigmoid_cross_entropy_with_logits", "tensorflow");
        LossCall call = new LossCall(
                function.name(),
                inputs(
                        "labels", Tensor.ofFloats(Shape.of(1), 1),
                        "logits", Tensor.ofFloats(Shape.of(1), 0.5f)),
                Options.of(Map.of()),
                List.of("logits"),
                Tensor.ofFloats(Shape.of(1), 2));
        assertThat(PythonReproducer.of(function, call)).isEqualTo("""
                import tensorflow as tf
                labels = tf.constant([1.0], dtype=tf.float32)
                logits = tf.constant([0.5], dtype=tf.float32)
                with tf.GradientTape() as tape:
                    tape.watch([logits])
                    output = tf.nn.sigmoid_cross_entropy_with_logits(labels=labels, logits=logits)
                print(output)
                print(tape.gradient(output, [logits], output_gradients=tf.constant([2.0], dtype=tf.float32)))""");
    }

    @Test
    void keras() {
        CatalogueFunction function = function("keras.losses.binary_crossentropy", "keras");
        LossCall call = new LossCall(
                function.name(),
                inputs("y_true", Tensor.ofIntegers(DType.BOOL, Shape.of(2), 1, 0)),
                Options.of(options("from_logits", true)),
                List.of(),
                null);
        assertThat(PythonReproducer.of(function, call)).isEqualTo("""
                import os
                os.environ['KERAS_BACKEND'] = 'tensorflow'
                import keras
                import tensorflow as tf
                y_true = tf.constant([True, False], dtype=tf.bool)
                print(keras.losses.binary_crossentropy(y_true=y_true, from_logits=True))""");
    }

    @Test
    void kerasClass() {
        CatalogueFunction function = function("keras.losses.Huber", "keras");
        LossCall call = new LossCall(
                function.name(),
                inputs(
                        "y_true", Tensor.ofFloats(Shape.of(1, 1), 1),
                        "y_pred", Tensor.ofFloats(Shape.of(1, 1), 0.5f),
                        "sample_weight", Tensor.ofFloats(Shape.of(1), 2)),
                Options.of(options("delta", 0.25, "reduction", "sum")),
                List.of(),
                null);
        assertThat(PythonReproducer.of(function, call)).isEqualTo("""
                import os
                os.environ['KERAS_BACKEND'] = 'tensorflow'
                import keras
                import tensorflow as tf
                y_true = tf.constant([[1.0]], dtype=tf.float32)
                y_pred = tf.constant([[0.5]], dtype=tf.float32)
                sample_weight = tf.constant([2.0], dtype=tf.float32)
                print(keras.losses.Huber(delta=0.25, reduction='sum')(y_true=y_true, y_pred=y_pred, sample_weight=sample_weight))""");
    }
}
