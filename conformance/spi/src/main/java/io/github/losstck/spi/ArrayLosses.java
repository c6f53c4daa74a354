package io.github.losstck.spi;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.Collectors;

/**
 * The shortest way to an adapter: losses that are Java functions of two arrays. What such a function cannot be asked (other
 * shapes, dtypes and options, a gradient that it has not) is not offered, with the reason. Numbers are handed over as
 * double, and answers are rounded to the case's dtype; {@link IllegalArgumentException} is a refusal.
 *
 * <pre>{@code
 * return ArrayLosses.of("toy", "1.0")
 *         .with("torch.nn.functional.mse_loss", "Losses.mse(prediction, target)", Losses::mse, Losses::mseGradient);
 * }</pre>
 *
 * A library with tensors, devices or an autograd implements {@link LossAdapter} itself.
 */
public final class ArrayLosses implements LossAdapter {

    /** How a function's name begins, and who defines it. */
    private static final Map<String, String> FRAMEWORKS =
            Map.of("torch", "pytorch", "torchvision", "pytorch", "tf", "tensorflow", "keras", "keras");

    private final String library;
    private final String version;
    private final Map<String, ArrayLoss> losses;

    private ArrayLosses(String library, String version, Map<String, ArrayLoss> losses) {
        this.library = library;
        this.version = version;
        this.losses = losses;
    }

    /** An adapter without losses; its id is the library's name in lower case. */
    public static ArrayLosses of(String library, String version) {
        return new ArrayLosses(library, version, Map.of());
    }

    /** And this loss, a mean over the elements with the framework's default options, without a gradient. */
    public ArrayLosses with(String function, String code, ToDoubleBiFunction<double[], double[]> value) {
        return with(new ArrayLoss(function, code, value, List.of(), ArrayLoss::isPlainMean));
    }

    /** And this loss, a mean over the elements, with its gradient by the prediction. */
    public ArrayLosses with(
            String function,
            String code,
            ToDoubleBiFunction<double[], double[]> value,
            BinaryOperator<double[]> gradient) {
        return with(new ArrayLoss(function, code, value, List.of(gradient), ArrayLoss::isPlainMean));
    }

    /** And this loss, a mean over the elements, with its gradients by the prediction and by the target. */
    public ArrayLosses with(
            String function,
            String code,
            ToDoubleBiFunction<double[], double[]> value,
            BinaryOperator<double[]> byPrediction,
            BinaryOperator<double[]> byTarget) {
        return with(new ArrayLoss(function, code, value, List.of(byPrediction, byTarget), ArrayLoss::isPlainMean));
    }

    /**
     * And this loss.
     *
     * @throws IllegalArgumentException if there is one for the function
     */
    public ArrayLosses with(ArrayLoss loss) {
        Map<String, ArrayLoss> all = new LinkedHashMap<>(losses);
        if (all.putIfAbsent(loss.function(), loss) != null) {
            throw new IllegalArgumentException("two losses for " + loss.function());
        }
        return new ArrayLosses(library, version, all);
    }

    @Override
    public AdapterInfo info() {
        Map<String, String> mirrors = new TreeMap<>();
        for (String function : losses.keySet()) {
            String framework = FRAMEWORKS.get(function.split("\\.", 2)[0]);
            if (framework != null) {
                mirrors.put(framework, "");
            }
        }
        return new AdapterInfo(library.toLowerCase(Locale.ROOT), library, version, "", "cpu", "", mirrors, Map.of());
    }

    @Override
    public Offer offer(LossCall call) {
        ArrayLoss loss = losses.get(call.function());
        if (loss == null) {
            return Offer.none(library + " has no loss for it");
        }
        Optional<String> obstacle = loss.obstacle(call);
        return obstacle.isPresent()
                ? Offer.none(library + "'s loss " + obstacle.get())
                : Offer.of(Route.builtin(loss.code(), loss.code()));
    }

    @Override
    public Outcome evaluate(LossCall call, Route route) {
        ArrayLoss loss = losses.get(call.function());
        Tensor prediction = call.input(ArrayLoss.prediction(call));
        Tensor target = call.input(ArrayLoss.target(call));
        double value = loss.value().applyAsDouble(prediction.toDoubles(), target.toDoubles());
        Map<String, Tensor> gradients = new LinkedHashMap<>();
        for (String name : call.differentiate()) {
            double[] slopes =
                    loss.gradients().get(ArrayLoss.argument(name)).apply(prediction.toDoubles(), target.toDoubles());
            gradients.put(name, times(call.cotangent().doubleAt(0), slopes, call.input(name)));
        }
        return new Outcome.Computed(Tensor.rounded(prediction.dtype(), Shape.of(), value), gradients);
    }

    /** The upstream gradient times the slopes, shaped as the input. */
    private static Tensor times(double upstream, double[] slopes, Tensor input) {
        double[] gradient = Arrays.stream(slopes).map(slope -> upstream * slope).toArray();
        return Tensor.rounded(input.dtype(), input.shape(), gradient);
    }

    /** The two arrays, then the call; the code may name them {@code prediction} and {@code target}. */
    @Override
    public String reproducer(LossCall call, Route route) {
        return array("prediction", call.input(ArrayLoss.prediction(call)))
                + array("target", call.input(ArrayLoss.target(call)))
                + route.code();
    }

    private static String array(String name, Tensor tensor) {
        return "double[] " + name + " = {"
                + Arrays.stream(tensor.toDoubles())
                        .mapToObj(ArrayLosses::literal)
                        .collect(Collectors.joining(", "))
                + "};\n";
    }

    private static String literal(double value) {
        if (Double.isFinite(value)) {
            return Double.toString(value);
        }
        return Double.isNaN(value) ? "Double.NaN" : "Double." + (value > 0 ? "POSITIVE" : "NEGATIVE") + "_INFINITY";
    }

    @Override
    public boolean isRefusal(RuntimeException exception) {
        return exception instanceof IllegalArgumentException;
    }

    @Override
    public void close() {
        // Arrays hold nothing.
    }
}
