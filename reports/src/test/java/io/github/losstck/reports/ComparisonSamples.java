package io.github.losstck.reports;

import io.github.losstck.core.record.CaseDetail;
import io.github.losstck.core.record.CaseResult;
import io.github.losstck.core.record.Drift;
import io.github.losstck.core.record.RunHeader;
import io.github.losstck.core.record.RunRecord;
import io.github.losstck.core.record.Status;
import io.github.losstck.spi.AdapterInfo;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Two runs that differ in every way in which runs can. */
final class ComparisonSamples {

    static final String CTC = "torch.nn.functional.ctc_loss";
    static final String HUBER = "torch.nn.functional.huber_loss";
    static final String LOG_COSH = "tf.keras.losses.log_cosh";

    private static final String RENAMED = "builtin:l2Loss(weight=1, axis=0)";

    private ComparisonSamples() {}

    static RunRecord before(Path folder) {
        SampleRun run = alike().add(passes("torch/mse_loss/last-bits", 1, 0.02))
                .add(passes("torch/mse_loss/drifted", 1, 0.047))
                .add(bits("torch/mse_loss/drifted-from-0", 0.2))
                .add(passes("torch/mse_loss/improved", 12, 0.6))
                .add(bits("torch/mse_loss/new-failure", 0.2))
                .add(refuses("torch/mse_loss/broken"))
                .add(fails("torch/mse_loss/fixed", "value", 3e6, 2e5))
                .add(fails("torch/mse_loss/changed-kind", "value", 3e6, 2e5))
                .add(fails("torch/mse_loss/fails-by-more", "value", 100, 5))
                .add(fails("torch/mse_loss/fails-by-less", "value", 900, 50))
                .add(listed(fails("torch/mse_loss/unlisted", "value", 100, 5)))
                .add(recipe("torch/mse_loss/two-routes"))
                .add(passes("torch/mse_loss/two-routes", 1, 0.02))
                .add(SampleLines.unsupported("torch/ctc_loss/newly", CTC, "log", "DJL has no CTC"))
                .add(passes("torch/mse_loss/removed", 1, 0.02))
                .add(passes("torch/mse_loss/no-longer-asked", 1, 0.02))
                .add(SampleLines.bare("torch/huber_loss/asked", HUBER, Status.NOT_IN_VERSION))
                .add(SampleLines.bare("tf.keras.losses.log_cosh/*", LOG_COSH, Status.OUT_OF_SCOPE))
                .add(bits("torch/mse_loss/with-framework", 142))
                .add(passes("torch/mse_loss/renamed", 1, 0.02));
        return run.in(folder);
    }

    static RunRecord after(Path folder) {
        SampleRun run = alike().add(passes("torch/mse_loss/last-bits", 1.5, 0.03))
                .add(passes("torch/mse_loss/drifted", 25.1, 0.24))
                .add(passes("torch/mse_loss/drifted-from-0", 8, 0.9))
                .add(bits("torch/mse_loss/improved", 0.2))
                .add(fails("torch/mse_loss/new-failure", "value", 3e6, 2e5))
                .add(SampleLines.broken("torch/mse_loss/broken"))
                .add(passes("torch/mse_loss/fixed", 1, 0.02))
                .add(fails("torch/mse_loss/changed-kind", "gradient", 3e6, 2e5))
                .add(fails("torch/mse_loss/fails-by-more", "value", 900, 50))
                .add(fails("torch/mse_loss/fails-by-less", "value", 100, 5))
                .add(fails("torch/mse_loss/unlisted", "value", 100, 5))
                .add(passes("torch/mse_loss/two-routes", 1, 0.02))
                .add(pass("torch/ctc_loss/newly", CTC, "recipe", "framework", 1, 0.02, 1))
                .add(passes("torch/mse_loss/added", 1, 0.02))
                .add(SampleLines.bare("torch/mse_loss/no-longer-asked", SampleLines.MSE, Status.NOT_RUN))
                .add(fails("torch/huber_loss/asked", HUBER, "value", 3e6, 2e5))
                .add(pass("keras/log_cosh/asked", LOG_COSH, "recipe", "bit-exact", 0, 0, 0.2))
                .add(bits("torch/mse_loss/with-framework", 0.3))
                .add(pass("torch/mse_loss/renamed", SampleLines.MSE, RENAMED, "framework", 1, 0.02, 1));
        return elsewhere(run.in(folder));
    }

