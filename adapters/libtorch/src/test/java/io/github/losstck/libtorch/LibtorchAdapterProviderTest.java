package io.github.losstck.libtorch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.losstck.spi.AdapterConfig;
import io.github.losstck.spi.AdapterInfo;
import io.github.losstck.spi.AdapterUnavailableException;
import io.github.losstck.spi.CallBuilder;
import io.github.losstck.spi.LossAdapter;
import io.github.losstck.spi.LossAdapterProvider;
import io.github.losstck.spi.LossCall;
import io.github.losstck.spi.Shape;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.pytorch.global.torch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LibtorchAdapterProviderTest {

    @Test
    void isFoundById() {
        List<String> ids = ServiceLoader.load(LossAdapterProvider.class).stream()
                .map(ServiceLoader.Provider::get)
                .map(LossAdapterProvider::id)
                .toList();
        assertThat(ids).contains("libtorch");
    }

    @Test
    void saysWhatRuns() {
        AdapterConfig config = new AdapterConfig("cpu", 1, Map.of("pytorch", "2.15"));
        try (LossAdapter adapter = new LibtorchAdapterProvider().open(config)) {
            AdapterInfo info = adapter.info();
            assertThat(info.version()).matches("\\d+\\.\\d+\\.\\d+-\\d+\\.\\d+\\.\\d+");
            assertThat(info.nativeVersion())
                    .isEqualTo("libtorch " + info.version().replaceAll("-.*", ""));
            assertThat(info.device()).isEqualTo("cpu");
            assertThat(info.mirrors())
                    .isEqualTo(Map.of("pytorch", info.version().replaceAll("(\\d+\\.\\d+)\\..*", "$1")));
            assertThat(info.details())
                    .containsEntry("threads", "1")
                    .containsKeys("cpu capability", "openblas", "javacpp");
        }
    }

    @Test
    void takesTheThreadsThatItMay() {
        for (int threads : new int[] {2, 1}) {
            new LibtorchAdapterProvider()
                    .open(new AdapterConfig("cpu", threads, Map.of()))
                    .close();
            assertThat(torch.get_num_threads()).isEqualTo(threads);
        }
    }

    @Test
    void keepsAllDigitsOfProductsOnGpus() {
        torch.globalContext().setAllowTF32CuDNN(true);
        new LibtorchAdapterProvider().open(AdapterConfig.defaults()).close();
        assertThat(torch.globalContext().allowTF32CuDNN()).isFalse();
        assertThat(torch.globalContext().allowTF32CuBLAS()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"auto, 0, cpu", "auto, 2, cuda:0", "cpu, 2, cpu", "cuda, 1, cuda:0", "cuda:1, 2, cuda:1"})
    void choosesTheDevice(String asked, int gpus, String expected) {
        assertThat(LibtorchDevice.choose(asked, gpus).name()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"cuda, 0", "cuda:1, 1"})
    void neverFallsBackToTheCpu(String asked, int gpus) {
        var refusal = catchThrowableOfType(AdapterUnavailableException.class, () -> LibtorchDevice.choose(asked, gpus));
        assertThat(refusal)
                .hasMessageContaining("device '" + asked + "'")
                .hasMessageContaining(gpus + " GPUs")
                .hasMessageContaining("-Dlosstck.device=cpu")
                .hasMessageContaining("-Dlibtorch.gpu=true");
    }

    @Test
    void cudaWithoutAGpuCannotOpen() {
        assumeTrue(torch.cuda_device_count() == 0, "this machine has a GPU");
        AdapterConfig config = new AdapterConfig("cuda", 1, Map.of());
        assertThat(catchThrowableOfType(
                        AdapterUnavailableException.class, () -> new LibtorchAdapterProvider().open(config)))
                .hasMessageContaining("sees 0 GPUs");
    }

    @Test
    void versions() {
        assertThat(List.of("2.13.0", "2.7.1+cpu", "nightly").stream().map(LibtorchAdapterProvider::minor))
                .containsExactly("2.13", "2.7", "nightly");
        assertThat(LibtorchAdapterProvider.version(13_030, 1000, 10)).isEqualTo("13.3");
        assertThat(LibtorchAdapterProvider.version(92_500, 10_000, 100)).isEqualTo("9.25");
    }

    @Test
    void readsWhatTheDriverSays() {
        assertThat(GraphicsCard.parse("NVIDIA H100 80GB HBM3, 570.86.15\n"))
                .contains(new GraphicsCard("NVIDIA H100 80GB HBM3", "570.86.15"));
        assertThat(GraphicsCard.parse("No devices were found\n")).isEmpty();
        assertThat(GraphicsCard.ask(List.of("echo", "NVIDIA H200, 1.2,"), 3)).isEmpty();
        assertThat(GraphicsCard.ask(List.of("printf", "NVIDIA H200, 1.%s"), 3))
                .contains(new GraphicsCard("NVIDIA H200", "1.3"));
        assertThat(GraphicsCard.ask(List.of("false"), 0)).isEmpty();
        assertThat(GraphicsCard.ask(List.of("no-such-program"), 0)).isEmpty();
    }

    @Test
    void knowsRefusalsFromFailures() {
        try (OpenAdapter libtorch = new OpenAdapter()) {
            LossCall outOfRange = CallBuilder.functional("cross_entropy")
                    .doubles("input", Shape.of(1, 3), 1, 2, 3)
                    .longs("target", Shape.of(1), 5)
                    .build();
            var thrown = catchThrowableOfType(
                    RuntimeException.class, () -> libtorch.evaluate(outOfRange, "builtin:functional.cross_entropy"));
            assertThat(thrown).hasMessage("Target 5 is out of bounds.");
            assertThat(thrown.getCause()).hasMessageContaining("frame #0");
            assertThat(libtorch.adapter().isRefusal(thrown)).isTrue();
            assertThat(libtorch.adapter().isRefusal(new RuntimeException("not of libtorch")))
                    .isFalse();
            assertThat(LibtorchException.isOfLibtorch(new RuntimeException("not of libtorch")))
                    .isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CUDA out of memory. Tried to allocate 20 GiB",
                "x INTERNAL ASSERT FAILED at file",
                "CUDA error: device-side assert triggered",
                "[enforce fail at alloc_cpu.cpp] DefaultCPUAllocator: not enough memory",
                "Could not run 'aten::ctc' with arguments from the 'CUDA' backend"
            })
    void failuresAreNoRefusals(String message) {
        assertThat(new LibtorchException(new RuntimeException(message)).isRefusal())
                .isFalse();
    }

    /** JavaCPP counts what it has allocated and not freed. */
    @Test
    void freesWhatACallMade() {
        Shape shape = Shape.of(1000, 1000);
        LossCall call = CallBuilder.functional("mse_loss")
                .doubles("input", shape, new double[1_000_000])
                .doubles("target", shape, new double[1_000_000])
                .build();
        try (OpenAdapter libtorch = new OpenAdapter()) {
            libtorch.evaluate(call, "builtin:functional.mse_loss");
            long before = Pointer.totalBytes();
            for (int i = 0; i < 20; i++) {
                libtorch.evaluate(call, "builtin:functional.mse_loss");
            }
            assertThat(Pointer.totalBytes()).isLessThanOrEqualTo(before);
        }
    }
}
