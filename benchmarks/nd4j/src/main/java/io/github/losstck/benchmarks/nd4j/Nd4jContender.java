package io.github.losstck.benchmarks.nd4j;

import io.github.losstck.benchmarks.Argument;
import io.github.losstck.benchmarks.Contender;
import io.github.losstck.benchmarks.LossCase;
import io.github.losstck.benchmarks.LossFunction;
import io.github.losstck.benchmarks.Release;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.autodiff.samediff.SameDiff;
import org.nd4j.autodiff.samediff.api.OutAndGrad;
import org.nd4j.common.config.ND4JSystemProperties;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** ND4J: a graph of SameDiff, built once, whose variables are the inputs; classes are one-hot rows, made before. */
public final class Nd4jContender implements Contender {

    private final List<String> differentiated = new ArrayList<>();
    private SameDiff graph;
    private String loss;
    private OutAndGrad last;

    public Nd4jContender() {
        System.setProperty(ND4JSystemProperties.LOG_INITIALIZATION, "false");
    }

    @Override
    public String id() {
        return "nd4j";
    }

    @Override
    public String library() {
        return "ND4J " + Release.of("org.nd4j", "nd4j-api");
    }

    @Override
    public String open(LossCase of, List<Argument> arguments, int threads) {
        Nd4j.getEnvironment().setMaxMasterThreads(threads);
        Nd4j.getEnvironment().setMaxThreads(threads);
        graph = SameDiff.create();
        List<SDVariable> inputs = new ArrayList<>();
        for (Argument argument : arguments) {
            boolean classes =
                    argument.values() instanceof int[] && of.function() != LossFunction.MULTILABEL_MARGIN_LOSS;
            Argument given = classes ? argument.oneHot(of) : argument;
            inputs.add(
                    given.differentiated()
                            ? graph.var(given.name(), array(given))
                            : graph.constant(given.name(), array(given)));
            if (given.differentiated()) {
                differentiated.add(given.name());
            }
        }
        BuiltLoss built = BuiltLoss.of(graph, of, inputs);
        graph.setLossVariables(built.loss());
        loss = built.loss().name();
        return built.call();
    }

    private static INDArray array(Argument argument) {
        INDArray flat;
        if (argument.values() instanceof float[] floats) {
            flat = Nd4j.createFromArray(floats);
        } else if (argument.values() instanceof double[] doubles) {
            flat = Nd4j.createFromArray(doubles);
        } else {
            flat = Nd4j.createFromArray(argument.classes());
        }
        return flat.reshape(argument.shape());
    }

    @Override
    public void step() {
        if (last != null) {
            last.getGradients().values().forEach(INDArray::close);
        }
        last = graph.calculateGradientsAndOutputs(Map.of(), List.of(loss), differentiated);
    }

    @Override
    public Outcome outcome() {
        List<Double> slopes = differentiated.stream()
                .map(name -> last.getGradients().get(name))
                .map(gradient -> gradient.castTo(DataType.DOUBLE).norm1Number().doubleValue())
                .toList();
        return new Outcome(last.getOutputs().get(loss).getDouble(0), slopes);
    }

    @Override
    public void close() {
        differentiated.clear();
        last = null;
        graph = null;
    }
}
