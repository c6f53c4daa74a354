package io.github.losstck.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ArrayLossesTest {

    private static final String MSE = "torch.nn.functional.mse_loss";
    private static final Shape TWO = Shape.of(2, 1);

    private final ArrayLosses losses =
            ArrayLosses.of("Toy", "1.0").with(MSE, "Losses.mse(x, y)", ArrayLossesTest::mse, ArrayLossesTest::slopes);

    private static double mse(double[] x, double[] y) {
        return (Math.pow(x[0] - y[0], 2) + Math.pow(x[1] - y[1], 2)) / 2;
    }

    private static double[] slopes(double[] x, double[] y) {
        return new double[] {x[0] - y[0], x[1] - y[1]};
    }

    private static CallBuilder call(String function) {
        return CallBuilder.of(function)
                .doubles("input", TWO, 3, 1)
                .doubles("target", TWO, 1, 1)
                .option("reduction", "mean");
    }

    private String reason(CallBuilder call) {
        return ((Offer.None) losses.offer(call.build())).reason();
    }

    @Test
    void saysWhoItIs() {
        assertThat(losses.info())
                .isEqualTo(new AdapterInfo("toy", "Toy", "1.0", "", "cpu", "", Map.of("pytorch", ""), Map.of()));
        assertThat(ArrayLosses.of("A", "1")
                        .with("keras.losses.mean_squared_error", "k", ArrayLossesTest::mse)
                        .with("tf.nn.l2_loss", "t", ArrayLossesTest::mse)
                        .info()
                        .mirrors())
                .containsOnlyKeys("keras", "tensorflow");
    }

    @Test
    void answersTheValueAndTheCotangentTimesTheSlopes() {
        LossCall call =
                call(MSE).gradientsOf("input").cotangent(DType.FLOAT64, 0.5).build();
        Route route = ((Offer.Routes) losses.offer(call)).routes().get(0);
        assertThat(route.id()).isEqualTo("builtin:Losses.mse(x, y)");
        assertThat(losses.evaluate(call, route))
                .isEqualTo(new Outcome.Computed(
                        Tensor.ofDoubles(Shape.of(), 2), Map.of("input", Tensor.ofDoubles(TWO, 1, 0))));
    }

    @Test
    void givesPredictionAndTargetInThisOrderWhateverTheFrameworkDoes() {
        ArrayLosses keras = ArrayLosses.of("Toy", "1.0")
                .with("keras.losses.mean_squared_error", "k", (x, y) -> x[0], ArrayLossesTest::slopes);
        LossCall call = CallBuilder.of("keras.losses.mean_squared_error")
                .input("y_true", Tensor.ofFloats(Shape.of(1), 4))
                .input("y_pred", Tensor.ofFloats(Shape.of(1), 7))
                .build();
        Route route = ((Offer.Routes) keras.offer(call)).routes().get(0);
        assertThat(((Outcome.Computed) keras.evaluate(call, route)).output()).isEqualTo(Tensor.ofFloats(Shape.of(), 7));
    }

    @Test
    void doesNotOfferWhatItCannotBeAsked() {
        assertThat(reason(call("torch.nn.functional.l1_loss"))).isEqualTo("Toy has no loss for it");
        assertThat(reason(call(MSE).option("reduction", "sum")))
                .isEqualTo("Toy's loss has no way to say {reduction=sum}");
        assertThat(reason(call(MSE).gradientsOf("input", "target")))
                .isEqualTo("Toy's loss gives no gradient of target");
        assertThat(reason(call(MSE).longs("target", TWO, 1, 1)))
                .isEqualTo("Toy's loss takes float32 or float64, not float64 and int64");
        assertThat(reason(call(MSE).doubles("target", Shape.of(1), 1)))
                .isEqualTo("Toy's loss takes arrays of one length, not [2, 1] and [1]");
        assertThat(reason(call(MSE).doubles("weight", TWO, 1, 1)))
                .isEqualTo("Toy's loss takes a prediction and a target, not [input, target, weight]");
    }

    @Test
    void takesOptionsAtTheirDefaultForUnsaid() {
        ArrayLosses huber =
                ArrayLosses.of("Toy", "1.0").with("torch.nn.functional.huber_loss", "h", ArrayLossesTest::mse);
        LossCall call =
                call("torch.nn.functional.huber_loss").option("delta", 1.0).build();
        assertThat(huber.offer(choosing(call, Set.of()))).isInstanceOf(Offer.Routes.class);
        assertThat(huber.offer(choosing(call, Set.of("delta")))).isInstanceOf(Offer.None.class);
    }

    private static LossCall choosing(LossCall call, Set<String> names) {
        return new LossCall(call.function(), call.inputs(), call.options().choosing(names), List.of(), null);
    }

    @Test
    void repeatsTheCallWithItsNumbers() {
        LossCall call = call(MSE)
                .doubles("target", TWO, Double.NaN, Double.NEGATIVE_INFINITY)
                .build();
        assertThat(losses.reproducer(call, Route.builtin("m", "Losses.mse(prediction, target)")))
                .isEqualTo("""
                        double[] prediction = {3.0, 1.0};
                        double[] target = {Double.NaN, Double.NEGATIVE_INFINITY};
                        Losses.mse(prediction, target)""");
    }

    @Test
    void honoursOptionsThatTheLossCanSay() {
        ArrayLosses huber = ArrayLosses.of("Toy", "1.0")
                .with(new ArrayLoss(
                        "torch.nn.functional.huber_loss",
                        "h",
                        ArrayLossesTest::mse,
                        List.of(),
                        options -> options.number("delta") == 1));
        CallBuilder call = call("torch.nn.functional.huber_loss");
        assertThat(huber.offer(call.option("delta", 1.0).build())).isInstanceOf(Offer.Routes.class);
        assertThat(huber.offer(call.option("delta", 2.0).build())).isInstanceOf(Offer.None.class);
    }

    @Test
    void hasOneLossForAFunction() {
        assertThatThrownBy(() -> losses.with(MSE, "again", ArrayLossesTest::mse))
                .hasMessage("two losses for torch.nn.functional.mse_loss");
        assertThat(losses.isRefusal(new IllegalArgumentException())).isTrue();
        assertThat(losses.isRefusal(new IllegalStateException())).isFalse();
    }
}
