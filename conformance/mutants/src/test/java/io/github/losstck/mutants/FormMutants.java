package io.github.losstck.mutants;

import static io.github.losstck.mutants.Behaviour.altering;
import static io.github.losstck.mutants.Functions.isKerasClass;
import static io.github.losstck.mutants.Functions.named;

import io.github.losstck.spi.DType;
import io.github.losstck.spi.LossCall;
import io.github.losstck.spi.Outcome.Computed;
import io.github.losstck.spi.Shape;
import io.github.losstck.spi.Tensor;
import java.util.Arrays;
import java.util.List;

/** Right numbers in the wrong shape, dtype or order. */
final class FormMutants {

    private FormMutants() {}

    static List<Mutant> all() {
        return List.of(
                Mutant.of(
                        "[1] for a scalar",
                        "a library without scalars",
                        FormMutants::hasScalars,
                        altering((call, right) -> right.output().shape().rank() > 0
                                ? right
                                : Answers.output(right, Answers.shaped(right.output(), Shape.of(1))))),
                Mutant.of(
                        "unreduced losses in a row",
                        "everything is a vector",
                        Functions.every(),
                        altering((call, right) -> Answers.output(right, flat(right.output())))),
                Mutant.of(
                        "extents of 1 squeezed",
                        "squeeze for safety",
                        Functions.every(),
                        altering((call, right) -> Answers.output(right, squeezed(right.output())))),
                Mutant.of(
                        "gradients in a row",
                        "everything is a vector",
                        Functions.every(),
                        altering((call, right) -> Answers.gradients(right, FormMutants::flat))),
                Mutant.of(
                        "float32 for every dtype",
                        "one dtype of a library",
                        FormMutants::isOfFloat64,
                        altering((call, right) -> Answers.output(right, cast(right.output(), DType.FLOAT32)))),
                Mutant.of(
                        "float64 for every dtype",
                        "one dtype of a language",
                        Functions.every(),
                        altering((call, right) -> Answers.output(right, cast(right.output(), DType.FLOAT64)))),
                Mutant.of(
                        "gradients in float64",
                        "one dtype of a language",
                        Functions.every(),
                        altering((call, right) -> Answers.gradients(right, gradient -> cast(gradient, DType.FLOAT64)))),
                Mutant.of(
                        "rows in reverse order",
                        "a sort by length that is not undone",
                        Functions.every().and(name -> !Functions.shortName(name).matches("l2_loss|Dice|Tversky")),
                        altering((call, right) -> Answers.output(right, reversed(right.output())))),
                Mutant.of(
                        "output in the order of columns",
                        "a buffer of another layout",
                        Functions.every().and(FormMutants::hasMatrices),
                        altering(FormMutants::byColumns)),
                Mutant.of(
                        "loss and output confused",
                        "the pair that PyTorch returns",
                        named("torch.nn.AdaptiveLogSoftmaxWithLoss"),
                        Behaviour.asking(
                                call -> call.options().string("returns").equals("loss")
                                        ? Calls.option(Calls.value(call), "returns", "output")
                                        : call)));
    }

    private static boolean hasScalars(String name) {
        return isKerasClass(name) || Functions.isTorch(name);
    }

    /** Keras's classes compute in float32, and so does TensorFlow's CTC. */
    private static boolean isOfFloat64(String name) {
        return !name.equals("tf.nn.ctc_loss") && !isKerasClass(name);
    }

    /** Functions whose outputs have two dimensions somewhere. */
    private static boolean hasMatrices(String name) {
        boolean losses = Functions.shortName(name)
                .matches(".*(ctc|CTC|circle|Circle|multi_margin|multilabel|AdaptiveLog|l2_loss|Dice|Tversky).*");
        return !losses && !isKerasClass(name);
    }

    private static Tensor cast(Tensor tensor, DType dtype) {
        return Answers.cast(tensor, dtype);
    }

    private static Tensor flat(Tensor tensor) {
        return Answers.shaped(tensor, Shape.of(tensor.elements()));
    }

    private static Tensor squeezed(Tensor tensor) {
        int[] extents = Arrays.stream(tensor.shape().extents())
                .filter(extent -> extent != 1)
                .toArray();
        return Answers.shaped(tensor, Shape.of(extents));
    }

    private static Tensor reversed(Tensor tensor) {
        if (!tensor.dtype().isFloating()) {
            return tensor;
        }
        double[] values = tensor.toDoubles();
        double[] other = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            other[i] = values[values.length - 1 - i];
        }
        return Tensor.rounded(tensor.dtype(), tensor.shape(), other);
    }

    private static Computed byColumns(LossCall call, Computed right) {
        Tensor output = right.output();
        return output.shape().rank() == 2 && output.dtype().isFloating()
                ? Answers.output(right, Answers.byColumns(output))
                : right;
    }
}
