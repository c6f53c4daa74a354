package io.github.losstck.benchmarks.suite;

import io.github.losstck.core.run.ConformanceRun;
import io.github.losstck.core.run.PlannedCall;
import io.github.losstck.core.run.SettingsReader;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Runs the whole corpus on the native adapter, round after round in one virtual machine, and prints what each round judged in a
 * second: calls, verdicts and the record's lines, without what opens and ends a run; and with that.
 */
public final class CasesPerSecond {

    private CasesPerSecond() {}

    /**
     * Run from the folder of the project.
     *
     * @param arguments the number of rounds; 10 if there is none
     * @throws IOException if the folder of the records cannot be made or removed
     */
    public static void main(String[] arguments) throws IOException {
        int rounds = arguments.length == 0 ? 10 : Integer.parseInt(arguments[0]);
        Path folder = Files.createTempDirectory("losstck-benchmark");
        try {
            for (int round = 1; round <= rounds; round++) {
                run(round, folder, System.out);
            }
        } finally {
            remove(folder);
        }
    }

    private static void run(int round, Path folder, PrintStream out) {
        Map<String, String> settings = Map.of(
                "losstck.adapter",
                "native",
                "losstck.output",
                folder.resolve("run").toString());
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long start = System.nanoTime();
        try (ConformanceRun run = ConformanceRun.open(
                SettingsReader.read(name -> Optional.ofNullable(settings.get(name)), settings.keySet(), folder),
                Path.of("adapters/native"),
                CasesPerSecond.class.getClassLoader())) {
            long opened = System.nanoTime();
            List<PlannedCall> plan = run.plan();
            long busy = threads.getCurrentThreadCpuTime();
            plan.forEach(run::make);
            double processor = (threads.getCurrentThreadCpuTime() - busy) / 1e9;
            long made = System.nanoTime();
            run.finish();
            long ended = System.nanoTime();
            double judging = (made - opened) / 1e9;
            double whole = (ended - start) / 1e9;
            out.printf(
                    Locale.ROOT,
                    "round %d: %d lines in %.2f s (%.2f of a processor), %.0f a second; whole run %.2f s, %.0f a second%n",
                    round,
                    plan.size(),
                    judging,
                    processor,
                    plan.size() / judging,
                    whole,
                    plan.size() / whole);
        }
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.delete(file);
            }
        }
    }
}
