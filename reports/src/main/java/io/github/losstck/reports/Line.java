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

    /** The library's code that the route runs. */
    String code() {
        return text(result.code());
    }

    String level() {
        return text(result.level());
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

    /** The worst element in words: {@code output[0, 3] is 0.5, the framework has 0.25}; else the message's first lines. */
    String fact() {
        return detail().map(Line::fact).filter(fact -> !fact.isEmpty()).orElse(reason());
    }

    private static String fact(CaseDetail detail) {
        if (detail.elements() == null || detail.elements().isEmpty()) {
            return "";
        }
        CaseDetail.Element worst = detail.elements().get(0);
        return worst.tensor() + (worst.index() == null ? "" : worst.index()) + " is " + worst.actual()
                + ", the framework has " + worst.framework() + ": " + WorstDrift.ofBudget(worst.share());
    }

    static String text(String value) {
        return value == null ? "" : value;
    }
}
