package io.github.losstck.core.record;

import io.github.losstck.spi.AdapterInfo;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Checks what the schema asks of a line and a parser of types does not: that what must be there is there, that lists and maps
 * have no null in them, and that numbers and times are some. Whoever reads a record after that need not ask again.
 */
final class RecordCheck {

    private static final int MOST_SHARDS = 9999;

    private RecordCheck() {}

    /**
     * Check a line.
     *
     * @throws IllegalArgumentException if it lacks something; the message begins with a pointer
     */
    static void check(RecordLine line) {
        if (line instanceof RunHeader header) {
            header(header);
        } else if (line instanceof RunFooter footer) {
            footer(footer);
        } else {
            result((CaseResult) line);
        }
    }

    private static void header(RunHeader header) {
        there("/schema", header.schema());
        there("/suite", header.suite());
        time("/startedAt", header.startedAt());
        adapter(there("/adapter", header.adapter()));
        full("/environment", there("/environment", header.environment()));
        RunHeader.Corpus corpus = there("/corpus", header.corpus());
        there("/corpus/version", corpus.version());
        there("/corpus/sha256", corpus.sha256());
        full("/targets", there("/targets", header.targets()));
        full("/selection", there("/selection", header.selection()));
        ShardMark shard = header.shard();
        if (shard != null) {
            there("/shard/deviations", shard.deviations());
            holds("/shard", shard.count() >= 1 && shard.count() <= MOST_SHARDS, "counts no 1 to 9999 parts");
            holds("/shard", shard.index() >= 1 && shard.index() <= shard.count(), "is none of its own count");
            holds("/shard", shard.cases() >= 0, "has a negative number of cases");
        }
    }

    private static void adapter(AdapterInfo adapter) {
        there("/adapter/id", adapter.id());
        there("/adapter/library", adapter.library());
        there("/adapter/version", adapter.version());
        there("/adapter/nativeVersion", adapter.nativeVersion());
        there("/adapter/device", adapter.device());
        there("/adapter/homepage", adapter.homepage());
        full("/adapter/mirrors", adapter.mirrors());
        full("/adapter/details", adapter.details());
    }

    private static void result(CaseResult result) {
        // Empty texts are left out when a record is written.
        holds("/case", !there("/case", result.caseId()).isEmpty(), "is empty");
        holds("/function", !there("/function", result.function()).isEmpty(), "is empty");
        there("/status", result.status());
        full("/flags", result.flags());
        full("/drift", result.drift());
        if (result.drift() != null) {
            result.drift().forEach((tensor, drift) -> there("/drift/" + tensor + "/dtype", drift.dtype()));
        }
        if (result.detail() != null) {
            detail(result.detail());
        }
    }

    private static void detail(CaseDetail detail) {
        full("/detail/options", detail.options());
        full("/detail/inputs", detail.inputs());
        full("/detail/elements", detail.elements());
        for (CaseDetail.Element element :
                detail.elements() == null ? List.<CaseDetail.Element>of() : detail.elements()) {
            there("/detail/elements/tensor", element.tensor());
            full("/detail/elements/index", element.index());
        }
    }

    private static void footer(RunFooter footer) {
        time("/finishedAt", footer.finishedAt());
        full("/counts", there("/counts", footer.counts()));
        there("/gate", footer.gate());
        for (RunFooter.Problem problem : footer.gate().problems()) {
            there("/gate/problems/kind", problem.kind());
            there("/gate/problems/message", problem.message());
        }
    }

    private static <T> T there(String pointer, T value) {
        holds(pointer, value != null, "is missing");
        return value;
    }

    private static void full(String pointer, Collection<?> values) {
        holds(pointer, values == null || values.stream().noneMatch(value -> value == null), "has a null in it");
    }

    private static void full(String pointer, Map<String, ?> values) {
        full(pointer, values == null ? null : values.values());
    }

    private static void time(String pointer, String text) {
        try {
            Instant.parse(there(pointer, text));
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(pointer + " is no time such as 2026-11-24T10:00:00Z", e);
        }
    }

    private static void holds(String pointer, boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(pointer + " " + otherwise);
        }
    }
}
