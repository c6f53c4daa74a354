package io.github.losstck.junit;

import io.github.losstck.spi.AdapterConfig;
import io.github.losstck.spi.AdapterUnavailableException;
import io.github.losstck.spi.LossAdapter;
import io.github.losstck.spi.LossAdapterProvider;
import io.github.losstck.spi.LossCall;
import io.github.losstck.spi.Offer;
import io.github.losstck.spi.Outcome;
import io.github.losstck.spi.Shape;
import io.github.losstck.spi.Tensor;
import java.util.Arrays;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;

/** Important: all adapters in this file but {@link Right} are wrong on purpose. */
public final class Miniatures {

    private Miniatures() {}

    /** A provider of an adapter that answers by a function. */
    private record Toy(String id, Function<LossCall, Outcome> answers) {

        LossAdapter open() {
            return new ToyAdapter(id, answers);
        }
    }

    private static Outcome.Computed mapped(LossCall call, DoubleUnaryOperator change) {
        Outcome.Computed right = ToyLoss.l1(call);
        double[] values = Arrays.stream(right.output().toDoubles()).map(change).toArray();
        return new Outcome.Computed(
                Tensor.rounded(right.output().dtype(), right.output().shape(), values), right.gradients());
    }

    public static final class Right implements LossAdapterProvider {
        @Override
        public String id() {
            return "right";
        }

        @Override
        public LossAdapter open(AdapterConfig config) {
            return new Toy(id(), ToyLoss::l1).open();
        }
    }

    public static final class AlwaysZero implements LossAdapterProvider {
        @Override
        public String id() {
            return "always-zero";
        }

        @Override
        public LossAdapter open(AdapterConfig config) {
            return new Toy(id(), call -> mapped(call, x -> 0)).open();
        }
    }

    public static final class OffByOneUlp implements LossAdapterProvider {
        @Override
        public String id() {
            return "off-by-one-ulp";
        }

        @Override
        public LossAdapter open(AdapterConfig config) {
            return new Toy(id(), call -> mapped(call, Math::nextUp)).open();
        }
    }

    public static final class NanSwallower implements LossAdapterProvider {
        @Override
        public String id() {
            return "nan-swallower";
        }

        @Override
        public LossAdapter open(AdapterConfig config) {
            return new Toy(id(), call -> mapped(call, x -> Double.isNaN(x) ? 0 : x)).open();
        }
    }

    public static final class SumInsteadOfMean implements LossAdapterProvider {
        @Override
        public String id() {
            return "sum-instead-of-mean";
        }

        @Override
        public LossAdapter open(AdapterConfig config) {
            return new Toy(
                            id(),
                            call -> ToyLoss.l1(
                                    call, call.options().string("reduction").replace("mean", "sum")))
                    .open();
        }
    }

    public static final class Thrower implements LossAdapterProvider {
        @Override
        public String id() {
            return "thrower";
        }

        @Override
        public LossAdapter open(AdapterConfig config) {
            return new Toy(id(), call -> {
                        throw new IllegalStateException("no engine");
                    })
                    .open();
        }
    }

    public static final class Unlinked implements LossAdapterProvider {
        @Override
        public String id() {
            return "unlinked";
        }

        @Override
        public LossAdapter open(AdapterConfig config) {
            return new Toy(id(), call -> {
                        throw new NoSuchMethodError("'void io.github.losstck.spi.Tensor.gone()'");
                    })
                    .open();
        }
    }

    public static final class Refuser implements LossAdapterProvider {
        @Override
        public String id() {
            return "refuser";
        }

        @Override
        public LossAdapter open(AdapterConfig config) {
            return new Toy(id(), call -> {
                        throw new ToyLoss.Refusal("not today");
                    })
                    .open();
        }
    }

    public static final class NeverRefuses implements LossAdapterProvider {
        @Override
        public String id() {
            return "never-refuses";
        }

