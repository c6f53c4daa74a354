package io.github.losstck.cli;

import io.github.losstck.core.record.CaseDetail;
import io.github.losstck.core.record.CaseResult;
import io.github.losstck.core.record.CaseResult.Listed;
import java.util.List;
import java.util.Map;

/** A line that was read has no value for what its record leaves out as empty: here it is empty again. */
final class WholeLine {

    private WholeLine() {}

    static CaseResult of(CaseResult line) {
        return new CaseResult(
                line.caseId(),
                line.function(),
                text(line.family()),
                text(line.route()),
                text(line.code()),
                text(line.level()),
                list(line.flags()),
                text(line.dtype()),
                line.status(),
                line.gates(),
                text(line.agreement()),
                text(line.kind()),
                text(line.reason()),
                line.deviation() == null ? null : of(line.deviation()),
                map(line.drift()),
                line.detail() == null ? null : of(line.detail()),
                line.millis());
    }

    private static Listed of(Listed deviation) {
        return new Listed(text(deviation.reason()), text(deviation.link()));
    }

    private static CaseDetail of(CaseDetail detail) {
        return new CaseDetail(
                text(detail.message()),
                text(detail.likelyMistake()),
                text(detail.python()),
                text(detail.java()),
                text(detail.comment()),
                text(detail.source()),
                text(detail.formula()),
                map(detail.options()),
                map(detail.inputs()),
                text(detail.cotangent()),
                list(detail.elements()));
    }

    private static String text(String text) {
        return text == null ? "" : text;
    }

    private static <T> List<T> list(List<T> list) {
        return list == null ? List.of() : list;
    }

    private static <V> Map<String, V> map(Map<String, V> map) {
        return map == null ? Map.of() : map;
    }
}
