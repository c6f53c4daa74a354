package io.github.losstck.reports;

import io.github.losstck.core.record.CaseDetail;
import io.github.losstck.core.record.CaseResult;
import io.github.losstck.core.record.CaseResult.Listed;
import io.github.losstck.core.record.Drift;
import io.github.losstck.core.record.Status;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Single lines of a record, one factory for each thing that may become of a case. */
final class SampleLines {

    static final String MSE = "torch.nn.functional.mse_loss";
    static final String BUILTIN = "builtin:l2Loss(weight=1)";

    private SampleLines() {}

    static CaseResult pass(String id, String function, String family, String route, String agreement, double share) {
        return line(id, function, family, route, Status.PASS, false, agreement, "", "", null, drift(share), null);
    }

    static CaseResult pass(String id, String agreement, double share) {
        return pass(id, MSE, "squared", BUILTIN, agreement, share);
    }

    static CaseResult failure(String id, String function, String family, String route, String mistake, String message) {
        CaseDetail detail = SampleRun.detail(message, mistake, List.of(element(0, 3), element(1, 2)));
        return line(id, function, family, route, Status.FAIL, true, "", "value", "", null, drift(1e6), detail);
    }

    static CaseResult failure(String id, String mistake) {
        return failure(id, MSE, "squared", BUILTIN, mistake, "output[0] is 0.5, the framework has 0.25");
    }

    static CaseResult quirk(String id) {
        CaseResult failure = failure(id, "");
        return line(
                id,
                MSE,
                "squared",
                BUILTIN,
                Status.FAIL,
                false,
                "",
                "gradient",
                "",
                null,
                failure.drift(),
                failure.detail());
    }

    static CaseResult deviation(String id, String function, String family, String route, Listed listed) {
        CaseDetail detail = SampleRun.detail(id + ": half of it", "", List.of(element(0, 3)));
        return line(
                id, function, family, route, Status.EXPECTED_FAIL, false, "", "value", "", listed, drift(1e7), detail);
    }

    static CaseResult deviation(String id) {
        return deviation(id, MSE, "squared", BUILTIN, new Listed("halves the loss", "https://example.org/issues/1"));
    }

    /** Of a library that does not differentiate. */
    static CaseResult forwardOnly(String id) {
        Listed listed = new Listed("It evaluates alone.", "https://example.org/issues/2");
        return line(
                id,
                MSE,
                "squared",
                BUILTIN,
                Status.EXPECTED_FAIL,
                false,
                "",
                "missing-gradient",
                "gave no gradient of input",
                listed,
                Map.of("output", drift(0.2).get("output")),
                SampleRun.detail(id + " fails: missing-gradient", "", List.of()));
    }

    static CaseResult stale(String id) {
        Listed listed = new Listed("halves the loss", "https://example.org/issues/1");
        return line(
                id,
                MSE,
                "squared",
                BUILTIN,
                Status.UNEXPECTED_PASS,
                true,
                "framework",
                "",
                "",
                listed,
                drift(0.2),
                null);
    }

    static CaseResult unsupported(String id, String function, String family, String reason) {
        return line(id, function, family, "", Status.UNSUPPORTED, false, "", "", reason, null, Map.of(), null);
    }

    static CaseResult broken(String id) {
        CaseDetail detail = SampleRun.detail("threw java.lang.IllegalStateException: closed", "", List.of());
        return line(
                id,
                MSE,
                "squared",
                BUILTIN,
                Status.BROKEN,
                true,
                "",
                "broken",
                "IllegalStateException: closed",
                null,
                Map.of(),
                detail);
    }

    static CaseResult bare(String id, String function, Status status) {
        return line(id, function, "other", "", status, false, "", "", "", null, Map.of(), null);
    }

    static CaseResult line(
            String id,
            String function,
            String family,
            String route,
            Status status,
            boolean gates,
            String agreement,
            String kind,
            String reason,
            Listed listed,
            Map<String, Drift> drift,
            CaseDetail detail) {
        String code = route.isEmpty() ? "" : "Loss.l2Loss(\"l\", 1f).evaluate(labels, predictions)";
        String dtype =
                route.isEmpty() ? "" : id.contains("/f64/") ? "float64" : id.contains("/f16/") ? "float16" : "float32";
        return new CaseResult(
                id, function, family, route, code, "must", List.of(), dtype, status, gates, agreement, kind, reason,
                listed, drift, detail, 0.213);
    }

    static Map<String, Drift> drift(double share) {
        Map<String, Drift> drift = new LinkedHashMap<>();
        drift.put("output", drift(share, share * 26.7));
        drift.put("gradient:input", drift(share / 2, share * 9));
        return drift;
    }

    private static Drift drift(double share, double ulps) {
        return new Drift(
                "float32",
                8,
                new Drift.Ulps(ulps, ulps / 3, ulps),
                new Drift.Ulps(ulps / 5, ulps / 9, ulps / 5),
                share * 1e-7,
                share * 2e-7,
                share,
                3,
                0,
                0,
                0);
    }

    static CaseDetail.Element element(int row, int column) {
        return new CaseDetail.Element(
                "output",
                List.of(row, column),
                "0.5",
                "0.25",
                "0.2500000000000000138777878078144",
                4194304,
                4194303.8,
                2.9e-8,
                8620689.6);
    }
}
