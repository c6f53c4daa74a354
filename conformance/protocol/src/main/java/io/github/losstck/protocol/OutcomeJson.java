package io.github.losstck.protocol;

import io.github.losstck.spi.Outcome;
import io.github.losstck.spi.Tensor;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What came of a call, as answers hold it. */
final class OutcomeJson {

    private static final List<String> KINDS = List.of("output", "rejected", "unsupported", "broken");

    private OutcomeJson() {}

    static void write(ObjectNode answer, Outcome outcome) {
        if (outcome instanceof Outcome.Computed computed) {
            TensorJson.write(answer.putObject("output"), computed.output());
            ObjectNode gradients = answer.putObject("gradients");
            computed.gradients().forEach((name, tensor) -> TensorJson.write(gradients.putObject(name), tensor));
        } else if (outcome instanceof Outcome.Rejected rejected) {
            answer.put("rejected", rejected.message());
        } else if (outcome instanceof Outcome.Unsupported unsupported) {
            answer.put("unsupported", unsupported.reason());
        } else {
            answer.put("broken", ((Outcome.Broken) outcome).failure());
        }
    }

    /**
     * Read an answer.
     *
     * @throws ProtocolException if it says nothing, or two things
     */
    static Outcome read(JsonNode answer) {
        List<String> told = KINDS.stream().filter(answer::has).toList();
        if (told.size() != 1) {
            throw new ProtocolException("an answer has one of " + KINDS + ", this one " + told);
        }
        return switch (told.get(0)) {
            case "output" -> computed(answer);
            case "rejected" -> new Outcome.Rejected(Json.text(answer, "rejected"));
            case "unsupported" -> new Outcome.Unsupported(reason(answer));
            default -> new Outcome.Broken(Json.text(answer, "broken"));
        };
    }

    private static String reason(JsonNode answer) {
        String reason = Json.text(answer, "unsupported");
        if (reason.isBlank()) {
            throw new ProtocolException("\"unsupported\" needs a reason");
        }
        return reason;
    }

    private static Outcome computed(JsonNode answer) {
        Map<String, Tensor> gradients = new LinkedHashMap<>();
        JsonNode told = answer.path("gradients");
        if (!told.isMissingNode() && !told.isObject()) {
            throw new ProtocolException("'gradients' is " + Json.shown(told) + ", not tensors by name");
        }
        told.propertyNames()
                .forEach(name -> gradients.put(name, TensorJson.read("the gradient of " + name, told.get(name))));
        return new Outcome.Computed(TensorJson.read("output", answer.get("output")), gradients);
    }
}
