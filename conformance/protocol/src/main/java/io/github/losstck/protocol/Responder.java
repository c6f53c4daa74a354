package io.github.losstck.protocol;

import io.github.losstck.spi.AdapterLostException;
import io.github.losstck.spi.LossAdapter;
import io.github.losstck.spi.LossCall;
import io.github.losstck.spi.Offer;
import io.github.losstck.spi.Outcome;
import io.github.losstck.spi.Route;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Answers questions with a Java adapter. Errors of the virtual machine pass through: they end the process. */
final class Responder {

    private final Json json;
    private final LossAdapter adapter;

    Responder(Json json, LossAdapter adapter) {
        this.json = json;
        this.adapter = adapter;
    }

    /**
     * Answer {@code offer} or {@code run}.
     *
     * @throws ProtocolException if the question is another
     */
    ObjectNode answer(ObjectNode question) {
        LossCall call = CallJson.read(Json.require(question, "call"));
        String type = Json.text(question, "type");
        long id = Json.integer(question, "id");
        return switch (type) {
            case "offer" -> offered(id, adapter.offer(call));
            case "run" -> {
                ObjectNode answer = json.message("answer").put("id", id);
                OutcomeJson.write(answer, outcome(call, Json.text(question, "route")));
                yield answer;
            }
            default -> throw new ProtocolException("a question of the unknown type '" + type + "'");
        };
    }

    private ObjectNode offered(long id, Offer offer) {
        ObjectNode offered = json.message("offered").put("id", id);
        if (offer instanceof Offer.None none) {
            return offered.put("none", none.reason());
        }
        ArrayNode routes = offered.putArray("routes");
        for (Route route : ((Offer.Routes) offer).routes()) {
            ObjectNode told = routes.addObject();
            told.put("kind", route.kind() == Route.Kind.BUILTIN ? "builtin" : "recipe");
            if (route.kind() == Route.Kind.BUILTIN) {
                told.put("name", route.name());
            }
            told.put("code", route.code());
        }
        return offered;
    }

    private Outcome outcome(LossCall call, String routeId) {
        try {
            return adapter.evaluate(call, route(call, routeId));
        } catch (VirtualMachineError | AdapterLostException e) {
            throw e;
        } catch (Throwable e) {
            boolean refusal = e instanceof RuntimeException exception && adapter.isRefusal(exception);
            return refusal
                    ? new Outcome.Rejected(e.getMessage() == null ? e.toString() : e.getMessage())
                    : new Outcome.Broken(described(e));
        }
    }

    private Route route(LossCall call, String id) {
        if (adapter.offer(call) instanceof Offer.Routes offered) {
            for (Route route : offered.routes()) {
                if (route.id().equals(id)) {
                    return route;
                }
            }
        }
        throw new ProtocolException("the adapter does not offer the route " + id);
    }

    /** What was thrown and where, in a line. */
    static String described(Throwable thrown) {
        StackTraceElement[] trace = thrown.getStackTrace();
        return thrown + (trace.length == 0 ? "" : " at " + trace[0]);
    }
}
