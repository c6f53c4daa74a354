package io.github.losstck.libtorch;

import io.github.losstck.spi.LossCall;
import java.util.function.BiFunction;
import java.util.function.BinaryOperator;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.bytedeco.javacpp.BoolPointer;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.LongPointer;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.pytorch.KLDivLossReduction;
import org.bytedeco.pytorch.LossReduction;
import org.bytedeco.pytorch.Tensor;

/**
 * The statements that make an options object of {@code torch::nn::functional} and set what the call names; the rest keeps
 * the default of C++.
 *
 * @param <T> the class of the options
 */
final class LossOptions<T extends Pointer> {

    private static final String NAME = "options";

    private final LossCall call;
    private final TensorScript script = new TensorScript();
    private final Class<T> type;

    private LossOptions(LossCall call, Class<T> type) {
        this.call = call;
        this.type = type;
    }

    static <T extends Pointer> LossOptions<T> of(LossCall call, Class<T> type, Supplier<T> constructor) {
        LossOptions<T> options = new LossOptions<>(call, type);
        String name = type.getSimpleName();
        options.script.run(
                name + " " + NAME + " = new " + name + "();", variables -> variables.put(NAME, constructor.get()));
        return options;
    }

    /** The options that a script has made. */
    T in(Variables variables) {
        return variables.get(NAME, type);
    }

    TensorScript script() {
        return script;
    }

    /** A number, if the call names it. */
    LossOptions<T> number(String name, Function<T, DoublePointer> field) {
        if (call.options().has(name)) {
            double value = call.options().number(name);
            set(name, JavaSource.of(value), options -> field.apply(options).put(value));
        }
        return this;
    }

    /** An integer, if the call names it. */
    LossOptions<T> integer(String name, Function<T, LongPointer> field) {
        if (call.options().has(name)) {
            long value = call.options().integer(name);
            set(name, value + "L", options -> field.apply(options).put(value));
        }
        return this;
    }

    /** A flag, if the call names it. */
    LossOptions<T> flag(String name, Function<T, BoolPointer> field) {
        if (call.options().has(name)) {
            boolean value = call.options().bool(name);
            set(name, Boolean.toString(value), options -> field.apply(options).put(value));
        }
        return this;
    }

    /** A tensor, if the call has it. */
    LossOptions<T> tensor(String name, Function<T, Tensor> field) {
        if (call.optionalInput(name).isPresent()) {
            String identifier = TensorScript.identifier(name);
            script.run(
                    NAME + "." + name + "().put(" + identifier + ");",
                    variables -> field.apply(in(variables)).put(variables.tensor(identifier)));
        }
        return this;
    }

    LossOptions<T> reduction(Function<T, LossReduction> field) {
        Reduction reduction = Reduction.known(call);
        return set("reduction", reduction.tagSource(), options -> reduction.putInto(field.apply(options)));
    }

    LossOptions<T> kullbackLeiblerReduction(Function<T, KLDivLossReduction> field) {
        Reduction reduction = Reduction.known(call);
        return set("reduction", reduction.tagSource(), options -> reduction.putInto(field.apply(options)));
    }

    /** The value of a field as Java, and what puts it. */
    LossOptions<T> set(String name, String source, Consumer<T> setter) {
        script.run(NAME + "." + name + "().put(" + source + ");", variables -> setter.accept(in(variables)));
        return this;
    }

    /** End with the function of {@code torch} that takes these options behind the named inputs. */
    TensorScript loss(String function, BiFunction<T, Variables, Tensor> operation, String... inputs) {
        StringBuilder arguments = new StringBuilder();
        for (String input : inputs) {
            arguments.append(TensorScript.identifier(input)).append(", ");
        }
        return script.loss(new TensorExpression(
                "torch." + function + "(" + arguments + NAME + ")",
                variables -> operation.apply(in(variables), variables)));
    }

    /** The same of two tensors. */
    TensorScript pair(String function, Function<T, BinaryOperator<Tensor>> operation) {
        return loss(
                function,
                (options, variables) ->
                        operation.apply(options).apply(variables.tensor("input"), variables.tensor("target")),
                "input",
                "target");
    }
}
