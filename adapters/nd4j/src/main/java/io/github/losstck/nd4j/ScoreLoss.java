package io.github.losstck.nd4j;

import io.github.losstck.recipes.Program;
import io.github.losstck.spi.DType;
import io.github.losstck.spi.LossCall;
import io.github.losstck.spi.Outcome;
import io.github.losstck.spi.Shape;
import io.github.losstck.spi.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.lossfunctions.ILossFunction;

/**
 * A loss function of Deeplearning4j, which differentiates by the prediction alone.
 *
 * @param reduction NONE is {@code computeScoreArray}, whose column of scores is read as a vector; SUM and MEAN are
 *     {@code computeScore} without and with {@code average}
 */
record ScoreLoss(
        LossCall call,
        String labels,
        String prediction,
        ILossFunction loss,
        IActivation activation,
        Reduction reduction)
        implements PreparedLoss {

    @Override
    public Outcome evaluate() {
        Tensor scores = reduction == Reduction.NONE ? rows() : score();
        if (!call.wantsGradient(prediction) || call.cotangent() == null) {
            return new Outcome.Computed(scores, Map.of());
        }
        INDArray gradient = loss.computeGradient(array(labels), array(prediction), activation, null);
        INDArray cotangent = Nd4jTensors.toArray(call.cotangent());
        INDArray upstream = reduction == Reduction.NONE
                ? gradient.mulColumnVector(cotangent.reshape(cotangent.length(), 1))
                : gradient.mul(cotangent);
        return new Outcome.Computed(scores, Map.of(prediction, Nd4jTensors.toTensor(upstream)));
    }

    private Tensor rows() {
        Tensor column =
                Nd4jTensors.toTensor(loss.computeScoreArray(array(labels), array(prediction), activation, null));
        return Tensor.rounded(column.dtype(), Shape.of(column.elements()), column.toDoubles());
    }

    /** The score is a Java double, whatever the dtype of the arrays. */
    private Tensor score() {
        DType dtype = call.input(prediction).dtype();
        double score =
                loss.computeScore(array(labels), array(prediction), activation, null, reduction == Reduction.MEAN);
        return Tensor.rounded(dtype, Shape.of(), score);
    }

    /** A fresh one for each method, as two runs of a network have. */
    private INDArray array(String name) {
        return Nd4jTensors.toArray(call.input(name));
    }

    /** What Java leads to the variable {@code loss}. */
    String code() {
        String arguments = arguments();
        return switch (reduction) {
            case NONE -> "INDArray loss = " + construction() + ".computeScoreArray(" + arguments + ");";
            case SUM -> "double loss = " + construction() + ".computeScore(" + arguments + ", false);";
            case MEAN -> "double loss = " + construction() + ".computeScore(" + arguments + ", true);";
        };
    }

    private String construction() {
        String weights = call.inputs().containsKey("weight") ? "weight" : "";
        return "new " + loss.getClass().getSimpleName() + "(" + weights + ")";
    }

    private String arguments() {
        return Program.identifier(labels) + ", " + Program.identifier(prediction) + ", new "
                + activation.getClass().getSimpleName() + "(), null";
    }

    @Override
    public String program(String code) {
        List<String> lines = new ArrayList<>();
        call.inputs().forEach((name, tensor) -> lines.add(ArraySource.array(Program.identifier(name), tensor)));
        lines.add(code);
        lines.add(
                reduction == Reduction.NONE
                        ? ArraySource.printed("loss", "loss")
                        : "System.out.println(\"loss \" + loss);");
        if (call.wantsGradient(prediction) && call.cotangent() != null) {
            lines.add(ArraySource.array("cotangent", call.cotangent()));
            lines.add("INDArray gradient = " + construction() + ".computeGradient(" + arguments() + ");");
            String upstream = reduction == Reduction.NONE
                    ? "gradient.mulColumnVector(cotangent.reshape(cotangent.length(), 1))"
                    : "gradient.mul(cotangent)";
            lines.add(ArraySource.printed(prediction, upstream));
        }
        return ArraySource.joined(lines);
    }
}
