package io.github.losstck.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.losstck.spi.AdapterConfig;
import io.github.losstck.spi.AdapterUnavailableException;
import io.github.losstck.spi.LossAdapter;
import io.github.losstck.spi.LossCall;
import io.github.losstck.spi.Offer;
import io.github.losstck.spi.Options;
import io.github.losstck.spi.Outcome;
import io.github.losstck.spi.Route;
import io.github.losstck.spi.Shape;
import io.github.losstck.spi.Tensor;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A stub of a program, in a process of its own, that misbehaves in every way: each costs the call under way. */
class ProcessAdapterTest {

    private static final Duration LIMIT = Duration.ofSeconds(2);
    private static final Route ROUTE = Route.builtin("toy.loss", "Stub.loss(x)");

    private static LossAdapter open(String... arguments) {
        return ProcessAdapter.open(StubProgram.command(arguments), AdapterConfig.defaults(), LIMIT);
    }

    private static LossCall call(String what) {
        return new LossCall(
                "toy.loss",
                Map.of("x", Tensor.ofDoubles(Shape.of(1), -0.0)),
                Options.of(Map.of("do", what)),
                List.of(),
                null);
    }

    private static void answersOne(LossAdapter adapter) {
        Outcome outcome = adapter.evaluate(call(""), ROUTE);
        assertThat(outcome).isEqualTo(new Outcome.Computed(Tensor.ofDoubles(Shape.of(), 1), Map.of()));
    }

    @Test
    void saysWhoItIsAndWhatItHas() {
        try (LossAdapter adapter = open()) {
            assertThat(adapter.info().library()).isEqualTo("Stub");
            assertThat(adapter.info().device()).isEqualTo("cpu");
            assertThat(adapter.info().mirrors()).containsExactly(Map.entry("pytorch", ""));
            assertThat(adapter.offer(call(""))).isEqualTo(Offer.of(ROUTE));
            LossCall other = new LossCall("toy.other", Map.of(), Options.of(Map.of()), List.of(), null);
            assertThat(adapter.offer(other)).isEqualTo(Offer.none("there is no toy.other here"));
        }
    }

    @Test
    void answersRefusesAndLacks() {
        try (LossAdapter adapter = open()) {
            answersOne(adapter);
            assertThat(adapter.evaluate(call("lack"), ROUTE)).isEqualTo(new Outcome.Unsupported("there is no float64"));
            assertThatThrownBy(() -> adapter.evaluate(call("reject"), ROUTE))
                    .hasMessage("x must not be negative")
                    .matches(e -> adapter.isRefusal((RuntimeException) e));
            assertThatThrownBy(() -> adapter.evaluate(call("break"), ROUTE))
                    .hasToString("ZeroDivisionError")
                    .matches(e -> !adapter.isRefusal((RuntimeException) e));
            answersOne(adapter);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "segv         | a line that is no JSON: #; the process ended with status 1*stdout: #  SIGSEGV*",
                "abort        | the process ended by SIGABRT (status 134)*",
                "kill         | the process ended by SIGKILL (status 137)*",
                "loop         | no answer within 2 s; the process was killed*",
                "memory       | the process ended with status 1*java.lang.OutOfMemoryError: Java heap space*",
                "garbage      | a line that is no JSON: Segmentation fault (core dumped)*",
                "half-line    | its output ended within a line: {\"type\": \"ans; the process ended with status 3*",
                "other-id     | the answer has the id 3, the question had 2*",
                "close        | it closed its output and did not end*",
                "infinite     | output: a number beyond float64; infinities are the strings*",
                "no-reason    | \"unsupported\" needs a reason*",
                "chatter      | a line that is no JSON: Epoch 1/1000 ...*stdout: Epoch*",
                "minus-zero   | a line that is no JSON: *(the integer -0: write -0.0 or 0)*",
                "no-shape     | output: the shape 1 is no list of extents*",
                "nothing      | an answer has one of [output, rejected, unsupported, broken], this one []*",
                "wrong-number | output: 0.1 at position 0 is not a float32; the nearest is 0.10000000149011612*"
            })
    void misbehavingCostsOneCall(String what, String message) {
        try (LossAdapter adapter = open()) {
            answersOne(adapter);
            assertThatThrownBy(() -> adapter.evaluate(call(what), ROUTE))
                    .matches(e -> !adapter.isRefusal((RuntimeException) e))
                    .asString()
                    .matches(pattern(message));
            answersOne(adapter);
        }
    }

    @Test
    void aProgramThatDoesNotReadIsNotWaitedFor() {
        Tensor large = Tensor.ofDoubles(Shape.of(100_000), new double[100_000]); // more than a pipe holds
        LossCall question = new LossCall("toy.loss", Map.of("x", large), Options.of(Map.of("do", "")), List.of(), null);
        try (LossAdapter adapter = open()) {
            adapter.evaluate(call("deaf"), ROUTE);
            assertThatThrownBy(() -> adapter.evaluate(question, ROUTE))
                    .asString()
                    .startsWith("no answer within 2 s");
            answersOne(adapter);
        }
    }

    private static String pattern(String glob) {
        return "(?s)"
                + String.join(
                        ".*",
                        List.of(glob.split("\\*", -1)).stream()
                                .map(java.util.regex.Pattern::quote)
                                .toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "exit   |   stderr: a library is missing",
                "failed | there is no GPU: take -Dlosstck.device=cpu",
                "newer  | it speaks version 2 of the protocol, the suite 1",
                "mirror | mirrors: unknown framework 'torch'; known are [pytorch, tensorflow, keras]",
                "name   | the id 'Bad_1' is none of lower-case letters, digits and hyphens"
            })
    void aProgramThatDoesNotStartSaysWhy(String how, String why) {
        assertThatThrownBy(() -> open(how))
                .isInstanceOf(AdapterUnavailableException.class)
                .hasMessageStartingWith("the program ")
                .hasMessageEndingWith(why);
    }

    @Test
    void aProgramThatIsNotThereSaysSo() {
        assertThatThrownBy(() -> ProcessAdapter.open(List.of("no-such-program"), AdapterConfig.defaults(), LIMIT))
                .isInstanceOf(AdapterUnavailableException.class)
                .hasMessageStartingWith("the program no-such-program: cannot be started: ");
    }

    @Test
    void aProgramThatStartsNoMoreIsNotTriedForEver(@TempDir Path folder) {
        try (LossAdapter adapter = open("fail-later", folder.resolve("started").toString())) {
            assertThatThrownBy(() -> adapter.evaluate(call("kill"), ROUTE))
                    .asString()
                    .contains("SIGKILL");
            for (int i = 0; i < 3; i++) {
                assertThatThrownBy(() -> adapter.evaluate(call(""), ROUTE))
                        .asString()
                        .contains("it does not start again: ", "no second start");
            }
            assertThatThrownBy(() -> adapter.evaluate(call(""), ROUTE))
                    .asString()
                    .startsWith("it was started 3 times in vain, the last time: ");
        }
    }
}
