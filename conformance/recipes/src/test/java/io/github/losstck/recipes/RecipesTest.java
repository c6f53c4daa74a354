package io.github.losstck.recipes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import io.github.losstck.spi.LossCall;
import io.github.losstck.spi.Options;
import io.github.losstck.spi.Shape;
import io.github.losstck.spi.Tensor;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Values of recipes, computed in plain Java and by other ways. Libraries hold them to more calls, and to gradients. */
class RecipesTest {

    private final Recipes recipes = new Recipes(true);
    private final Map<String, Tensor> inputs = new LinkedHashMap<>();
    private final Map<String, Object> options = new LinkedHashMap<>();

    @Test
    void countsAndRates() {
        doubles("input", 0.5, -1).doubles("target", 3, 0).option("full", true);
        double stirling = 3 * Math.log(3) - 3 + Math.log(6 * Math.PI) / 2;
        assertValues("poisson_nll_loss", Math.exp(0.5) - 1.5 + stirling, Math.exp(-1));
    }

    @Test
    void aVarianceIsAtLeastEps() {
        doubles("input", 1, 2).doubles("target", 0, 4).doubles("var", 0.25, 2).option("eps", 0.5);
        assertValues("gaussian_nll_loss", (Math.log(0.5) + 2) / 2, (Math.log(2) + 2) / 2);
    }

    @Test
    void divergenceOfABatch() {
        doubles("input", -1, -2).doubles("target", 0.5, 0).option("reduction", "batchmean");
        assertThat(evaluate("kl_div").data()[0]).isCloseTo((0.5 * Math.log(0.5) + 0.5) / 2, within(1e-15));
    }

    @Test
    void marginsOfClasses() {
        input("input", Tensor.ofDoubles(Shape.of(2, 3), 1, 0.5, 2, 0, 3, 1));
        input("target", Tensor.ofLongs(Shape.of(2), 0, 1)).option("p", 2);
        assertValues("multi_margin_loss", (0.25 + 4) / 3, 0);
    }

    /** The targets of the first row are 2 and 0, twice 2; those of the second end at once. */
    @Test
    void targetsEndAtTheFirstMinusOne() {
        input("input", Tensor.ofDoubles(Shape.of(2, 4), 0.5, 1, 2, 1.5, 1, 2, 3, 4));
        input("target", Tensor.ofLongs(Shape.of(2, 4), 2, 0, 2, -1, -1, 3, 1, 2));
        assertValues("multilabel_margin_loss", (2 * (0 + 0.5) + (1.5 + 2)) / 4, 0);
    }

    @Test
    void distancesOfEachP() {
        Map<Double, Double> distances = Map.of(0.0, 2.0, 1.0, 7.0, 2.0, 5.0, Double.POSITIVE_INFINITY, 4.0);
        distances.forEach((p, distance) -> {
            input("anchor", Tensor.ofDoubles(Shape.of(1, 3), 0, 0, 1));
            input("positive", Tensor.ofDoubles(Shape.of(1, 3), 3, -4, 1));
            input("negative", Tensor.ofDoubles(Shape.of(1, 3), 0, 0, 1));
            option("p", p).option("eps", 0.0);
            assertValues("triplet_margin_loss", 1 + distance);
        });
    }

    @Test
    void ctcSumsOverAllAlignments() {
        double[] probabilities = {0.5, 0.3, 0.2, 0.25, 0.25, 0.5, 0.1, 0.6, 0.3, 0.4, 0.4, 0.2};
        double[] logarithms = new double[probabilities.length];
        for (int i = 0; i < logarithms.length; i++) {
            logarithms[i] = Math.log(probabilities[i]);
        }
        for (List<Long> labels : List.of(List.of(1L, 2L), List.of(1L, 1L), List.<Long>of(), List.of(2L, 1L, 2L))) {
            input("log_probs", Tensor.ofDoubles(Shape.of(4, 1, 3), logarithms));
            input("targets", Tensor.ofLongs(Shape.of(labels.size()), asArray(labels)));
            input("input_lengths", Tensor.ofLongs(Shape.of(1), 4));
            input("target_lengths", Tensor.ofLongs(Shape.of(1), labels.size()));
            assertValues("ctc_loss", -Math.log(probabilityOf(labels, probabilities)));
        }
    }

