package io.github.losstck.djl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.losstck.nativeloss.NativeLosses;
import io.github.losstck.recipes.Reduction;
import io.github.losstck.spi.CallBuilder;
import io.github.losstck.spi.DType;
import io.github.losstck.spi.LossCall;
import io.github.losstck.spi.Offer;
import io.github.losstck.spi.Shape;
import io.github.losstck.spi.Tensor;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Which of DJL's losses are offered, and that those called with the right arguments are PyTorch's. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DjlLossesTest {

    private static final Set<String> RIGHT = Set.of(
            "builtin:l1Loss()",
            "builtin:l2Loss(weight=1)",
            "builtin:sigmoidBinaryCrossEntropyLoss()",
            "builtin:softmaxCrossEntropyLoss()",
            "builtin:softmaxCrossEntropyLoss(fromLogit=false)",
            "builtin:softmaxCrossEntropyLoss(sparseLabel=false)",
            "builtin:softmaxCrossEntropyLoss(classAxis=1,sparseLabel=false)",
            "builtin:softmaxCrossEntropyLoss(classAxis=1,label.expandDims(1))",
            "builtin:softmaxCrossEntropyLoss(classAxis=1,fromLogit=false,label.expandDims(1))");

    private final OpenAdapter djl = new OpenAdapter();
    private final NativeLosses losses = new NativeLosses();

    @AfterAll
    void close() {
        djl.close();
    }

    @Test
    void rightArgumentsGiveTheLoss() {
        Set<String> seen = new TreeSet<>();
        for (LossCall call : SampleCalls.of(DType.FLOAT64)) {
            if (!sameShapes(call)) {
                continue;
            }
            for (String route : djl.routeIds(call)) {
                if (RIGHT.contains(route)) {
                    seen.add(route);
                    Closeness.assertClose(
                            call.function() + " " + route, djl.evaluate(call, route), losses.evaluate(call), 8);
                }
            }
        }
        assertThat(seen).isEqualTo(new TreeSet<>(RIGHT));
    }

    /** DJL reshapes labels where PyTorch broadcasts them. */
    private static boolean sameShapes(LossCall call) {
        Tensor input = call.inputs().values().iterator().next();
        return call.inputs().values().stream()
                .filter(tensor -> tensor.dtype().isFloating())
                .allMatch(tensor -> tensor.shape().equals(input.shape()));
    }

    @Test
    void onlyMeansWithoutWeightsAreOffered() {
        for (LossCall call : SampleCalls.of(DType.FLOAT64)) {
            List<String> routes = djl.routeIds(call);
            boolean mean = Reduction.of(call).orElseThrow() == Reduction.MEAN;
            boolean weighted = call.inputs().keySet().stream().anyMatch(name -> name.contains("weight"));
            if (!mean || weighted || smooths(call)) {
                assertThat(routes).as(call.toString()).containsExactly("recipe");
            }
            assertThat(routes).contains("recipe");
        }
    }

    private static boolean smooths(LossCall call) {
        return call.options().has("label_smoothing") && call.options().number("label_smoothing") > 0;
    }

    @Test
    void ignoredTargetsAreNotForDjl() {
        LossCall call = CallBuilder.functional("cross_entropy")
                .doubles("input", Shape.of(2, 2), 1, 2, 3, 4)
                .longs("target", Shape.of(2), 1, -100)
                .build();
        assertThat(djl.routeIds(call)).containsExactly("recipe");
    }

    @Test
    void whatCannotBeAskedHasAReason() {
        LossCall bfloat16 = CallBuilder.functional("l1_loss")
                .input("input", Tensor.rounded(DType.BFLOAT16, Shape.of(1), 1))
                .input("target", Tensor.rounded(DType.BFLOAT16, Shape.of(1), 1))
                .build();
        assertThat(reason(bfloat16)).contains("bfloat16").contains("SIGABRT");
        LossCall unknown = CallBuilder.functional("quantile_loss")
                .doubles("input", Shape.of(1), 1)
                .doubles("target", Shape.of(1), 1)
                .build();
        assertThat(reason(unknown)).contains("torch.nn.functional.quantile_loss");
        LossCall reduction = CallBuilder.functional("l1_loss")
                .doubles("input", Shape.of(1), 1)
                .doubles("target", Shape.of(1), 1)
                .option("reduction", "bogus")
                .build();
        assertThat(reason(reduction)).contains("'bogus'");
        LossCall tails = CallBuilder.of("torch.nn.AdaptiveLogSoftmaxWithLoss")
                .doubles("input", Shape.of(1, 1), 1)
                .longs("target", Shape.of(1), 0)
                .doubles("head.weight", Shape.of(2, 1), 1, 1)
                .option("cutoffs", List.of(1))
                .build();
        assertThat(reason(tails)).contains("tail.0.0.weight");
    }

    @Test
    void whatDoesNotFitIsRefused() {
        LossCall scalar = CallBuilder.functional("cross_entropy")
                .doubles("input", Shape.of(), 1)
                .longs("target", Shape.of(), 0)
                .build();
        RuntimeException misfit = catchThrowableOfType(
                RuntimeException.class, () -> djl.adapter().evaluate(scalar, djl.route(scalar, "recipe")));
        assertThat(misfit).hasMessageContaining("shape [] has no axis 1");
        assertThat(djl.adapter().isRefusal(misfit)).isTrue();
    }

    private String reason(LossCall call) {
        Offer offer = djl.adapter().offer(call);
        assertThat(offer).isInstanceOf(Offer.None.class);
        return ((Offer.None) offer).reason();
    }
}
