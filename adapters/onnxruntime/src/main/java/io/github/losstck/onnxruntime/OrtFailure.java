package io.github.losstck.onnxruntime;

import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtException.OrtErrorCode;
import java.util.Set;

/** What ONNX Runtime throws is checked; this carries it, with its words. */
final class OrtFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** An invalid model, an argument or index out of range; what has no kernel and what breaks inside has other codes. */
    private static final Set<OrtErrorCode> REFUSALS =
            Set.of(OrtErrorCode.ORT_FAIL, OrtErrorCode.ORT_INVALID_ARGUMENT, OrtErrorCode.ORT_INVALID_GRAPH);

    private final boolean refusal;

    OrtFailure(OrtException cause) {
        super(cause.getMessage(), cause);
        this.refusal = REFUSALS.contains(cause.getCode());
    }

    boolean isRefusal() {
        return refusal;
    }
}
