package io.github.losstck.tensorflow;

import java.util.Map;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.family.TNumber;
import org.tensorflow.types.family.TType;

/** The placeholders of a call in the graph where its loss is built. */
record GraphInputs(Ops tf, Map<String, Operand<? extends TType>> operands) {

    /** An input; its Java type is what the loss asks for, its dtype that of the call's tensor. */
    @SuppressWarnings("unchecked") // Java's type is erased; TensorFlow checks the dtype when the operation is added
    <T extends TNumber> Operand<T> get(String name) {
        return (Operand<T>) operands.get(name);
    }

    /** Any operand of numbers, which a program's loss is. */
    @SuppressWarnings("unchecked") // as above
    static Operand<TNumber> number(Operand<? extends TType> operand) {
        return (Operand<TNumber>) operand;
    }
}
