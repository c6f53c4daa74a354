package io.github.losstck.protocol;

import io.github.losstck.spi.AdapterConfig;
import io.github.losstck.spi.AdapterUnavailableException;
import io.github.losstck.spi.LossCall;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Questions and answers with a program that is started anew when it has broken. Used by one thread at a time. */
final class Conversation implements AutoCloseable {

    private static final int STARTS = 3;
    private static final int STARTS_LONGER = 10;
    private static final Duration FAREWELL = Duration.ofSeconds(5);

    private final Json json = new Json();
    private final List<String> command;
    private final AdapterConfig config;
    private final Duration limit;
    private Peer peer;
    private Capabilities capabilities;
    private long lastId;
    private int failedStarts;
    private String lastFailure = "";

    private Conversation(List<String> command, AdapterConfig config, Duration limit) {
        this.command = List.copyOf(command);
        this.config = config;
        this.limit = limit;
    }

    static Conversation open(List<String> command, AdapterConfig config, Duration limit) {
        Conversation conversation = new Conversation(command, config, limit);
        try {
            conversation.start();
        } catch (PeerFailure e) {
            throw new AdapterUnavailableException(conversation.named() + ": " + e.getMessage());
        }
        return conversation;
    }

    Capabilities capabilities() {
        return capabilities;
    }

    private String named() {
        return "the program " + String.join(" ", command);
    }

    private void start() {
        try {
            peer = Peer.start(command, Path.of("").toAbsolutePath());
        } catch (IOException e) {
            throw new PeerFailure("cannot be started: " + e.getMessage());
        }
        try {
            peer.send(json.line(ProcessAdapter.start(json, config)));
            ObjectNode answer = json.read(peer.receive(limit.multipliedBy(STARTS_LONGER)));
            String type = Json.text(answer, "type");
            if (type.equals("failed")) {
                throw new PeerFailure(Json.text(answer, "message"));
            }
            if (!type.equals("started")) {
                throw new ProtocolException("it answers the start with '" + type + "'");
            }
            capabilities = Capabilities.read(answer);
            failedStarts = 0;
        } catch (ProtocolException e) {
            String epitaph = peer.epitaph();
            peer.close();
            throw new PeerFailure(e.getMessage() + epitaph);
        } catch (PeerFailure e) {
            peer.close();
            throw e;
        }
    }

    /**
     * Ask a question about a call and read its answer.
     *
     * @param route as it was offered; empty for none
     * @throws PeerFailure if the program does not answer as it should; it is then killed
     */
    <T> T ask(String type, LossCall call, String route, String answerType, Function<JsonNode, T> reader) {
        awaken();
        ObjectNode question = json.message(type).put("id", ++lastId);
        if (!route.isEmpty()) {
            question.put("route", route);
        }
        CallJson.write(question.putObject("call"), call);
        try {
            peer.send(json.line(question));
            ObjectNode answer = json.read(peer.receive(limit));
            check(answer, answerType, lastId);
            return reader.apply(answer);
        } catch (ProtocolException e) {
            throw broken(e.getMessage() + peer.epitaph());
        } catch (PeerFailure e) {
            throw broken(e.getMessage());
        }
    }

    static void check(ObjectNode answer, String type, long asked) {
        if (!Json.text(answer, "type").equals(type)) {
            throw new ProtocolException("it answers with " + Json.shown(answer) + ", not with '" + type + "'");
        }
        long id = Json.integer(answer, "id");
        if (id != asked) {
            throw new ProtocolException("the answer has the id " + id + ", the question had " + asked);
        }
    }

    private PeerFailure broken(String what) {
        peer.close();
        return new PeerFailure(what);
    }

    private void awaken() {
        if (!peer.isClosed()) {
            return;
        }
        if (failedStarts == STARTS) {
            throw new PeerFailure("it was started " + STARTS + " times in vain, the last time: " + lastFailure);
        }
        try {
            start();
        } catch (PeerFailure e) {
            failedStarts++;
            lastFailure = e.getMessage();
            throw new PeerFailure("it does not start again: " + lastFailure);
        }
    }

    @Override
    public void close() {
        if (peer.isClosed()) {
            return;
        }
        try {
            peer.send(json.line(json.message("stop")));
            peer.stop(FAREWELL);
        } catch (PeerFailure e) {
            peer.close();
        }
    }
}
