package io.github.losstck.protocol;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * A stub of a program that speaks the protocol and misbehaves as it is told: it answers each call with the number 1, but for
 * those whose option {@code do} names something else.
 */
final class StubProgram {

    private final Json json = new Json();
    private final PrintStream out = System.out;

    private StubProgram() {}

    /** The command that starts it. */
    static List<String> command(String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:-CreateCoredumpOnCrash",
                "-XX:ErrorFile=/dev/null",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx64m",
                "-cp",
                System.getProperty("java.class.path"),
                StubProgram.class.getName()));
        command.addAll(List.of(arguments));
        return command;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        String start = arguments.length == 0 ? "" : arguments[0];
        if (start.equals("fail-later") && Files.exists(Path.of(arguments[1]))) {
            System.err.println("no second start");
            System.exit(1);
        }
        if (start.equals("fail-later")) {
            Files.createFile(Path.of(arguments[1]));
        }
        new StubProgram().talk(start);
    }

    private void talk(String start) throws IOException, InterruptedException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            ObjectNode question = json.read(line);
            switch (Json.text(question, "type")) {
                case "start" -> started(start);
                case "stop" -> {
                    return;
                }
                default ->
                    answer(
                            question.get("id").asLong(0),
                            question.path("call").path("options").path("do").asString(""));
            }
        }
    }

    private void started(String start) {
        switch (start) {
            case "exit" -> {
                System.err.println("a library is missing");
                System.exit(7);
            }
            case "failed" -> say(json.message("failed").put("message", "there is no GPU: take -Dlosstck.device=cpu"));
            case "newer" -> say(json.message("started").put("protocol", 2));
            default -> {
                boolean badName = start.equals("name");
                ObjectNode started = json.message("started").put("protocol", 1);
                started.putObject("adapter")
                        .put("id", badName ? "Bad_1" : "stub")
                        .put("library", "Stub")
                        .put("version", "1.0")
                        .putObject("mirrors")
                        .put(start.equals("mirror") ? "torch" : "pytorch", "");
                started.putArray("functions").add("toy.loss");
                started.putObject("code").put("toy.loss", "Stub.loss(x)");
                say(started);
            }
        }
    }

    private void answer(long id, String what) throws InterruptedException {
        ObjectNode answer = json.message("answer").put("id", id);
        switch (what) {
            case "reject" -> say(answer.put("rejected", "x must not be negative"));
            case "lack" -> say(answer.put("unsupported", "there is no float64"));
            case "break" -> say(answer.put("broken", "ZeroDivisionError"));
            case "segv" -> crash("SEGV");
            case "abort" -> crash("ABRT");
            case "kill" -> crash("KILL");
            case "loop" -> Thread.sleep(1_000_000);
            case "no-reason" -> say(answer.put("unsupported", " "));
            case "infinite" ->
                System.out.println("{\"type\": \"answer\", \"id\": " + id
                        + ", \"output\": {\"dtype\": \"float64\", \"shape\": [], \"data\": [1e400]}}");
            case "chatter" -> {
                while (!out.checkError()) {
                    out.println("Epoch 1/1000 ...");
                }
            }
            case "no-line-break" -> {
                String much = "x".repeat(1 << 16);
                while (!out.checkError()) {
                    out.print(much);
                }
            }
            case "wide" ->
                System.out.println(
                        "{\"type\": \"answer\", \"id\": " + id + ", \"output\": [" + "{},".repeat(2_000_000) + "{}]}");
            case "minus-zero" ->
                System.out.println("{\"type\": \"answer\", \"id\": " + id
                        + ", \"output\": {\"dtype\": \"float64\", \"shape\": [], \"data\": [-0]}}");
            case "deaf" -> {
                one(answer);
                say(answer);
                Thread.sleep(1_000_000);
            }
            case "no-shape" ->
                System.out.println("{\"type\": \"answer\", \"id\": " + id
                        + ", \"output\": {\"dtype\": \"float64\", \"shape\": 1, \"data\": [1]}}");
            case "garbage" -> System.out.println("Segmentation fault (core dumped)");
            case "half-line" -> {
                System.out.print("{\"type\": \"ans");
                System.out.flush();
                System.exit(3);
            }
            case "other-id" -> say(answer.put("id", id + 1).put("rejected", "of another"));
            case "nothing" -> say(answer);
            case "wrong-number" -> {
                ObjectNode output = answer.putObject("output").put("dtype", "float32");
                output.putArray("shape");
                output.putArray("data").add(0.1);
                say(answer);
            }
            case "close" -> {
                System.out.close();
                Thread.sleep(1_000_000);
            }
            case "memory" -> {
                long[][] kept = new long[1 << 10][];
                for (int i = 0; i < kept.length; i++) {
                    kept[i] = new long[1 << 20];
                }
                say(answer.put("broken", "there was memory enough for " + kept.length + " arrays"));
            }
            default -> {
                one(answer);
                say(answer);
            }
        }
    }

    private static void one(ObjectNode answer) {
        ObjectNode output = answer.putObject("output").put("dtype", "float64");
        output.putArray("shape");
        output.putArray("data").add(1.0);
    }

    private static void crash(String signal) throws InterruptedException {
        try {
            new ProcessBuilder(
                            "kill",
                            "-" + signal,
                            Long.toString(ProcessHandle.current().pid()))
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        Thread.sleep(1_000_000);
    }

    private void say(ObjectNode message) {
        out.println(json.line(message));
        out.flush();
    }
}
