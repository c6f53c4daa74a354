package io.github.losstck.core.record;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.losstck.spi.AdapterInfo;
import java.util.Map;

/**
 * Who ran what, where and against which versions.
 *
 * @param schema {@value #SCHEMA}
 * @param suite the suite's own version
 * @param startedAt ISO 8601, UTC
 * @param adapter who answered
 * @param environment jvm, os, cpu, cores, in words
 * @param corpus what was asked
 * @param targets framework to the minor version that judged
 * @param selection the settings that narrowed or tightened the run, by name; empty for a full run
 * @param shard which part of a run this is; null for a whole one
 */
public record RunHeader(
        String schema,
        String suite,
        String startedAt,
        AdapterInfo adapter,
        Map<String, String> environment,
        Corpus corpus,
        Map<String, String> targets,
        Map<String, String> selection,
        @JsonInclude(JsonInclude.Include.NON_NULL) ShardMark shard)
        implements RecordLine {

    public static final String SCHEMA = "losstck-record-v1";

    /** The header of a whole run. */
    public RunHeader(
            String schema,
            String suite,
            String startedAt,
            AdapterInfo adapter,
            Map<String, String> environment,
            Corpus corpus,
            Map<String, String> targets,
            Map<String, String> selection) {
        this(schema, suite, startedAt, adapter, environment, corpus, targets, selection, null);
    }

    /**
     * The corpus of a run.
     *
     * @param version of the corpus; the folder for a corpus of one's own
     * @param sha256 of the manifest, or of the folder's files
     * @param sealed whether hashes and counts were checked against a manifest
     * @param cases how many it holds
     */
    public record Corpus(String version, String sha256, boolean sealed, int cases) {}
}
