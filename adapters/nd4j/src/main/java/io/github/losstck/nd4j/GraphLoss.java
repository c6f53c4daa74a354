package io.github.losstck.nd4j;

import io.github.losstck.recipes.Program;
import io.github.losstck.spi.LossCall;
import io.github.losstck.spi.Outcome;
import io.github.losstck.spi.Shape;
import io.github.losstck.spi.Tensor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.autodiff.samediff.SameDiff;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A loss of SameDiff. Inputs whose gradients are asked are variables, the others constants.
 *
 * @param keepsAxis whether the loss of a row comes as {@code [N, 1]} where the frameworks give {@code [N]}
 * @param dropsUpstream whether the gradient of what follows the loss in a graph is lost: FINDINGS.md F1
 */
record GraphLoss(LossCall call, boolean keepsAxis, boolean dropsUpstream, Builder builder) implements PreparedLoss {

    /** One of {@code sd.loss}. */
    GraphLoss(LossCall call, boolean keepsAxis, Builder builder) {
        this(call, keepsAxis, true, builder);
    }

    static GraphLoss recipe(LossCall call, Builder builder) {
        return new GraphLoss(call, false, false, builder);
    }

    /** Adds the loss to a graph. */
    interface Builder {
        SDVariable build(SameDiff graph, Map<String, SDVariable> inputs);
    }

    @Override
    public Outcome evaluate() {
        SameDiff graph = SameDiff.create();
        Map<String, SDVariable> inputs = new LinkedHashMap<>();
        call.inputs().forEach((name, tensor) -> inputs.put(name, input(graph, name, tensor)));
        SDVariable loss = builder.build(graph, inputs);
        INDArray output = loss.eval();
        Map<String, Tensor> gradients =
                call.differentiate().isEmpty() || call.cotangent() == null ? Map.of() : gradients(graph, loss, output);
        return new Outcome.Computed(withoutKeptAxis(Nd4jTensors.toTensor(output)), gradients);
    }

    private SDVariable input(SameDiff graph, String name, Tensor tensor) {
        INDArray array = Nd4jTensors.toArray(tensor);
        return call.wantsGradient(name) ? graph.var(name, array) : graph.constant(name, array);
    }

    /**
     * The gradients are those of the sum of the loss's products with the cotangent; those of a scalar loss that drops what
     * follows it are of the loss itself, times the cotangent.
     */
    private Map<String, Tensor> gradients(SameDiff graph, SDVariable loss, INDArray output) {
        boolean scalar = dropsUpstream && output.rank() == 0;
        INDArray cotangent = Nd4jTensors.toArray(call.cotangent());
        SDVariable total = scalar
                ? loss
                : loss.mul(graph.constant(
                                "cotangent", cotangent.castTo(output.dataType()).reshape(output.shape())))
                        .sum();
        graph.setLossVariables(total);
        Map<String, INDArray> arrays = SilentOutput.during(() -> graph.calculateGradients(null, call.differentiate()));
        Map<String, Tensor> gradients = new LinkedHashMap<>();
        call.differentiate().forEach(name -> {
            INDArray gradient = arrays.get(name);
            gradients.put(name, Nd4jTensors.toTensor(scalar ? gradient.mul(cotangent) : gradient));
        });
        return gradients;
    }

    private Tensor withoutKeptAxis(Tensor output) {
        int[] extents = output.shape().extents();
        if (!keepsAxis || extents.length == 0 || extents[extents.length - 1] != 1) {
            return output;
        }
        return Tensor.rounded(output.dtype(), Shape.of(Arrays.copyOf(extents, extents.length - 1)), output.toDoubles());
    }

    @Override
    public String program(String code) {
        List<String> lines = new ArrayList<>(Formulations.calledBy(code));
        lines.add("SameDiff sd = SameDiff.create();");
        call.inputs()
                .forEach((name, tensor) -> lines.add("SDVariable " + Program.identifier(name) + " = sd."
                        + (call.wantsGradient(name) ? "var" : "constant") + "(\"" + name + "\", "
                        + ArraySource.of(tensor) + ");"));
        lines.add(code);
        lines.add("INDArray output = loss.eval();");
        lines.add(ArraySource.printed("loss", "output"));
        if (!call.differentiate().isEmpty() && call.cotangent() != null) {
            addGradients(lines);
        }
        return ArraySource.joined(lines);
    }

    private void addGradients(List<String> lines) {
        boolean outside = dropsUpstream && call.cotangent().shape().rank() == 0;
        String names =
                call.differentiate().stream().map(name -> "\"" + name + "\"").collect(Collectors.joining(", "));
        lines.add(ArraySource.array("cotangent", call.cotangent()));
        lines.add(
                outside
                        ? "sd.setLossVariables(loss);"
                        : "sd.setLossVariables(loss.mul(sd.constant(\"cotangent\","
                                + " cotangent.castTo(output.dataType()).reshape(output.shape()))).sum());");
        lines.add("Map<String, INDArray> gradients = sd.calculateGradients(null, " + names + ");");
        String times = outside ? ".mul(cotangent)" : "";
        call.differentiate()
                .forEach(name -> lines.add(ArraySource.printed(name, "gradients.get(\"" + name + "\")" + times)));
    }
}