        @Override
        public LossAdapter open(AdapterConfig config) {
            return new Toy(id(), call -> {
                        try {
                            return ToyLoss.l1(call);
                        } catch (ToyLoss.Refusal e) {
                            return new Outcome.Computed(Tensor.ofDoubles(Shape.of(), 7), Map.of());
                        }
                    })
                    .open();
        }
    }

    public static final class WrongShape implements LossAdapterProvider {
        @Override
        public String id() {
            return "wrong-shape";
        }

        @Override
        public LossAdapter open(AdapterConfig config) {
            return new Toy(id(), call -> {
                        Outcome.Computed right = ToyLoss.l1(call);
                        return new Outcome.Computed(
                                Tensor.rounded(
                                        right.output().dtype(),
                                        Shape.of(1, right.output().elements()),
                                        right.output().toDoubles()),
                                right.gradients());
                    })
                    .open();
        }
    }

    public static final class MissingGradient implements LossAdapterProvider {
        @Override
        public String id() {
            return "missing-gradient";
        }

        @Override
        public LossAdapter open(AdapterConfig config) {
            return new Toy(id(), call -> new Outcome.Computed(ToyLoss.l1(call).output(), Map.of())).open();
        }
    }

    /** Twice the value, and no gradient that could tell. */
    public static final class WrongWithoutGradient implements LossAdapterProvider {
        @Override
        public String id() {
            return "wrong-without-gradient";
        }

        @Override
        public LossAdapter open(AdapterConfig config) {
            return new Toy(
                            id(),
                            call -> new Outcome.Computed(
                                    mapped(call, x -> 2 * x).output(), Map.of()))
                    .open();
        }
    }

    /** Offers nothing for whole outputs, and a recipe beside the built-in for the rest. */
    public static final class SwitchedOff implements LossAdapterProvider {
        @Override
        public String id() {
            return "switched-off";
        }

        @Override
        public LossAdapter open(AdapterConfig config) {
            return new ToyAdapter(
                    id(),
                    call -> call.options().string("reduction").equals("none")
                            ? Offer.none("Toy reduces always")
                            : Offer.of(ToyAdapter.BUILTIN, ToyAdapter.RECIPE),
                    ToyLoss::l1);
        }
    }

    public static final class OffersNothing implements LossAdapterProvider {
        @Override
        public String id() {
            return "offers-nothing";
        }

        @Override
        public LossAdapter open(AdapterConfig config) {
            return new ToyAdapter(id(), call -> Offer.none("Toy has no losses"), ToyLoss::l1);
        }
    }

    public static final class TooDeep implements LossAdapterProvider {
        @Override
        public String id() {
            return "too-deep";
        }

        @Override
        public LossAdapter open(AdapterConfig config) {
            return new Toy(id(), call -> {
                        throw new StackOverflowError("too deep");
                    })
                    .open();
        }
    }

    /** Named only where a test wants two of one id. */
    public static final class RightAgain implements LossAdapterProvider {
        @Override
        public String id() {
            return "right";
        }

        @Override
        public LossAdapter open(AdapterConfig config) {
            return new Toy(id(), ToyLoss::l1).open();
        }
    }

    /** Ends the whole process in its second call, as a crash of a native library does. */
    public static final class Crasher implements LossAdapterProvider {
        @Override
        public String id() {
            return "crasher";
        }

        @Override
        public LossAdapter open(AdapterConfig config) {
            return new Toy(id(), call -> {
                        if (call.options().string("reduction").equals("none")) {
                            Runtime.getRuntime().halt(134);
                        }
                        return ToyLoss.l1(call);
                    })
                    .open();
        }
    }

    public static final class NoDevice implements LossAdapterProvider {
        @Override
        public String id() {
            return "no-device";
        }

        @Override
        public LossAdapter open(AdapterConfig config) {
            throw new AdapterUnavailableException("there is no " + config.device() + " here: use -Dlosstck.device=cpu");
        }
    }
}
