package io.github.losstck.onnxruntime;

import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import ai.onnxruntime.OnnxJavaType;
import io.github.losstck.spi.DType;

/** ONNX's element types by those of the suite. */
enum ElementType {
    DOUBLE(DType.FLOAT64, DataType.DOUBLE, OnnxJavaType.DOUBLE),
    FLOAT(DType.FLOAT32, DataType.FLOAT, OnnxJavaType.FLOAT),
    FLOAT16(DType.FLOAT16, DataType.FLOAT16, OnnxJavaType.FLOAT16),
    BFLOAT16(DType.BFLOAT16, DataType.BFLOAT16, OnnxJavaType.BFLOAT16),
    INT64(DType.INT64, DataType.INT64, OnnxJavaType.INT64),
    INT32(DType.INT32, DataType.INT32, OnnxJavaType.INT32),
    UINT8(DType.UINT8, DataType.UINT8, OnnxJavaType.UINT8),
    BOOL(DType.BOOL, DataType.BOOL, OnnxJavaType.BOOL);

    private final DType dtype;
    private final DataType inModels;
    private final OnnxJavaType inJava;

    ElementType(DType dtype, DataType inModels, OnnxJavaType inJava) {
        this.dtype = dtype;
        this.inModels = inModels;
        this.inJava = inJava;
    }

    static ElementType of(DType dtype) {
        for (ElementType type : values()) {
            if (type.dtype == dtype) {
                return type;
            }
        }
        throw new IllegalArgumentException("ONNX has no " + dtype);
    }

    /**
     * The type of a tensor that ONNX Runtime gave.
     *
     * @throws IllegalStateException if the suite has no such type
     */
    static ElementType of(OnnxJavaType inJava) {
        for (ElementType type : values()) {
            if (type.inJava == inJava) {
                return type;
            }
        }
        throw new IllegalStateException("ONNX Runtime answered with a tensor of type " + inJava);
    }

    DType dtype() {
        return dtype;
    }

    /** The number that a model has for it. */
    int number() {
        return inModels.getNumber();
    }

    OnnxJavaType inJava() {
        return inJava;
    }
}
