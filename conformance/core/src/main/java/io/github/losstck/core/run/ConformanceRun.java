package io.github.losstck.core.run;

import io.github.losstck.core.LossTckException;
import io.github.losstck.core.judge.Judge;
import io.github.losstck.core.judge.Verdict;
import io.github.losstck.core.record.RecordWriter;
import io.github.losstck.core.record.RunFooter;
import io.github.losstck.core.record.RunFooter.GateVerdict;
import io.github.losstck.core.record.RunRecord;
import io.github.losstck.core.record.Status;
import io.github.losstck.core.run.Settings.Mode;
import io.github.losstck.spi.AdapterLostException;
import io.github.losstck.spi.LossCall;
import io.github.losstck.spi.Outcome;
import io.github.losstck.spi.Route;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One run of the corpus on one adapter, line by line: each line is called, judged, held against the known deviations and
 * written to the record before the next. Used by one thread at a time.
 */
public final class ConformanceRun implements AutoCloseable {

    private static final String PLAIN = "record.jsonl";
    private static final String PACKED = "record.jsonl.gz";

    private final OpenedRun opened;
    private final RecordWriter writer;
    private final GuardedAdapter adapter;
    private final LineMaker maker;
    private final Judge judge;
    private final List<PlannedCall> plan;
    private final Map<String, PlannedCall> pending = new LinkedHashMap<>();
    private final List<JudgedLine> lines = new ArrayList<>();
    private Optional<RunFooter> footer = Optional.empty();
    private String ending = "";

    private ConformanceRun(OpenedRun opened, GuardedAdapter adapter, List<PlannedCall> plan, RecordWriter writer) {
        this.opened = opened;
        this.adapter = adapter;
        this.plan = plan;
        this.writer = writer;
        this.judge = new Judge(opened.settings().strictFramework());
        this.maker = new LineMaker(adapter, new Assessor(opened.active(), opened.settings()));
        plan.forEach(planned -> pending.put(planned.toString(), planned));
    }

    /**
     * Open the adapter, read corpus and list, plan the run and begin its record.
     *
     * @param folder the module's, where the list of known deviations is looked for
     * @param classPath with the adapter and the corpus
     * @throws LossTckException (2) for bad settings or files, (3) if the adapter cannot start, (4) if the corpus has gaps
     */
    public static ConformanceRun open(Settings settings, Path folder, ClassLoader classPath) {
        OpenedRun opened = OpenedRun.open(settings, folder, classPath);
        try {
            GuardedAdapter adapter = new GuardedAdapter(opened.adapter(), classPath);
            List<PlannedCall> plan =
                    RunPlan.of(opened.share().cases(), adapter, opened.targets(), settings.builtinOnly());
            RecordWriter writer = RecordWriter.open(recordFile(settings), opened.header());
            // A record of before under the other name would be taken for a second run.
            Files.deleteIfExists(settings.output().resolve(settings.packed() ? PLAIN : PACKED));
            return new ConformanceRun(opened, adapter, plan, writer);
        } catch (IOException e) {
            opened.adapter().close();
            throw new UncheckedIOException("cannot remove the record of an earlier run in " + settings.output(), e);
        } catch (RuntimeException | Error e) {
            opened.adapter().close();
            throw e;
        }
    }

    /** Where a run's record goes. */
    public static Path recordFile(Settings settings) {
        return settings.output().resolve(settings.packed() ? PACKED : PLAIN);
    }

    /** The lines in the order in which they are to be made. */
    public List<PlannedCall> plan() {
        return plan;
    }

    public Settings settings() {
        return opened.settings();
    }

    /** The lines that were made so far; all of them once the run is finished. */
    public List<JudgedLine> lines() {
        return List.copyOf(lines);
    }

    /** With {@link Mode#DETAILS} everything about each line that did not pass; else nothing. */
    public List<String> details() {
        return opened.settings().mode() != Mode.DETAILS
                ? List.of()
                : lines.stream()
                        .filter(line -> line.status() != Status.PASS)
                        .map(JudgedLine::message)
                        .toList();
    }

    /** Why the run ended before its end; empty if it did not. */
    public String ending() {
        return ending;
    }

    /**
     * Make a line of the plan.
     *
     * @throws LossTckException (2) if it was made before; (4) if the run has ended
     */
    public JudgedLine make(PlannedCall planned) {
        if (!ending.isEmpty()) {
            throw LossTckException.incomplete(planned + " did not run: " + ending);
        }
        if (pending.remove(planned.toString()) == null) {
            throw LossTckException.badInput(planned + " was executed before: a rerun turns a failure into a pass and is"
                    + " refused. Leave out rerunFailingTestsCount and retries.");
        }
        return append(judged(planned));
    }

