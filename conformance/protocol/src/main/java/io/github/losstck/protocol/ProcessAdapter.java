package io.github.losstck.protocol;

import io.github.losstck.spi.AdapterConfig;
import io.github.losstck.spi.AdapterInfo;
import io.github.losstck.spi.AdapterUnavailableException;
import io.github.losstck.spi.LossAdapter;
import io.github.losstck.spi.LossCall;
import io.github.losstck.spi.Offer;
import io.github.losstck.spi.Outcome;
import io.github.losstck.spi.Route;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A library in a process of its own. Whatever goes wrong there costs the call under way: the process is killed, and started
 * anew for the next.
 */
public final class ProcessAdapter implements LossAdapter {

    private final Conversation conversation;

    private ProcessAdapter(Conversation conversation) {
        this.conversation = conversation;
    }

    /**
     * Start a program and hear who it is.
     *
     * @param limit for each call
     * @throws AdapterUnavailableException if there is no such program, or it cannot start as asked
     */
    public static ProcessAdapter open(List<String> command, AdapterConfig config, Duration limit) {
        return new ProcessAdapter(Conversation.open(command, config, limit));
    }

    @Override
    public AdapterInfo info() {
        return conversation.capabilities().info();
    }

    /** The functions that the program says it has, by the catalogue's names; empty if it is asked for offers instead. */
    public Set<String> functions() {
        return conversation.capabilities().functions();
    }

    @Override
    public Offer offer(LossCall call) {
        Capabilities capabilities = conversation.capabilities();
        if (!capabilities.offers()) {
            String code = capabilities.code().getOrDefault(call.function(), call.function());
            return capabilities.functions().contains(call.function())
                    ? Offer.of(Route.builtin(call.function(), code))
                    : Offer.none("there is no " + call.function() + " here");
        }
        return conversation.ask("offer", call, "", "offered", ProcessAdapter::offered);
    }

    static Offer offered(JsonNode offered) {
        if (offered.has("none")) {
            return Offer.none(Json.text(offered, "none"));
        }
        List<Route> routes = new ArrayList<>();
        for (JsonNode route : Json.require(offered, "routes")) {
            String code = Json.text(route, "code");
            routes.add(
                    Json.text(route, "kind").equals("recipe")
                            ? Route.recipe(code)
                            : Route.builtin(Json.text(route, "name"), code));
        }
        try {
            return new Offer.Routes(routes);
        } catch (IllegalArgumentException e) {
            throw new ProtocolException(e.getMessage());
        }
    }

    @Override
    public Outcome evaluate(LossCall call, Route route) {
        String asked = conversation.capabilities().offers() ? route.id() : "";
        Outcome outcome = conversation.ask("run", call, asked, "answer", OutcomeJson::read);
        if (outcome instanceof Outcome.Rejected rejected) {
            throw new PeerRefusal(rejected.message());
        }
        if (outcome instanceof Outcome.Broken broken) {
            throw new PeerFailure(broken.failure());
        }
        return outcome;
    }

    @Override
    public boolean isRefusal(RuntimeException exception) {
        return exception instanceof PeerRefusal;
    }

    @Override
    public void close() {
        conversation.close();
    }

    /** The first message of a talk. */
    static ObjectNode start(Json json, AdapterConfig config) {
        ObjectNode start = json.message("start")
                .put("protocol", Capabilities.PROTOCOL)
                .put("device", config.device())
                .put("threads", config.threads());
        ObjectNode targets = start.putObject("targets");
        config.targets().forEach(targets::put);
        return start;
    }
}
