package io.github.losstck.hostile;

import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;

/**
 * Leads many inputs to a reader. It may take one or refuse it; everything else is a crash: another exception, an error of the
 * virtual machine, more than five seconds.
 */
public final class Siege {

    private static final Duration LONGEST = Duration.ofSeconds(5);
    private static final int CRASHES_KEPT = 20;

    private final Reader reader;
    private final Predicate<Throwable> refusal;

    /** What reads. */
    public interface Reader {
        /** Take the input, or throw. */
        void read(byte[] input) throws Exception;
    }

    /**
     * What became of the inputs.
     *
     * @param crashes one for each place where something was thrown, with the first input's number; at most 20
     */
    public record Tally(long inputs, long taken, long refused, double seconds, List<String> crashes) {

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%,d inputs in %.1f s: %,d taken, %,d refused, %d crashes%s",
                    inputs,
                    seconds,
                    taken,
                    refused,
                    crashes.size(),
                    String.join("", crashes));
        }
    }

    /**
     * Besiege a reader.
     *
     * @param refusal whether what was thrown is a refusal as it should be
     */
    public Siege(Reader reader, Predicate<Throwable> refusal) {
        this.reader = reader;
        this.refusal = refusal;
    }

    /** A reader that refuses everything has withstood nothing: what is not broken must be taken. */
    private void leadWhole(HostileInputs inputs, Map<String, String> crashes) {
        for (byte[] document : inputs.documents()) {
            try {
                reader.read(document);
            } catch (Exception | Error e) {
                crashes.putIfAbsent(
                        "whole " + place(e), "\n  a document that is not broken: " + shortened(e.toString()));
            }
        }
    }

    /** Lead the documents, then the inputs 0 to {@code count - 1}; ends early after 20 crashes, or one input that takes too long. */
    public Tally of(HostileInputs inputs, long count) throws InterruptedException {
        ExecutorService worker = Executors.newSingleThreadExecutor(Siege::daemon);
        Map<String, String> crashes = new LinkedHashMap<>();
        leadWhole(inputs, crashes);
        long start = System.nanoTime();
        long refused = 0;
        long crashed = 0;
        long number = 0;
        boolean hung = false;
        for (; number < count && crashes.size() < CRASHES_KEPT && !hung; number++) {
            byte[] input = inputs.get(number);
            Future<?> attempt = worker.submit(() -> {
                reader.read(input);
                return null;
            });
            try {
                attempt.get(LONGEST.toMillis(), TimeUnit.MILLISECONDS);
            } catch (ExecutionException e) {
                if (refusal.test(e.getCause())) {
                    refused++;
                } else {
                    crashed++;
                    crashes.putIfAbsent(place(e.getCause()), crash(number, e.getCause()));
                }
            } catch (TimeoutException e) {
                hung = true;
                crashed++;
                crashes.put("hung", "\n  input " + number + ": no answer within " + LONGEST.toSeconds() + " s");
            }
        }
        worker.shutdownNow();
        double seconds = (System.nanoTime() - start) / 1e9;
        return new Tally(number, number - refused - crashed, refused, seconds, List.copyOf(crashes.values()));
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "siege");
        thread.setDaemon(true);
        return thread;
    }

    /** What was thrown and by which line of the project, so that a fault met a thousand times is told once. */
    private static String place(Throwable thrown) {
        String line = Arrays.stream(thrown.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith("io.github.losstck"))
                .findFirst()
                .map(StackTraceElement::toString)
                .orElse("");
        return thrown.getClass().getName() + " " + line;
    }

    private static String crash(long number, Throwable thrown) {
        StackTraceElement[] trace = thrown.getStackTrace();
        StringBuilder told = new StringBuilder("\n  input " + number + ": " + shortened(thrown.toString()));
        for (int i = 0; i < Math.min(8, trace.length); i++) {
            told.append("\n      at ").append(trace[i]);
        }
        return told.toString();
    }

    private static String shortened(String text) {
        return text.length() <= 300 ? text : text.substring(0, 300) + "...";
    }
}