    private JudgedLine judged(PlannedCall planned) {
        return switch (planned.step()) {
            case EVALUATE -> evaluated(planned, planned.route().orElseThrow());
            case NOT_OFFERED ->
                maker.judged(
                        planned,
                        new Verdict.Unsupported(planned.reason()),
                        new Outcome.Unsupported(planned.reason()),
                        0);
            case OFFER_BROKE -> verdict(planned, new Outcome.Broken(planned.reason()), 0);
            case NOT_ASKED -> maker.unasked(planned, Status.UNSUPPORTED, planned.reason());
            case NOT_IN_VERSION -> maker.unasked(planned, Status.NOT_IN_VERSION, planned.reason());
            case OUT_OF_SCOPE -> maker.unasked(planned, Status.OUT_OF_SCOPE, planned.reason());
        };
    }

    private JudgedLine evaluated(PlannedCall planned, Route route) {
        LossCall call = planned.lossCase().orElseThrow().call();
        writer.mark(planned.caseId(), route.id());
        long start = System.nanoTime();
        try {
            Outcome outcome = adapter.evaluate(call, route);
            double millis = Math.rint((System.nanoTime() - start) / 1e3) / 1e3;
            return verdict(planned, outcome, millis);
        } catch (VirtualMachineError e) {
            ending = "the run ended in " + planned + " with " + e;
            throw e;
        } catch (AdapterLostException e) {
            ending = "the run ended in " + planned + ", because no further call can be answered: " + e.getMessage()
                    + ". With -Dlosstck.isolate=true this costs one case";
            throw e;
        }
    }

    private JudgedLine verdict(PlannedCall planned, Outcome outcome, double millis) {
        Verdict verdict = judge.judge(
                planned.lossCase().orElseThrow(), planned.expectation().orElseThrow(), outcome);
        return maker.judged(planned, verdict, outcome, millis);
    }

    private JudgedLine append(JudgedLine line) {
        lines.add(line);
        writer.append(line.result());
        return line;
    }

    /**
     * End the run: lines that were not made are written as such, the list is rewritten if that was asked, the gate judges
     * and the record gets its footer. A second call gives the same verdict.
     *
     * @throws LossTckException (4) if the run has ended before its end
     */
    public GateVerdict finish() {
        if (!ending.isEmpty()) {
            throw LossTckException.incomplete(ending + ". The record has no footer and judges nothing.");
        }
        if (footer.isPresent()) {
            return footer.get().gate();
        }
        List.copyOf(pending.values())
                .forEach(planned -> append(maker.unasked(planned, Status.NOT_RUN, "the run ended before it")));
        pending.clear();
        if (opened.settings().mode() == Mode.WRITE) {
            opened.rewriteDeviations(lines);
        }
        GateVerdict verdict = opened.gate().judge(lines);
        RunFooter end = new RunFooter(
                Instant.now().truncatedTo(ChronoUnit.MILLIS).toString(), lines.size(), counts(), verdict, figures());
        writer.finish(end);
        footer = Optional.of(end);
        return verdict;
    }

    private RunFooter.Figures figures() {
        List<JudgedLine> calls = lines.stream()
                .filter(line -> line.planned().step() == PlannedCall.Step.EVALUATE)
                .filter(line -> line.status() != Status.NOT_RUN)
                .toList();
        double millis =
                calls.stream().mapToDouble(line -> line.result().millis()).sum();
        return new RunFooter.Figures(
                rounded(opened.startSeconds()), calls.size(), rounded(millis / 1e3), PeakMemory.mib());
    }

    /** To milliseconds. */
    private static double rounded(double seconds) {
        return Math.rint(seconds * 1e3) / 1e3;
    }

    private Map<String, Integer> counts() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (Status status : Status.values()) {
            counts.put(status.id(), 0);
        }
        lines.forEach(line -> counts.merge(line.status().id(), 1, Integer::sum));
        return counts;
    }

    /** The run as its record has it so far. */
    public RunRecord record() {
        return new RunRecord(
                opened.header(), lines.stream().map(JudgedLine::result).toList(), footer);
    }

    /** Whether the gate has judged. */
    public boolean isFinished() {
        return footer.isPresent();
    }

    /** What a first run without a list needs to know; empty if there is a list, or if nothing would stand in it. */
    public String hint() {
        return lines.stream().anyMatch(line -> line.gates() || line.status() == Status.UNSUPPORTED)
                ? opened.hint()
                : "";
    }

    @Override
    public void close() {
        writer.close();
        opened.adapter().close();
    }
}
