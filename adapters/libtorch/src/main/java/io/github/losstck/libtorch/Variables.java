package io.github.losstck.libtorch;

import java.util.HashMap;
import java.util.Map;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorOptional;

/** What a script has named so far. The pointers belong to the scope of the call. */
final class Variables {

    private final Map<String, Pointer> values = new HashMap<>();

    void put(String name, Pointer value) {
        values.put(name, value);
    }

    Tensor tensor(String name) {
        return get(name, Tensor.class);
    }

    /** A tensor that may be absent, as C++ wants it. */
    TensorOptional optional(String name) {
        return values.containsKey(name) ? new TensorOptional(tensor(name)) : new TensorOptional();
    }

    <T extends Pointer> T get(String name, Class<T> type) {
        Pointer value = values.get(name);
        if (value == null) {
            throw new IllegalStateException("the script has no variable " + name + "; it has " + values.keySet());
        }
        return type.cast(value);
    }
}
