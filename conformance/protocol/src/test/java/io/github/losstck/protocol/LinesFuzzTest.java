package io.github.losstck.protocol;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import tools.jackson.databind.node.ObjectNode;

/**
 * Lines of the protocol, for a fuzzer that watches which branches an input takes. An ordinary run reads the inputs that are
 * kept beside the test's resources; {@code JAZZER_FUZZ=1} searches for new ones, a method at a time.
 */
class LinesFuzzTest {

    private final Json json = new Json();

    private void takesOrRefuses(byte[] input, Consumer<ObjectNode> reader) {
        try {
            reader.accept(json.read(new String(input, StandardCharsets.UTF_8)));
        } catch (ProtocolException e) {
            // refused, as it should be
        }
    }

    @FuzzTest(maxDuration = "2m")
    void started(byte[] input) {
        takesOrRefuses(input, Capabilities::read);
    }

    @FuzzTest(maxDuration = "2m")
    void answers(byte[] input) {
        takesOrRefuses(input, OutcomeJson::read);
    }

    @FuzzTest(maxDuration = "2m")
    void calls(byte[] input) {
        takesOrRefuses(input, question -> CallJson.read(Json.require(question, "call")));
    }
}
