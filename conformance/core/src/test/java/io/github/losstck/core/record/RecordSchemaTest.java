package io.github.losstck.core.record;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.losstck.core.fixture.PublishedSchema;
import io.github.losstck.core.judge.FailureKind;
import io.github.losstck.core.record.CaseDetail.Element;
import io.github.losstck.core.record.CaseResult.Listed;
import io.github.losstck.core.record.Drift.Ulps;
import io.github.losstck.core.record.RunFooter.GateVerdict;
import io.github.losstck.core.record.RunFooter.Problem;
import io.github.losstck.spi.AdapterInfo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What the writer writes is as the published schema says, and the schema refuses the rest. */
class RecordSchemaTest {

    private static final PublishedSchema SCHEMA = PublishedSchema.of("record");

    @TempDir
    private Path folder;

    private static RunHeader header() {
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

    private static RunFooter footer() {
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

    private static CaseResult wrong(Status status, String kind) {
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

    private static CaseDetail detail() {
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

    private static CaseResult right() {
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

    private List<String> written(CaseResult... results) throws IOException {
        Path file = folder.resolve("record.jsonl");
        try (RecordWriter writer = RecordWriter.open(file, header())) {
            Arrays.stream(results).forEach(writer::append);
            writer.finish(footer());
        }
        return Files.readAllLines(file);
    }

    @Test
    void acceptsWhatIsWritten() throws IOException {
        List<String> lines = written(wrong(Status.FAIL, "value"), right());
        assertThat(lines)
                .hasSize(4)
                .allSatisfy(line -> assertThat(SCHEMA.refusals(line)).isEmpty());
    }

    @ParameterizedTest
    @EnumSource
    void knowsEveryStatus(Status status) throws IOException {
        assertThat(SCHEMA.refusals(written(wrong(status, "")).get(1))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void knowsEveryKindOfFailure(FailureKind kind) throws IOException {
        assertThat(SCHEMA.refusals(written(wrong(Status.FAIL, kind.id())).get(1)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "0 ; \"type\":\"header\" ; \"type\":\"head\"",
                "0 ; losstck-record-v1 ; losstck-record-v2",
                "0 ; \"suite\" ; \"suites\"",
                "0 ; 00Z ; 00",
                "0 ; \"index\":2 ; \"index\":0",
                "0 ; \"deviations\":\" ; \"deviations\":\"0",
                "1 ; \"status\":\"fail\" ; \"status\":\"failed\"",
                "1 ; \"kind\":\"value\" ; \"kind\":\"values\"",
                "1 ; \"Infinity\" ; \"infinite\"",
                "1 ; \"index\":[0,1] ; \"index\":[0,-1]",
                "1 ; \"zeroSign\" ; \"zeroSigns\"",
                "2 ; \"fail\":1 ; \"failed\":1",
                "2 ; \"problems\" ; \"problem\"",
                "2 ; \"case\":\"torch/a\" ; \"id\":\"torch/a\"",
            })
    void refuses(int line, String place, String change) throws IOException {
        String written = written(wrong(Status.FAIL, "value")).get(line);
        String changed = written.replace(place, change);
        assertThat(changed).isNotEqualTo(written);
        assertThat(SCHEMA.refusals(changed)).isNotEmpty();
    }
}
