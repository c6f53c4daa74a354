package io.github.losstck.protocol;

import io.github.losstck.spi.AdapterConfig;
import io.github.losstck.spi.AdapterLostException;
import io.github.losstck.spi.AdapterUnavailableException;
import io.github.losstck.spi.LossAdapter;
import io.github.losstck.spi.LossAdapterProvider;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ServiceLoader;
import tools.jackson.databind.node.ObjectNode;

/** Serves an adapter of the class path on standard input and output: {@code java -cp ... io.github.losstck.protocol.Serve djl}. */
public final class Serve {

    private static final int BAD_USAGE = 2;
    private static final int UNAVAILABLE = 3;
    private static final int MACHINE_BROKEN = 70;
    private static final int LOST = 71;

    private Serve() {}

    /**
     * Serve until {@code stop} or the end of input.
     *
     * <p>Exits with 0, 2 for bad usage or a line that is none, 3 if the adapter cannot start, 70 after an error of the virtual
     * machine, 71 if the adapter lost its device.
     */
    public static void main(String[] arguments) throws IOException {
        PrintStream answers = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        System.setOut(System.err); // what a library prints is no answer
        if (arguments.length != 1) {
            System.err.println("usage: Serve <adapter id>");
            System.exit(BAD_USAGE);
        }
        try (BufferedReader questions = new BufferedReader(
                new InputStreamReader(new FileInputStream(FileDescriptor.in), StandardCharsets.UTF_8))) {
            System.exit(serve(arguments[0], questions, answers));
        } catch (VirtualMachineError e) {
            // One line, which the other side shows; nothing more can be relied on.
            System.err.println(Responder.described(e));
            Runtime.getRuntime().halt(MACHINE_BROKEN);
        } catch (AdapterLostException e) {
            System.err.println(e.getMessage());
            Runtime.getRuntime().halt(LOST);
        }
    }

    private static int serve(String id, BufferedReader questions, PrintStream answers) throws IOException {
        Json json = new Json();
        String first = questions.readLine();
        if (first == null) {
            return 0;
        }
        try (LossAdapter adapter = provider(id).open(config(json.read(first)))) {
            ObjectNode started = json.message("started");
            Capabilities.write(started, adapter.info());
            say(answers, json.line(started));
            Responder responder = new Responder(json, adapter);
            for (String line = questions.readLine(); line != null; line = questions.readLine()) {
                ObjectNode question = json.read(line);
                if (Json.text(question, "type").equals("stop")) {
                    return 0;
                }
                say(answers, json.line(responder.answer(question)));
            }
            return 0;
        } catch (AdapterUnavailableException e) {
            say(answers, json.line(json.message("failed").put("message", e.getMessage())));
            return UNAVAILABLE;
        } catch (ProtocolException e) {
            System.err.println(e.getMessage());
            return BAD_USAGE;
        }
    }

    private static void say(PrintStream answers, String line) {
        answers.print(line);
        answers.print('\n');
        answers.flush();
    }

    private static LossAdapterProvider provider(String id) {
        for (LossAdapterProvider provider : ServiceLoader.load(LossAdapterProvider.class)) {
            if (provider.id().equals(id)) {
                return provider;
            }
        }
        throw new AdapterUnavailableException("no adapter '" + id + "' on the class path");
    }

    static AdapterConfig config(ObjectNode start) {
        if (!Json.text(start, "type").equals("start")) {
            throw new ProtocolException("the first line is no start: " + Json.shown(start));
        }
        long protocol = Json.integer(start, "protocol");
        if (protocol != Capabilities.PROTOCOL) {
            throw new ProtocolException("the suite speaks version " + protocol + " of the protocol, this is version "
                    + Capabilities.PROTOCOL);
        }
        try {
            return new AdapterConfig(
                    Json.text(start, "device"),
                    Math.toIntExact(Json.integer(start, "threads")),
                    Json.texts(start, "targets"));
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw new ProtocolException("the start: " + e.getMessage());
        }
    }
}