    private static long[] asArray(List<Long> labels) {
        return labels.stream().mapToLong(Long::longValue).toArray();
    }

    /** The sum over all ways through four frames of three classes that read as the labels; class 0 is the blank. */
    private static double probabilityOf(List<Long> labels, double[] probabilities) {
        double sum = 0;
        for (int path = 0; path < 81; path++) {
            double product = 1;
            StringBuilder read = new StringBuilder();
            int last = 0;
            for (int t = 0, rest = path; t < 4; t++, rest /= 3) {
                int label = rest % 3;
                product *= probabilities[3 * t + label];
                read.append(label != 0 && (t == 0 || label != last) ? Integer.toString(label) : "");
                last = label;
            }
            StringBuilder wanted = new StringBuilder();
            labels.forEach(wanted::append);
            sum += read.compareTo(wanted) == 0 ? product : 0;
        }
        return sum;
    }

    @Test
    void obstaclesSayWhy() {
        doubles("input", 1).doubles("target", 1).option("reduction", "batchmean");
        assertThat(recipes.obstacle(call("l1_loss"))).contains("there is no reduction 'batchmean'");
        assertThat(recipes.obstacle(call("kl_div"))).isEmpty();
        assertThat(recipes.obstacle(call("dice_loss")))
                .contains("no recipe is written for torch.nn.functional.dice_loss");
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> recipes.term(call("dice_loss")))
                .withMessageContaining("dice_loss");
    }

    @Test
    void everyFunctionOfPyTorchHasOne() {
        assertThat(recipes.functions()).hasSize(25);
    }

    @Test
    void tensorsThatDoNotFitAreNamed() {
        doubles("input", 1, 2).doubles("target", 1, 2).input("var", Tensor.ofDoubles(Shape.of(3), 1, 1, 1));
        assertMisfit("gaussian_nll_loss", "a variance of shape [3] is not for input [2]");
        doubles("input1", 1).doubles("input2", 1).input("target", Tensor.ofDoubles(Shape.of(), 1));
        assertMisfit("margin_ranking_loss", "[1], [1] and []");
        doubles("anchor", 1).doubles("positive", 2).doubles("negative", 3).option("distance_function", "l7");
        assertMisfit("triplet_margin_with_distance_loss", "there is no distance_function 'l7'");
        input("log_probs", Tensor.ofDoubles(Shape.of(1, 1, 2), -1, -1));
        input("targets", Tensor.ofLongs(Shape.of(1), 1)).input("input_lengths", Tensor.ofLongs(Shape.of(1), 2));
        input("target_lengths", Tensor.ofLongs(Shape.of(1), 1));
        assertMisfit("ctc_loss", "there are 1 frames, not [2]");
    }

    private void assertMisfit(String function, String message) {
        assertThatExceptionOfType(RecipeMisfitException.class)
                .isThrownBy(() -> recipes.term(call(function)))
                .withMessageContaining(message);
    }

    private void assertValues(String function, double... values) {
        options.putIfAbsent("reduction", "none");
        assertThat(evaluate(function).data()).containsExactly(values, within(1e-13));
    }

    private Plain evaluate(String function) {
        LossCall call = call(function);
        Map<String, Plain> arrays = new LinkedHashMap<>();
        call.inputs().forEach((name, tensor) -> arrays.put(name, Plain.of(tensor)));
        return Program.of(recipes.term(call), new PlainDialect()).run("context", arrays);
    }

    private LossCall call(String function) {
        return new LossCall("torch.nn.functional." + function, inputs, Options.of(options), List.of(), null);
    }

    private RecipesTest doubles(String name, double... values) {
        return input(name, Tensor.ofDoubles(Shape.of(values.length), values));
    }

    private RecipesTest input(String name, Tensor tensor) {
        inputs.put(name, tensor);
        return this;
    }

    private RecipesTest option(String name, Object value) {
        options.put(name, value);
        return this;
    }
}
