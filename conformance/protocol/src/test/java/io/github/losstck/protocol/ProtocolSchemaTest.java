package io.github.losstck.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.losstck.spi.AdapterConfig;
import io.github.losstck.spi.LossCall;
import io.github.losstck.spi.Options;
import io.github.losstck.spi.Shape;
import io.github.losstck.spi.Tensor;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

/** The published schema admits what the suite's own two sides say, and not what is none of the protocol. */
class ProtocolSchemaTest {

    private final Json json = new Json();
    private final Schema schema = schema();

    private static Schema schema() {
        try (InputStream in = ProtocolSchemaTest.class.getResourceAsStream("/losstck/v1/schema/protocol.schema.json")) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(new String(in.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void admits(ObjectNode message) {
        assertThat(schema.validate(json.line(message), InputFormat.JSON))
                .as(message.toString())
                .isEmpty();
    }

    private static LossCall call() {
        Tensor x = Tensor.ofDoubles(Shape.of(2), Double.NaN, Double.NEGATIVE_INFINITY);
        Map<String, Object> options =
                Map.of("reduction", "mean", "beta", Double.POSITIVE_INFINITY, "cutoffs", List.of(2L));
        return new LossCall("toy.loss", Map.of("x", x), Options.of(options), List.of("x"), x);
    }

    @Test
    void admitsWhatBothSidesSay() {
        admits(ProcessAdapter.start(json, new AdapterConfig("cuda:1", 2, Map.of("pytorch", "2.7"))));
        try (var adapter = new ToyAdapterProvider().open(AdapterConfig.defaults())) {
            ObjectNode started = json.message("started");
            Capabilities.write(started, adapter.info());
            admits(started);
            Responder responder = new Responder(json, adapter);
            for (String type : List.of("offer", "run")) {
                ObjectNode question = json.message(type).put("id", 1);
                if (type.equals("run")) {
                    question.put("route", "builtin:same");
                }
                CallJson.write(question.putObject("call"), call());
                admits(question);
                admits(responder.answer(question));
            }
        }
        admits(json.message("stop"));
        admits(json.message("failed").put("message", "no GPU"));
        for (String kind : List.of("rejected", "unsupported", "broken")) {
            admits(json.message("answer").put("id", 7).put(kind, "why"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'type': 'begin'}",
                "{'type': 'start', 'protocol': 2, 'device': 'cpu', 'threads': 1, 'targets': {}}",
                "{'type': 'answer', 'id': 1}",
                "{'type': 'answer', 'id': 1, 'rejected': 'no', 'broken': 'too'}",
                "{'type': 'answer', 'id': 1, 'rejected': 'no', 'gradients': {}}",
                "{'type': 'answer', 'id': 1, 'output': {'dtype': 'int8', 'shape': [], 'data': [1]}}",
                "{'type': 'answer', 'id': 1, 'output': {'dtype': 'float64', 'shape': [], 'data': ['nan']}}",
                "{'type': 'offered', 'id': 1, 'routes': []}",
                "{'type': 'started', 'protocol': 1, 'functions': [], 'adapter': {'id': 'Toy', 'library': 'Toy', 'version': '', 'mirrors': {}}}"
            })
    void refusesWhatIsNone(String message) {
        assertThat(schema.validate(message.replace('\'', '"'), InputFormat.JSON))
                .isNotEmpty();
    }
}
