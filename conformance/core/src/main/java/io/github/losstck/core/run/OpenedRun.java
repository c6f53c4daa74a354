package io.github.losstck.core.run;

import io.github.losstck.core.deviations.ActiveDeviations;
import io.github.losstck.core.deviations.Conditions;
import io.github.losstck.core.deviations.Deviation;
import io.github.losstck.core.deviations.DeviationList;
import io.github.losstck.core.deviations.DeviationRewriter;
import io.github.losstck.core.deviations.Observation;
import io.github.losstck.core.fixture.Corpus;
import io.github.losstck.core.fixture.CorpusReader;
import io.github.losstck.core.fixture.LossCase;
import io.github.losstck.core.fixture.MinorVersion;
import io.github.losstck.core.record.RunHeader;
import io.github.losstck.core.record.ShardMark;
import io.github.losstck.core.record.Status;
import io.github.losstck.core.run.PlannedCall.Step;
import io.github.losstck.core.run.Settings.Mode;
import io.github.losstck.spi.AdapterInfo;
import io.github.losstck.spi.LossAdapter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Everything that a run is made of: settings, corpus, adapter, targets and known deviations. */
record OpenedRun(
        Settings settings,
        Corpus corpus,
        LossAdapter adapter,
        AdapterInfo info,
        Map<String, MinorVersion> targets,
        DeviationFile deviations,
        ActiveDeviations active,
        Share share,
        RunHeader header,
        double startSeconds) {

    static OpenedRun open(Settings settings, Path folder, ClassLoader classPath) {
        Corpus corpus = settings.fixtures()
                .map(fixtures -> CorpusReader.unsealed(fixtures, classPath))
                .orElseGet(() -> CorpusReader.sealed(classPath));
        DeviationFile deviations = DeviationFile.find(settings, folder, classPath);
        if (settings.mode() == Mode.WRITE) {
            deviations.writable();
        }
        // An empty selection is said before a library is started.
        List<LossCase> selected = settings.filter().select(corpus.cases());
        long start = System.nanoTime();
        LossAdapter adapter = AdapterSource.open(settings, corpus, classPath);
        double seconds = (System.nanoTime() - start) / 1e9;
        try {
            return with(settings, corpus, selected, adapter, deviations, seconds);
        } catch (RuntimeException | Error e) {
            adapter.close();
            throw e;
        }
    }

    private static OpenedRun with(
            Settings settings,
            Corpus corpus,
            List<LossCase> selected,
            LossAdapter adapter,
            DeviationFile deviations,
            double startSeconds) {
        AdapterInfo info = adapter.info();
        Map<String, MinorVersion> targets = Targets.of(settings.targets(), info, corpus.frameworks());
        Conditions.Facts facts = new Conditions.Facts(info.version(), info.device(), Environment.os(), targets);
        Share share = Share.of(selected, targets.keySet(), settings.shard());
        RunHeader header = new RunHeader(
                RunHeader.SCHEMA,
                Environment.suiteVersion(),
                Instant.now().truncatedTo(ChronoUnit.MILLIS).toString(),
                info,
                Environment.describe(settings.process()),
                new RunHeader.Corpus(
                        corpus.version(),
                        corpus.sha256(),
                        corpus.sealed(),
                        corpus.cases().size()),
                texts(targets),
                settings.selection(),
                settings.shard()
                        .map(part -> new ShardMark(part.index(), part.count(), share.whole(), deviations.sha256()))
                        .orElse(null));
        ActiveDeviations active = new ActiveDeviations(deviations.list(), facts, corpus.ids());
        return new OpenedRun(settings, corpus, adapter, info, targets, deviations, active, share, header, startSeconds);
    }

    private static Map<String, String> texts(Map<String, MinorVersion> versions) {
        Map<String, String> texts = new TreeMap<>();
        versions.forEach((framework, version) -> texts.put(framework, version.toString()));
        return texts;
    }

    Gate gate() {
        return new Gate(corpus, deviations.list(), active, settings);
    }

    void rewriteDeviations(List<JudgedLine> lines) {
        Set<String> meaningless = lines.stream()
                .filter(line -> line.status() == Status.NOT_IN_VERSION)
                .map(line -> line.planned().caseId())
                .collect(Collectors.toSet());
        List<Observation> observations = lines.stream()
                .filter(line -> line.planned().step() == Step.EVALUATE
                        || line.planned().step() == Step.NOT_OFFERED
                        || line.planned().step() == Step.OFFER_BROKE)
                .filter(line -> line.status() != Status.NOT_RUN)
                .filter(line -> !isDisputed(line)) // what is listed of it stays as it is, and nothing new is
                .map(OpenedRun::observation)
                .toList();
        DeviationRewriter rewriter = new DeviationRewriter(active, corpus, meaningless, targets, info.homepage());
        deviations.write(rewriter.rewrite(deviations.list(), observations));
    }

    private static boolean isDisputed(JudgedLine line) {
        return line.planned().lossCase().flatMap(LossCase::suspension).isPresent();
    }

    private static Observation observation(JudgedLine line) {
        Assessment assessment = line.assessment();
        return new Observation(
                line.planned().caseId(),
                line.planned().function().framework(),
                line.planned().function().name(),
                line.planned().routeId(),
                assessment.kind(),
                assessment.worstUlps(),
                assessment.cause(),
                assessment.accepted());
    }

    /** What is to be done with the list of known deviations; empty if nothing. */
    String hint() {
        DeviationList list = deviations.now();
        if (list.exists()) {
            long left = list.entries().stream().filter(Deviation::isToReview).count();
            String entries = list.entries().size() + (list.entries().size() == 1 ? " entry" : " entries");
            String written =
                    settings.mode() == Mode.WRITE ? "Wrote " + deviations.writable() + ": " + entries + ". " : "";
            return left == 0
                    ? written.strip()
                    : written + left + " of " + entries + " of " + list.file()
                            + " are still to be reviewed: give each a reason and the link to an issue.";
        }
        return "There is no list of known deviations yet ("
                + list.file()
                + "): a loss that is no longer offered goes unnoticed. To list all that differs or is not offered now,"
                + " add to the command of this run: -Dlosstck.mode=write \"-Dlosstck.accept=*\"";
    }
}
