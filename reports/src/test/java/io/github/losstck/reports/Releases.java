package io.github.losstck.reports;

import io.github.losstck.core.record.RunHeader;
import io.github.losstck.core.record.RunRecord;
import io.github.losstck.spi.AdapterInfo;
import java.util.Map;

/** The same results as another release of a library would give them, at another time and on another machine. */
final class Releases {

    private Releases() {}

    /** A record with another version, start and CPU; the rest of it stays. */
    static RunRecord of(RunRecord record, String version, String started, String cpu) {
        return of(record, version, record.header().adapter().nativeVersion(), started, cpu);
    }

    static RunRecord of(RunRecord record, String version, String engine, String started, String cpu) {
        RunHeader header = record.header();
        AdapterInfo old = header.adapter();
        AdapterInfo adapter = new AdapterInfo(
                old.id(), old.library(), version, engine, old.device(), old.homepage(), old.mirrors(), old.details());
        return new RunRecord(
                new RunHeader(
                        header.schema(),
                        header.suite(),
                        started,
                        adapter,
                        Map.of("cpu", cpu),
                        header.corpus(),
                        header.targets(),
                        header.selection()),
                record.results(),
                record.footer());
    }
}
