package io.github.losstck.core.merge;

import io.github.losstck.core.LossTckException;
import io.github.losstck.core.record.CaseResult;
import io.github.losstck.core.record.RunFooter;
import io.github.losstck.core.record.RunFooter.Figures;
import io.github.losstck.core.record.RunFooter.GateVerdict;
import io.github.losstck.core.record.RunFooter.Problem;
import io.github.losstck.core.record.RunHeader;
import io.github.losstck.core.record.RunRecord;
import io.github.losstck.core.record.Status;
import io.github.losstck.core.run.Settings;
import io.github.losstck.core.run.WholeRun;
import io.github.losstck.spi.AdapterInfo;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Puts the shards of a run together: the record is that of the whole run but for times and the facts of several hosts. */
public final class ShardMerge {

    /** The fact of the environment that says from how many shards a record was merged. */
    public static final String SHARDS = "shards";

    private final ShardSet set;
    private final List<CaseResult> lines;

    private ShardMerge(ShardSet set) {
        this.set = set;
        this.lines = set.lines();
    }

    /**
     * Merge records.
     *
     * @param files of all shards, in any order
     * @throws LossTckException (2) if one is no shard, or of another run, or there twice; (4) if one is missing or did not
     *     finish
     */
    public static RunRecord of(List<Path> files) {
        // Reading is most of the work, and one record needs nothing of another.
        List<ShardFile> shards = files.parallelStream().map(ShardFile::read).toList();
        return new ShardMerge(ShardSet.of(shards)).merged();
    }

    private RunRecord merged() {
        return new RunRecord(header(), lines, Optional.of(footer()));
    }

    private RunHeader header() {
        RunHeader first = set.shards().get(0).header();
        AdapterInfo adapter = first.adapter();
        Map<String, String> environment =
                HostFacts.of(set.shards(), shard -> shard.header().environment());
        environment.put(SHARDS, "merged of " + set.shards().size());
        Map<String, String> selection = new LinkedHashMap<>(first.selection());
        selection.remove(Settings.SHARD);
        return new RunHeader(
                first.schema(),
                first.suite(),
                time(shard -> shard.header().startedAt(), Comparator.reverseOrder()),
                new AdapterInfo(
                        adapter.id(),
                        adapter.library(),
                        adapter.version(),
                        adapter.nativeVersion(),
                        adapter.device(),
                        adapter.homepage(),
                        adapter.mirrors(),
                        HostFacts.of(
                                set.shards(), shard -> shard.header().adapter().details())),
                environment,
                first.corpus(),
                first.targets(),
                selection);
    }

    private interface TimeOf {
        String of(ShardFile shard);
    }

    /** The last in this order. */
    private String time(TimeOf time, Comparator<Instant> order) {
        return set.shards().stream()
                .map(time::of)
                .max(Comparator.comparing(Instant::parse, order))
                .orElseThrow();
    }

    private RunFooter footer() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (Status status : Status.values()) {
            counts.put(status.id(), 0);
        }
        lines.forEach(line -> counts.merge(line.status().id(), 1, Integer::sum));
        return new RunFooter(
                time(shard -> end(shard).finishedAt(), Comparator.naturalOrder()),
                lines.size(),
                counts,
                verdict(),
                figures());
    }

    private static RunFooter end(ShardFile shard) {
        return shard.record().footer().orElseThrow();
    }

    /**
     * Each shard has held its lines against the list; what a whole run must hold beside that is judged here. What is wrong
     * with the list itself, every shard has said.
     */
    private GateVerdict verdict() {
        Set<Problem> problems = new LinkedHashSet<>();
        for (ShardFile shard : set.shards()) {
            end(shard).gate().problems().stream()
                    .filter(problem ->
                            !problem.caseId().isEmpty() || problem.kind().equals("unknown-id"))
                    .forEach(problems::add);
        }
        problems.addAll(new WholeRun(lines).problems());
        return WholeRun.verdict(lines, List.copyOf(problems));
    }

    /** Calls and their seconds are added up; start and memory are those of the shard that needed most. */
    private Figures figures() {
        List<Figures> each = set.shards().stream()
                .map(shard -> end(shard).figures())
                .filter(Objects::nonNull)
                .toList();
        if (each.size() < set.shards().size()) {
            return null; // a part of the cost would pass for all of it
        }
        double seconds = each.stream().mapToDouble(Figures::callSeconds).sum();
        return new Figures(
                each.stream().mapToDouble(Figures::startSeconds).max().orElse(0),
                each.stream().mapToInt(Figures::calls).sum(),
                Math.rint(seconds * 1e3) / 1e3,
                each.stream().mapToLong(Figures::peakMemoryMib).max().orElse(0));
    }
}
