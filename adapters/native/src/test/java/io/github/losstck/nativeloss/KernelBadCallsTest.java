package io.github.losstck.nativeloss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.losstck.kernels.Kernels;
import io.github.losstck.spi.DType;
import io.github.losstck.spi.LossCall;
import io.github.losstck.spi.Shape;
import io.github.losstck.spi.Tensor;
import org.junit.jupiter.api.Test;

/** What the kernels do not take: it is refused, or they are not offered, but nothing else is thrown. */
class KernelBadCallsTest {

    private final KernelCalls kernels = new KernelCalls(Kernels.scalar());

    private static CallBuilder rows(String function, long target) {
        return CallBuilder.torch(function)
                .input("input", Tensor.rounded(DType.FLOAT64, Shape.of(1, 2), 1, 2))
                .input("target", Tensor.ofLongs(Shape.of(1), target));
    }

    @Test
    void aClassBeyondTheRangeOfIntIsRefused() {
        LossCall call = rows("cross_entropy", 1L << 32).build();
        assertThatThrownBy(() -> kernels.evaluate(call, kernels.plan(call).orElseThrow()))
                .isInstanceOf(LossArgumentException.class);
    }

    @Test
    void anIgnoredClassBeyondTheRangeOfIntIsNotTheirs() {
        assertThat(kernels.plan(
                        rows("nll_loss", 1).option("ignore_index", 1L << 32).build()))
                .isEmpty();
    }

    /** 2^32 + 1 is not 1. */
    @Test
    void anExponentBeyondTheRangeOfIntIsRefused() {
        LossCall call = rows("multi_margin_loss", 1).option("p", (1L << 32) + 1).build();
        assertThatThrownBy(() -> kernels.evaluate(call, kernels.plan(call).orElseThrow()))
                .isInstanceOf(LossArgumentException.class);
    }

    @Test
    void callsWithoutAnInputOrWithOptionsOfAnotherTypeAreNotTheirs() {
        Tensor input = Tensor.rounded(DType.FLOAT64, Shape.of(1, 2), 1, 2);
        for (String function :
                new String[] {"cross_entropy", "cosine_embedding_loss", "triplet_margin_loss", "mse_loss"}) {
            assertThat(kernels.plan(
                            CallBuilder.torch(function).input("input", input).build()))
                    .as(function)
                    .isEmpty();
            assertThat(kernels.plan(CallBuilder.torch(function).build()))
                    .as(function)
                    .isEmpty();
        }
        assertThat(kernels.plan(CallBuilder.torch("triplet_margin_loss")
                        .input("anchor", input)
                        .input("positive", input)
                        .input("negative", input)
                        .option("p", "2")
                        .build()))
                .isEmpty();
        assertThat(kernels.plan(CallBuilder.torch("cross_entropy")
                        .input("input", input)
                        .input("target", input)
                        .option("ignore_index", "none")
                        .build()))
                .isEmpty();
    }
}
