package io.github.losstck.core.merge;

import io.github.losstck.core.LossTckException;
import io.github.losstck.core.record.CaseResult;
import io.github.losstck.core.record.RecordReader;
import io.github.losstck.core.record.RunHeader;
import io.github.losstck.core.record.RunRecord;
import io.github.losstck.core.record.ShardMark;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The finished record of a shard, and where it lies. */
record ShardFile(Path file, RunRecord record) {

    /**
     * Read one.
     *
     * @throws LossTckException (2) if it is no record or that of a whole run; (4) if the shard did not finish
     */
    static ShardFile read(Path file) {
        RunRecord record = RecordReader.readComplete(file);
        if (record.header().shard() == null) {
            throw LossTckException.badInput(
                    file + " is not a shard: it is the record of a whole run, or was merged before."
                            + " Name the records of runs with -Dlosstck.shard alone.");
        }
        return new ShardFile(file, record);
    }

    RunHeader header() {
        return record.header();
    }

    ShardMark mark() {
        return header().shard();
    }

    /** The lines, those of a case together. */
    List<List<CaseResult>> cases() {
        List<List<CaseResult>> cases = new ArrayList<>();
        String last = null;
        for (CaseResult line : record.results()) {
            if (!line.caseId().equals(last)) {
                cases.add(new ArrayList<>());
                last = line.caseId();
            }
            cases.get(cases.size() - 1).add(line);
        }
        return cases;
    }

    /** {@code 3/8 (three.jsonl)}. */
    @Override
    public String toString() {
        return mark() + " (" + file + ")";
    }
}
