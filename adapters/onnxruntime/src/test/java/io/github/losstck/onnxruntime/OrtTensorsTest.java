package io.github.losstck.onnxruntime;

import static org.assertj.core.api.Assertions.assertThat;

import ai.onnxruntime.OrtEnvironment;
import io.github.losstck.spi.DType;
import io.github.losstck.spi.Shape;
import io.github.losstck.spi.Tensor;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A tensor comes back from a session as it went in, as input and as a constant of the model. */
class OrtTensorsTest {

    private static Tensor sample(DType dtype, Shape shape) {
        double[] numbers = {
            -0.0, Double.NaN, Double.NEGATIVE_INFINITY, dtype.precision() > 24 ? 1e-310 : 0x1p-24, 0.1, -3
        };
        long[] integers = dtype == DType.BOOL
                ? new long[] {0, 1, 1, 0, 0, 1}
                : new long[] {0, 1, 200, 255, dtype == DType.INT64 ? Long.MIN_VALUE : 7, 2};
        int n = shape.elements();
        return dtype.isFloating()
                ? Tensor.rounded(dtype, shape, Arrays.copyOf(numbers, n))
                : Tensor.ofIntegers(dtype, shape, Arrays.copyOf(integers, n));
    }

    @ParameterizedTest
    @EnumSource(DType.class)
    void everyTypeAndShape(DType dtype) {
        GraphRunner runner = new GraphRunner(OrtEnvironment.getEnvironment(), 1, GraphRunner.CPU);
        GraphNode same = GraphNode.of("Identity", List.of("x"), LossGraph.OUTPUT, Map.of());
        for (Shape shape : List.of(Shape.of(2, 3), Shape.of(), Shape.of(0, 3))) {
            Tensor tensor = sample(dtype, shape);
            Map<String, Tensor> x = Map.of("x", tensor);
            assertThat(runner.run(new LossGraph(x, Map.of(), List.of(same), dtype)))
                    .as("as an input")
                    .isEqualTo(tensor);
            assertThat(runner.run(new LossGraph(Map.of(), x, List.of(same), dtype)))
                    .as("as a constant")
                    .isEqualTo(tensor);
        }
    }
}