    /** Lines that stand still, one for each way to. */
    private static SampleRun alike() {
        return new SampleRun()
                .add(bits("torch/mse_loss/bits", 0.2))
                .add(passes("torch/mse_loss/same-distance", 1, 0.02))
                .add(refuses("torch/mse_loss/refused"))
                .add(SampleLines.deviation("torch/mse_loss/known"))
                .add(SampleLines.unsupported("torch/ctc_loss/never", CTC, "log", "DJL has no CTC"))
                .add(SampleLines.bare("torch/linear/a", "torch.linear_cross_entropy", Status.NOT_IN_VERSION));
    }

    static CaseResult passes(String id, double ulps, double share) {
        return pass(id, SampleLines.MSE, SampleLines.BUILTIN, "framework", ulps, share, ulps);
    }

    /** The framework's own bits, that far from the truth. */
    static CaseResult bits(String id, double truth) {
        return pass(id, SampleLines.MSE, SampleLines.BUILTIN, "bit-exact", 0, 0, truth);
    }

    static CaseResult recipe(String id) {
        return pass(id, SampleLines.MSE, "recipe", "framework", 1, 0.02, 1);
    }

    static CaseResult pass(
            String id, String function, String route, String agreement, double ulps, double share, double truth) {
        Map<String, Drift> drift = Map.of("output", drift(ulps, share, truth));
        return SampleLines.line(
                id, function, "squared", route, Status.PASS, false, agreement, "", "", null, drift, null);
    }

    static CaseResult fails(String id, String kind, double ulps, double share) {
        return fails(id, SampleLines.MSE, kind, ulps, share);
    }

    private static CaseResult fails(String id, String function, String kind, double ulps, double share) {
        CaseDetail detail = SampleRun.detail(id + " fails", "", List.of(SampleLines.element(0, 3)));
        Map<String, Drift> drift = Map.of("output", drift(ulps, share, ulps));
        return SampleLines.line(
                id, function, "squared", SampleLines.BUILTIN, Status.FAIL, true, "", kind, "", null, drift, detail);
    }

    private static CaseResult listed(CaseResult failure) {
        return SampleLines.line(
                failure.caseId(),
                failure.function(),
                failure.family(),
                failure.route(),
                Status.EXPECTED_FAIL,
                false,
                "",
                failure.kind(),
                "",
                new CaseResult.Listed("halves the loss", "https://example.org/issues/1"),
                failure.drift(),
                failure.detail());
    }

    private static CaseResult refuses(String id) {
        return SampleLines.line(
                id,
                SampleLines.MSE,
                "squared",
                SampleLines.BUILTIN,
                Status.PASS,
                false,
                "refused",
                "",
                "",
                null,
                Map.of(),
                null);
    }

    static Drift drift(double ulps, double share, double truth) {
        return new Drift(
                "float32",
                8,
                new Drift.Ulps(ulps, ulps / 2, ulps),
                new Drift.Ulps(truth, truth / 2, truth),
                share * 1e-7,
                share * 2e-7,
                share,
                3,
                0,
                0,
                0);
    }

    /** The same results of another library, on another device and another corpus. */
    private static RunRecord elsewhere(RunRecord record) {
        RunHeader header = record.header();
        AdapterInfo adapter = header.adapter();
        return new RunRecord(
                new RunHeader(
                        header.schema(),
                        header.suite(),
                        "2026-11-25T10:00:00Z",
                        new AdapterInfo(
                                adapter.id(),
                                adapter.library(),
                                "0.36.0",
                                "libtorch 2.15.0",
                                "cuda:0 (NVIDIA H200)",
                                adapter.homepage(),
                                adapter.mirrors(),
                                SampleRun.sorted("threads", "1", "driver", "580.159.04")),
                        SampleRun.CPU,
                        new RunHeader.Corpus("1.0.1", "77aa" + "3f2a9c0d4b1e".repeat(5), true, 861),
                        SampleRun.sorted("pytorch", "2.15", "tensorflow", "2.18"),
                        Map.of("case", "torch/*")),
                record.results(),
                record.footer());
    }

    static RunRecord unfinished(RunRecord record) {
        return new RunRecord(record.header(), record.results(), Optional.empty());
    }
}
