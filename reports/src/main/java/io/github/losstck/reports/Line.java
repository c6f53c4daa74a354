package io.github.losstck.reports;

import io.github.losstck.core.record.CaseDetail;
import io.github.losstck.core.record.CaseResult;
import io.github.losstck.core.record.Drift;
import io.github.losstck.core.record.RunRecord;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One result as reports read it: what the record leaves out because it was empty is empty here, never null. */
record Line(CaseResult result, Mark mark) {

    static List<Line> of(RunRecord record) {
        return record.results().stream()
                .map(result -> new Line(result, Mark.of(result)))
                .toList();
    }

    String id() {
        return result.caseId();
    }

    String function() {
        return text(result.function());
    }

    String family() {
        return text(result.family());
    }

    String route() {
        return text(result.route());
    }

    boolean isBuiltin() {
        return route().startsWith("builtin:");
    }

    boolean isRecipe() {
        return route().equals("recipe");
    }

    /** Case id and route: what a person quotes. */
    String key() {
        return route().isEmpty() ? id() : id() + " [" + route() + "]";
    }

    String dtype() {
        return text(result.dtype());
    }

    String kind() {
        return text(result.kind());
    }

    String reason() {
        return text(result.reason());
    }

    String agreement() {
        return text(result.agreement());
    }

    Map<String, Drift> drift() {
        return result.drift() == null ? Map.of() : result.drift();
    }

    String likelyMistake() {
        return detail().map(detail -> text(detail.likelyMistake())).orElse("");
    }

    Optional<CaseDetail> detail() {
        return Optional.ofNullable(result.detail());
    }

    Optional<CaseResult.Listed> deviation() {
        return Optional.ofNullable(result.deviation());
    }

    static String text(String value) {
        return value == null ? "" : value;
    }
}
