package io.github.losstck.cli;

import io.github.losstck.core.record.RunFooter;
import io.github.losstck.core.record.RunHeader;
import io.github.losstck.core.record.RunRecord;
import io.github.losstck.reports.RunFiles;
import io.github.losstck.spi.AdapterInfo;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A finished run for a script.
 *
 * @param gate the verdict and every problem
 * @param counts lines by status, every status named
 * @param files record, report, summary and badge, by these names
 */
record RunJson(
        RunFooter.GateVerdict gate,
        int lines,
        Map<String, Integer> counts,
        RunFooter.Figures figures,
        AdapterInfo adapter,
        Map<String, String> targets,
        Map<String, String> selection,
        Map<String, String> files) {

    static RunJson of(RunRecord record, Path file, RunFiles files) {
        RunHeader header = record.header();
        RunFooter footer = record.footer().orElseThrow();
        return new RunJson(
                footer.gate(),
                footer.lines(),
                footer.counts(),
                footer.figures(),
                header.adapter(),
                header.targets(),
                header.selection(),
                files(file, files));
    }

    private static Map<String, String> files(Path record, RunFiles files) {
        Map<String, String> paths = new LinkedHashMap<>();
        paths.put("record", text(record));
        paths.put("report", text(files.html()));
        paths.put("summary", text(files.summary()));
        paths.put("badge", text(files.badge()));
        return paths;
    }

    private static String text(Path file) {
        return file.toAbsolutePath().normalize().toString();
    }
}
