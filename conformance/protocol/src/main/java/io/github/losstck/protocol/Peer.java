package io.github.losstck.protocol;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * A running program: lines in, lines out, and the end of what it says to standard error. Lines that the suite does not take
 * pile up no further than a bound, so that a program that talks without end is stopped by its own full pipe.
 */
final class Peer implements AutoCloseable {

    /** In characters; what is made of a few such lines at a time fits a heap of 256 MB. */
    private static final int LONGEST_LINE = 8 << 20;

    private static final int UNREAD_LINES = 1;

    /** No line of JSON. */
    private static final String END = "";

    private static final int LONGEST_EPITAPH = 24;
    private static final Duration DYING = Duration.ofSeconds(2);
    private static final Duration MOMENT = Duration.ofMillis(500);

    /** What the reading thread found: a line, the end, or a line that has no end. */
    private record Heard(Optional<String> line, String problem) {}

    private final Process process;
    private final BlockingQueue<String> questions = new LinkedBlockingQueue<>();
    private final StderrTail complaints;
    private final BlockingQueue<Heard> heard = new LinkedBlockingQueue<>(UNREAD_LINES);
    private volatile boolean closed;

    private Peer(Process process) {
        this.process = process;
        this.complaints = new StderrTail(process.getErrorStream());
        daemon("losstck-peer-output", this::listen);
        daemon("losstck-peer-input", this::speak);
    }

    /**
     * Start a program. It is never passed to a shell.
     *
     * @throws IOException if there is no such program
     */
    static Peer start(List<String> command, Path folder) throws IOException {
        return new Peer(new ProcessBuilder(command).directory(folder.toFile()).start());
    }

    static void daemon(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }

    private void listen() {
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            Heard next;
            do {
                next = line(out);
                heard.put(next);
            } while (next.line().isPresent());
        } catch (IOException | UncheckedIOException e) {
            end("its output cannot be read: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The last thing that is heard; whoever takes it waits for no more. */
    private void end(String problem) {
        try {
            heard.put(new Heard(Optional.empty(), problem));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Heard line(BufferedReader out) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = out.read(); c != '\n'; c = out.read()) {
            if (c < 0) {
                return line.isEmpty()
                        ? new Heard(Optional.empty(), "")
                        : new Heard(
                                Optional.empty(), "its output ended within a line: " + Json.shortened(line.toString()));
            }
            if (line.length() == LONGEST_LINE) {
                return new Heard(Optional.empty(), "a line of more than " + LONGEST_LINE + " characters");
            }
            line.append((char) c);
        }
        return new Heard(Optional.of(line.toString()), "");
    }

    /** Hand over a line; one that the program never reads is noticed by the answer that does not come. */
    void send(String line) {
        questions.add(line);
    }

    /** Writes what is handed over: a program that does not read may block this thread, and never the suite. */
    private void speak() {
        try (Writer in = new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8)) {
            for (String line = questions.take(); !line.equals(END); line = questions.take()) {
                in.write(line);
                in.write('\n');
                in.flush();
            }
        } catch (IOException e) {
            // It reads no more: how it ended is told by the end of its output.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * The next line.
     *
     * @throws PeerFailure if there is none within the time, with what is known
     */
    String receive(Duration limit) {
        Heard next;
        try {
            next = heard.poll(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PeerFailure("the suite was interrupted");
        }
        if (next == null) {
            throw new PeerFailure("no answer within " + limit.toSeconds()
                    + " s; the process was killed (is an answer flushed, and ended by a line break?)"
                    + complaints.shown());
        }
        return next.line().orElseThrow(() -> new PeerFailure(ending(next.problem())));
    }

    /** How the program ended, as far as is known. */
    private String ending(String problem) {
        Optional<Integer> status = status();
        String how = status.map(ExitStatus::describe).orElse("it closed its output and did not end");
        return (problem.isEmpty() ? how : problem + "; " + how) + complaints.shown();
    }

    private Optional<Integer> status() {
        try {
            return process.waitFor(DYING.toMillis(), TimeUnit.MILLISECONDS)
                    ? Optional.of(process.exitValue())
                    : Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /**
     * What else is known of a program that said something that is no answer, to be added to a message: a virtual machine
     * that crashes says so on standard output.
     */
    String epitaph() {
        StringBuilder told = new StringBuilder();
        Heard next = null;
        try {
            // A program that talks without end has no end to wait for.
            for (int lines = 0; lines < LONGEST_EPITAPH; lines++) {
                next = heard.poll(MOMENT.toMillis(), TimeUnit.MILLISECONDS);
                if (next == null || next.line().isEmpty()) {
                    break;
                }
                next.line()
                        .filter(line -> !line.isBlank() && !line.equals("#"))
                        .ifPresent(line -> told.append("\n  stdout: ").append(Json.shortened(line)));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        String how = next == null
                ? ""
                : status().map(status -> "; " + ExitStatus.describe(status)).orElse("");
        return how + told + complaints.shown();
    }

    boolean isClosed() {
        return closed;
    }

    /** Let it end by itself for a moment, then kill it and what it started. */
    void stop(Duration patience) {
        questions.add(END);
        try {
            process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        close();
    }

    @Override
    public void close() {
        closed = true;
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        questions.add(END);
        heard.clear();
    }
}
