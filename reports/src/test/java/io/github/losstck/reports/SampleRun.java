package io.github.losstck.reports;

import io.github.losstck.core.record.CaseDetail;
import io.github.losstck.core.record.CaseResult;
import io.github.losstck.core.record.RecordReader;
import io.github.losstck.core.record.RecordWriter;
import io.github.losstck.core.record.RunFooter;
import io.github.losstck.core.record.RunHeader;
import io.github.losstck.core.record.RunRecord;
import io.github.losstck.core.record.Status;
import io.github.losstck.spi.AdapterInfo;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Builds records as a run would, and gives them back as they are read from their file. */
final class SampleRun {

    static final Map<String, String> CPU =
            sorted("jvm", "17.0.15+6 (Debian)", "os", "Linux 6.1 amd64", "cpu", "AMD EPYC 9654", "cores", "2");

    private final List<CaseResult> results = new ArrayList<>();
    private final List<RunFooter.Problem> problems = new ArrayList<>();
    private String library = "DJL";
    private String target = "2.7";
    private Map<String, String> selection = Map.of();

    SampleRun add(CaseResult result) {
        results.add(result);
        if (result.gates() && result.status() != Status.PASS) {
            String message = result.detail() == null
                    ? "passes, though it is listed."
                    : result.detail().message();
            problem(problemKind(result.status()), result.key() + "\n" + message);
        }
        return this;
    }

    private static String problemKind(Status status) {
        return switch (status) {
            case UNEXPECTED_PASS -> "stale";
            case UNSUPPORTED -> "unlisted-unsupported";
            case BROKEN -> "broken";
            default -> "new-failure";
        };
    }

    SampleRun problem(String kind, String message) {
        problems.add(new RunFooter.Problem(kind, message));
        return this;
    }

    SampleRun library(String name) {
        library = name;
        return this;
    }

    /** The release of PyTorch that it mirrors. */
    SampleRun target(String version) {
        target = version;
        return this;
    }

    SampleRun selection(Map<String, String> settings) {
        selection = settings;
        return this;
    }

    /** The record of a finished run, written to the folder and read back. */
    RunRecord in(Path folder) {
        return write(folder, true);
    }

    /** The record of a run that ended early. */
    RunRecord unfinishedIn(Path folder) {
        return write(folder, false);
    }

    private RunRecord write(Path folder, boolean finish) {
        Path file = folder.resolve("record.jsonl");
        try (RecordWriter writer = RecordWriter.open(file, header())) {
            results.forEach(writer::append);
            if (finish) {
                writer.finish(new RunFooter(
                        "2026-11-24T10:00:41Z",
                        results.size(),
                        counts(),
                        new RunFooter.GateVerdict(problems.isEmpty(), problems),
                        new RunFooter.Figures(1.25, 400, 0.5, 300)));
            }
        }
        return RecordReader.read(file);
    }

    private Map<String, Integer> counts() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (Status status : Status.values()) {
            counts.put(status.id(), (int)
                    results.stream().filter(r -> r.status() == status).count());
        }
        return counts;
    }

    private RunHeader header() {
        AdapterInfo adapter = new AdapterInfo(
                library.toLowerCase(java.util.Locale.ROOT),
                library,
                "0.35.1",
                "libtorch 2.7.1",
                "cpu",
                "https://djl.ai",
                Map.of("pytorch", target),
                sorted("threads", "1", "vector width", "AVX2"));
        return new RunHeader(
                RunHeader.SCHEMA,
                "0.1.0",
                "2026-11-24T10:00:00Z",
                adapter,
                CPU,
                new RunHeader.Corpus("1.0.0", "3f2a9c0d4b1e".repeat(5) + "77aa", true, 860),
                sorted("pytorch", target, "tensorflow", "2.18"),
                selection);
    }

    static Map<String, String> sorted(String... pairs) {
        Map<String, String> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put(pairs[i], pairs[i + 1]);
        }
        return map;
    }

    static CaseDetail detail(String message, String mistake, List<CaseDetail.Element> elements) {
        return new CaseDetail(
                message,
                mistake,
                "import torch\nx = torch.tensor([0.25, -1.5])\ntorch.nn.functional.mse_loss(x, torch.zeros(2))",
                "NDArray x = manager.create(new float[] {0.25f, -1.5f});\nLoss.l2Loss().evaluate(labels, predictions);",
                "Both signs.",
                "pytorch 2.15.0, cpu",
                "(x - y)^2",
                Map.of("reduction", "mean"),
                Map.of("input", "float32 [2]: 0.25, -1.5"),
                "",
                elements);
    }
}
