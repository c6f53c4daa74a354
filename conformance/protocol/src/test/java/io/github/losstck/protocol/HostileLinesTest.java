package io.github.losstck.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.losstck.hostile.HostileInputs;
import io.github.losstck.hostile.Siege;
import io.github.losstck.hostile.Siege.Tally;
import io.github.losstck.spi.AdapterInfo;
import io.github.losstck.spi.LossAdapter;
import io.github.losstck.spi.LossCall;
import io.github.losstck.spi.Offer;
import io.github.losstck.spi.Outcome;
import io.github.losstck.spi.Route;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** Lines of both sides, broken in thousands of ways: they are read or refused, and nothing else happens. */
@Tag("hostile")
class HostileLinesTest {

    private static final String INPUTS = System.getProperty("hostile.inputs", "3000");
    private static final String SEED = System.getProperty("hostile.seed", "1");
    private static final int LONGEST_MESSAGE = 4_000;

    private static final String STARTED = "{\"type\": \"started\", \"protocol\": 1, \"adapter\": {\"id\": \"toy\", "
            + "\"library\": \"Toy\", \"version\": \"1.2\", \"nativeVersion\": \"c 1\", \"device\": \"cpu\", \"homepage\":"
            + " \"https://example.org\", \"mirrors\": {\"pytorch\": \"2.15\"}, \"details\": {\"threads\": \"1\"}}, "
            + "\"functions\": [\"torch.nn.functional.l1_loss\"], \"code\": {\"torch.nn.functional.l1_loss\": \"l1(x)\"},"
            + " \"offers\": false}";
    private static final String OFFERED = "{\"type\": \"offered\", \"id\": 7, \"routes\": [{\"kind\": \"builtin\", "
            + "\"name\": \"l1(mean)\", \"code\": \"l1(x)\"}, {\"kind\": \"recipe\", \"code\": \"abs(x)\"}]}";
    private static final String TENSOR =
            "{\"dtype\": \"float32\", \"shape\": [2, 2], \"data\": [0.5, -0.0, \"NaN\", 1]}";
    private static final String LABELS = "{\"dtype\": \"int64\", \"shape\": [2], \"data\": [3, \"9007199254740993\"]}";
    private static final String ANSWER =
            "{\"type\": \"answer\", \"id\": 7, \"output\": " + TENSOR + ", \"gradients\": {\"input\": " + TENSOR + "}}";
    private static final String REJECTED =
            "{\"type\": \"answer\", \"id\": 7, \"rejected\": \"x must not be negative\"}";
    private static final String RUN =
            "{\"type\": \"run\", \"id\": 7, \"route\": \"recipe\", \"call\": {\"function\": \"toy.loss\","
                    + " \"inputs\": {\"x\": " + TENSOR + ", \"target\": " + LABELS
                    + "}, \"options\": {\"do\": \"\", \"beta\": 1.5,"
                    + " \"p\": \"Infinity\", \"n\": 2, \"full\": true, \"cutoffs\": [1, 2]}, \"chosen\": [\"beta\"], \"differentiate\": [\"x\"],"
                    + " \"cotangent\": " + TENSOR + "}}";
    private static final String START =
            "{\"type\": \"start\", \"protocol\": 1, \"device\": \"cuda:1\", \"threads\": 2, \"targets\": {\"pytorch\": \"2.7\"}}";

    private final Json json = new Json();

    private void besiege(Consumer<ObjectNode> reader, String... lines) throws InterruptedException {
        if (Runtime.getRuntime().maxMemory() > 256L << 20) {
            throw new IllegalStateException("hostile input is read in a heap of 256 MB: give this test -Xmx256m");
        }
        List<byte[]> documents = Stream.of(lines)
                .map(line -> line.getBytes(StandardCharsets.UTF_8))
                .toList();
        Siege siege = new Siege(
                input -> reader.accept(json.read(new String(input, StandardCharsets.UTF_8))),
                thrown -> thrown instanceof ProtocolException
                        && thrown.getMessage().length() <= LONGEST_MESSAGE);
        Tally tally = siege.of(new HostileInputs(Long.parseLong(SEED), documents), Long.parseLong(INPUTS));
        System.out.println("hostile input: " + tally);
        assertThat(tally.crashes()).isEmpty();
    }

    @Test
    void aProgramSaysWhoItIs() throws InterruptedException {
        besiege(Capabilities::read, STARTED);
    }

    @Test
    void aProgramOffersRoutes() throws InterruptedException {
        besiege(ProcessAdapter::offered, OFFERED, "{\"type\": \"offered\", \"id\": 7, \"none\": \"there is no l1\"}");
    }

    @Test
    void aProgramAnswers() throws InterruptedException {
        besiege(
                answer -> {
                    Conversation.check(answer, "answer", 7);
                    OutcomeJson.read(answer);
                },
                ANSWER,
                ANSWER.replace(TENSOR, LABELS),
                REJECTED,
                REJECTED.replace("rejected", "unsupported"),
                REJECTED.replace("rejected", "broken"));
    }

    @Test
    void theSuiteStarts() throws InterruptedException {
        besiege(Serve::config, START);
    }

    @Test
    void theSuiteAsks() throws InterruptedException {
        Responder responder = new Responder(json, new Echo());
        besiege(question -> json.line(responder.answer(question)), RUN, RUN.replace("\"run\"", "\"offer\""));
    }

    /** Gives back what it is given. */
    private record Echo() implements LossAdapter {

        @Override
        public AdapterInfo info() {
            return new AdapterInfo("echo", "Echo", "1", "", "cpu", "", Map.of(), Map.of());
        }

        @Override
        public Offer offer(LossCall call) {
            return call.inputs().isEmpty() ? Offer.none("there is no input") : Offer.of(Route.recipe("x"));
        }

        @Override
        public Outcome evaluate(LossCall call, Route route) {
            return new Outcome.Computed(call.inputs().values().iterator().next(), call.inputs());
        }

        @Override
        public boolean isRefusal(RuntimeException exception) {
            return false;
        }

        @Override
        public void close() {
            // Nothing is held.
        }
    }
}
