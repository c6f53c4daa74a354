package io.github.losstck.core.run;

import io.github.losstck.core.fixture.CaseFilter;
import io.github.losstck.core.fixture.MinorVersion;
import io.github.losstck.spi.AdapterConfig;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What the user asked for.
 *
 * @param adapter the adapter's id; empty if there is one alone
 * @param cases which cases run, as typed; blank for all
 * @param fixtures a folder of one's own fixtures; empty for the released corpus
 * @param targets framework to the version that judges, where it was chosen
 * @param device auto, cpu, cuda or cuda:n
 * @param threads that the library may use
 * @param builtinOnly whether recipes are left out
 * @param strictQuirk whether cases of the level quirk gate
 * @param strictFramework whether only the framework's value passes
 * @param mode what is done with the list of known deviations
 * @param accept which new deviations {@link Mode#WRITE} may list, as typed; empty for none
 * @param output where record and report go
 * @param deviations the list of known deviations; empty for the usual places
 * @param process how the library is kept in a process of its own
 * @param shard the part of the cases that runs; empty for all
 * @param packed whether the record is written as {@code record.jsonl.gz}
 */
public record Settings(
        Optional<String> adapter,
        String cases,
        Optional<Path> fixtures,
        Map<String, MinorVersion> targets,
        String device,
        int threads,
        boolean builtinOnly,
        boolean strictQuirk,
        boolean strictFramework,
        Mode mode,
        Optional<String> accept,
        Path output,
        Optional<Path> deviations,
        ProcessSettings process,
        Optional<Shard> shard,
        boolean packed) {

    /** What a shard is called in the record's selection. */
    public static final String SHARD = "shard";

    /** What is done with the list of known deviations. */
    public enum Mode {
        /** Hold the run against it. */
        COMPARE,
        /** Rewrite it from the run. */
        WRITE,
        /** As {@link #COMPARE}, and every failure is printed in full. */
        DETAILS
    }

    public Settings {
        targets = Collections.unmodifiableMap(new TreeMap<>(targets));
    }

    /** What the adapter is opened with. */
    public AdapterConfig adapterConfig() {
        Map<String, String> versions = new TreeMap<>();
        targets.forEach((framework, version) -> versions.put(framework, version.toString()));
        return new AdapterConfig(device, threads, versions);
    }

    /** The chosen cases. */
    public CaseFilter filter() {
        return CaseFilter.parse(cases);
    }

    /** Whether a new deviation of this case may be written into the list. */
    boolean accepts(String caseId) {
        return mode == Mode.WRITE
                && accept.map(CaseFilter::parse)
                        .filter(globs -> globs.matches(caseId))
                        .isPresent();
    }

    /** What narrowed or tightened the run, for the record's header. */
    Map<String, String> selection() {
        Map<String, String> selection = new LinkedHashMap<>();
        if (!cases.isBlank()) {
            selection.put("case", cases);
        }
        if (builtinOnly) {
            selection.put("routes", "builtin");
        }
        if (strictQuirk || strictFramework) {
            selection.put(
                    "strict", strictQuirk && strictFramework ? "pytorch,quirk" : strictQuirk ? "quirk" : "pytorch");
        }
        if (mode == Mode.WRITE) {
            selection.put("mode", "write");
        }
        accept.ifPresent(globs -> selection.put("accept", globs));
        fixtures.ifPresent(folder -> selection.put("fixtures", folder.toString()));
        shard.ifPresent(part -> selection.put(SHARD, part.toString()));
        return selection;
    }
}
