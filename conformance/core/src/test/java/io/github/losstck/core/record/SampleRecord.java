package io.github.losstck.core.record;

import io.github.losstck.core.record.CaseDetail.Element;
import io.github.losstck.core.record.CaseResult.Listed;
import io.github.losstck.core.record.Drift.Ulps;
import io.github.losstck.core.record.RunFooter.GateVerdict;
import io.github.losstck.core.record.RunFooter.Problem;
import io.github.losstck.spi.AdapterInfo;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** A small record with one line of each sort. */
final class SampleRecord {

    private SampleRecord() {}

    static RunHeader header() {
        return new RunHeader(
                RunHeader.SCHEMA,
                "0.1.0",
                "2026-11-24T10:00:00Z",
                new AdapterInfo("toy", "Toy", "1", "", "cpu", "https://example.org", Map.of("pytorch", ""), Map.of()),
                Map.of("jvm", "17"),
                new RunHeader.Corpus("1", "0".repeat(64), true, 2),
                Map.of("pytorch", "2.15"),
                Map.of("shard", "2/8"),
                new ShardMark(2, 8, 2, "0".repeat(64)));
    }

    static RunFooter footer() {
        return new RunFooter(
                "2026-11-24T10:00:01.250Z",
                2,
                Map.of("fail", 1, "pass", 1),
                new GateVerdict(
                        false,
                        List.of(
                                new Problem("new-failure", "torch/a is wrong", "torch/a"),
                                new Problem("nothing-judged", "nothing was"))),
                new RunFooter.Figures(1.25, 2, 0.5, 300));
    }

    static CaseResult wrong(Status status, String kind) {
        Ulps ulps = new Ulps(Double.POSITIVE_INFINITY, 2, 2);
        return new CaseResult(
                "torch/a",
                "torch.nn.functional.l1_loss",
                "absolute",
                "builtin:a",
                "a(x)",
                "must",
                List.of("kink"),
                "float32",
                status,
                true,
                "",
                kind,
                "",
                new Listed("known", "https://example.org"),
                Map.of("output", new Drift("float32", 2, ulps, null, 1, 0.5, 3, 1, 0, 0, 0)),
                detail(),
                0.25);
    }

    static CaseDetail detail() {
        return new CaseDetail(
                "wrong",
                "",
                "F.l1_loss()",
                "a(x)",
                "",
                "pytorch 2.15.0",
                "|x - y|",
                Map.of("reduction", "mean", "beta", 1.0, "cutoffs", List.of(1L)),
                Map.of("input", "float32[2] 1, 2"),
                "",
                List.of(new Element("output", List.of(0, 1), "1.0", "2.0", "", 4, Double.NaN, 1e-9, 3)));
    }

    static CaseResult right() {
        return new CaseResult(
                "torch/b",
                "torch.nn.functional.l1_loss",
                "",
                "",
                "",
                "",
                List.of(),
                "",
                Status.PASS,
                false,
                "exact",
                "",
                "",
                null,
                Map.of(),
                null,
                0);
    }

    /** A finished record of these lines, in a file. */
    static Path written(Path file, CaseResult... results) {
        try (RecordWriter writer = RecordWriter.open(file, header())) {
            Arrays.stream(results).forEach(writer::append);
            writer.finish(footer());
        }
        return file;
    }
}
