package io.github.losstck.onnxruntime;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.AttributeProto.AttributeType;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorShapeProto;
import ai.onnx.proto.OnnxMl.TypeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import com.google.protobuf.ByteString;
import io.github.losstck.spi.DType;
import io.github.losstck.spi.Tensor;
import java.util.List;
import java.util.Map;

/** Writes graphs as ONNX models. */
final class ModelWriter {

    /**
     * The first in which a Reshape may have an extent of 0. The two losses in it are those of 13, as they still are but for
     * bfloat16, which 22 adds and the CPU has no kernels for.
     */
    static final int OPSET = 14;

    /** The version of the format that came with that operator set. */
    private static final int FORMAT = 7;

    private ModelWriter() {}

    static ModelProto model(LossGraph graph) {
        GraphProto.Builder proto = GraphProto.newBuilder().setName(LossGraph.OUTPUT);
        graph.inputs().forEach((name, tensor) -> proto.addInput(input(name, tensor)));
        graph.constants().forEach((name, tensor) -> proto.addInitializer(constant(name, tensor)));
        graph.nodes().forEach(node -> proto.addNode(node(node)));
        proto.addOutput(ValueInfoProto.newBuilder()
                .setName(LossGraph.OUTPUT)
                .setType(TypeProto.newBuilder().setTensorType(elements(graph.output()))));
        return ModelProto.newBuilder()
                .setIrVersion(FORMAT)
                .addOpsetImport(OperatorSetIdProto.newBuilder().setVersion(OPSET))
                .setGraph(proto)
                .build();
    }

    private static TypeProto.Tensor.Builder elements(DType dtype) {
        return TypeProto.Tensor.newBuilder().setElemType(ElementType.of(dtype).number());
    }

    private static ValueInfoProto input(String name, Tensor tensor) {
        TensorShapeProto.Builder shape = TensorShapeProto.newBuilder();
        for (int extent : tensor.shape().extents()) {
            shape.addDim(TensorShapeProto.Dimension.newBuilder().setDimValue(extent));
        }
        return ValueInfoProto.newBuilder()
                .setName(name)
                .setType(TypeProto.newBuilder()
                        .setTensorType(elements(tensor.dtype()).setShape(shape)))
                .build();
    }

    private static TensorProto constant(String name, Tensor tensor) {
        TensorProto.Builder proto = TensorProto.newBuilder()
                .setName(name)
                .setDataType(ElementType.of(tensor.dtype()).number());
        for (int extent : tensor.shape().extents()) {
            proto.addDims(extent);
        }
        return proto.setRawData(ByteString.copyFrom(OrtTensors.bytes(tensor))).build();
    }

    private static NodeProto node(GraphNode node) {
        NodeProto.Builder proto =
                NodeProto.newBuilder().setOpType(node.operator()).addAllInput(node.inputs());
        proto.addAllOutput(node.outputs());
        for (Map.Entry<String, Object> attribute : node.attributes().entrySet()) {
            proto.addAttribute(attribute(attribute.getKey(), attribute.getValue()));
        }
        return proto.build();
    }

    private static AttributeProto attribute(String name, Object value) {
        AttributeProto.Builder proto = AttributeProto.newBuilder().setName(name);
        if (value instanceof String text) {
            return proto.setType(AttributeType.STRING)
                    .setS(ByteString.copyFromUtf8(text))
                    .build();
        }
        if (value instanceof Long number) {
            return proto.setType(AttributeType.INT).setI(number).build();
        }
        if (value instanceof List<?> numbers) {
            numbers.forEach(number -> proto.addInts((Long) number));
            return proto.setType(AttributeType.INTS).build();
        }
        throw new IllegalArgumentException("an attribute " + name + " of an unknown kind: " + value);
    }
}
