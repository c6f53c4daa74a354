package io.github.losstck.junit;

import io.github.losstck.core.fixture.FixtureWriter.Expected;
import io.github.losstck.laws.Counterexample;
import io.github.losstck.laws.Library;
import io.github.losstck.laws.exact.ExactAnswers;
import io.github.losstck.laws.exact.Real;
import io.github.losstck.laws.sample.LossKinds;
import io.github.losstck.spi.DType;
import io.github.losstck.spi.LossCall;
import io.github.losstck.spi.Offer;
import io.github.losstck.spi.Outcome.Computed;
import io.github.losstck.spi.Shape;
import io.github.losstck.spi.Tensor;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What is right for a call that violated a law: the formula's value; native's where there is none, and at kinks. The
 * budget is half of what a law allows, so that of two answers that violate it one is red.
 */
final class RightAnswers {

    private static final double ROUNDINGS = 16;
    private static final MathContext DIGITS = new MathContext(30);

    private final Optional<Library> reference;
    private final ExactAnswers exact = new ExactAnswers();

    RightAnswers(Optional<Library> reference) {
        this.reference = reference;
    }

    /** The output under the empty name, and the gradients that are known; empty if the output is not. */
    Optional<Map<String, Expected>> of(LossCall call, Counterexample found) {
        Optional<Computed> own = ownAnswer(call);
        Optional<ExactAnswers.Answer> formula = exact.of(call);
        DType dtype = resultType(call);
        double budget =
                ROUNDINGS * Math.scalb(found.magnitude(), -coarsest(call, dtype).precision());
        Map<String, Expected> all = new LinkedHashMap<>();
        Optional<Shape> shape = own.map(computed -> computed.output().shape())
                .or(() -> formula.map(answer -> shape(answer, found.output())));
        List<Real> numbers = formula.map(ExactAnswers.Answer::output).orElse(null);
        shape.flatMap(s -> one(numbers, dtype, s, own.map(Computed::output), budget))
                .ifPresent(value -> all.put("", value));
        double slopeBudget = budget * (call.cotangent() == null ? 1 : largest(call.cotangent()));
        for (String name : call.differentiate()) {
            Tensor input = call.input(name);
            List<Real> slopes =
                    formula.map(answer -> answer.gradients().get(name)).orElse(null);
            Optional<Tensor> ownSlope = own.map(computed -> computed.gradients().get(name));
            one(slopes, input.dtype(), input.shape(), ownSlope, slopeBudget).ifPresent(slope -> all.put(name, slope));
        }
        return all.containsKey("") ? Optional.of(all) : Optional.empty();
    }

    /** That of the sample, with as many examples as there are. */
    private static Shape shape(ExactAnswers.Answer answer, Shape sample) {
        int count = answer.output().size();
        if (answer.reduced() || sample.rank() == 0 || count == sample.elements()) {
            return answer.reduced() ? Shape.of() : sample;
        }
        int[] extents = sample.extents();
        extents[0] = count * extents[0] / sample.elements();
        return Shape.of(extents);
    }

    private static double largest(Tensor tensor) {
        return Math.max(
                1, Arrays.stream(tensor.toDoubles()).map(Math::abs).max().orElse(1));
    }

    private Optional<Computed> ownAnswer(LossCall call) {
        return reference
                .filter(library -> library.offer(call) instanceof Offer.Routes)
                .map(library -> library.evaluate(
                        call, ((Offer.Routes) library.offer(call)).routes().get(0)))
                .filter(Computed.class::isInstance)
                .map(Computed.class::cast);
    }

    /** Numbers of the formula, and native's where it has none; empty if there is an element that neither knows. */
    private static Optional<Expected> one(
            List<Real> numbers, DType dtype, Shape shape, Optional<Tensor> own, double budget) {
        int elements = shape.elements();
        List<Real> known =
                numbers == null || numbers.size() != elements ? Collections.nCopies(elements, null) : numbers;
        if (own.isEmpty() && known.stream().anyMatch(Objects::isNull)) {
            return Optional.empty();
        }
        double[] values = new double[elements];
        List<String> digits = new ArrayList<>();
        for (int i = 0; i < elements; i++) {
            Real number = known.get(i);
            values[i] = number == null ? own.orElseThrow().doubleAt(i) : number.toDouble();
            digits.add(
                    number == null
                            ? null
                            : new BigDecimal(number.toString()).round(DIGITS).toString());
        }
        return Optional.of(new Expected(Tensor.rounded(dtype, shape, values), digits, budget));
    }

    private static DType coarsest(LossCall call, DType result) {
        DType coarsest = result;
        for (Tensor input : call.inputs().values()) {
            boolean coarser = input.dtype().isFloating() && input.dtype().precision() < coarsest.precision();
            coarsest = coarser ? input.dtype() : coarsest;
        }
        return coarsest;
    }

    /** The dtype of the floating inputs; a class of Keras gives float32. */
    private static DType resultType(LossCall call) {
        Optional<DType> first = call.inputs().values().stream()
                .map(Tensor::dtype)
                .filter(DType::isFloating)
                .findFirst();
        return LossKinds.isKerasClass(call.function()) ? DType.FLOAT32 : first.orElse(DType.FLOAT64);
    }
}
